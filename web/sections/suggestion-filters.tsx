import type { Language } from '../../src/wording/language.ts'
import { LABELS } from '../labels.ts'

/** The filters as they stand in the address; empty for none. */
export interface FilterValues {
  readonly country: string
  readonly population: { readonly min: string; readonly max: string }
  readonly interest: string
}

export interface FilterChoices {
  /** Code and name, in the order of names. */
  readonly countries: readonly (readonly [string, string])[]
  /** Group label with the id and label of its topics. */
  readonly interests: readonly { readonly group: string; readonly topics: readonly (readonly [string, string])[] }[]
}

interface SuggestionFiltersProps {
  readonly language: Language
  readonly id: number
  readonly values: FilterValues
  readonly choices: FilterChoices
}

/** The form that narrows the list; the address is its state. */
export function SuggestionFilters({ language, id, values, choices }: SuggestionFiltersProps) {
  const labels = LABELS[language]
  const address = `/municipalities/${id}`
  return (
    <form class="filters" method="get" action={`${address}#suggestions`} aria-label={labels.filterHeading}>
      <input type="hidden" name="lang" value={language} />
      <div class="field">
        <label for="country">{labels.country}</label>
        <select id="country" name="country">
          <option value="">{labels.anyCountry}</option>
          {choices.countries.map(([code, name]) => <option value={code} selected={code === values.country}>{name}</option>)}
        </select>
      </div>
      <div class="field">
        <label for="interest">{labels.interests}</label>
        <select id="interest" name="interest">
          <option value="">{labels.anyInterest}</option>
          {choices.interests.map(({ group, topics }) => (
            <optgroup label={group}>
              {topics.map(([topic, name]) => <option value={topic} selected={topic === values.interest}>{name}</option>)}
            </optgroup>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="population_min">{labels.populationFrom}</label>
        <input id="population_min" name="population_min" type="number" min={0} step={1} value={values.population.min} />
      </div>
      <div class="field">
        <label for="population_max">{labels.populationTo}</label>
        <input id="population_max" name="population_max" type="number" min={0} step={1} value={values.population.max} />
      </div>
      <div>
        <button class="button">{labels.apply}</button>{' '}
        <a href={`${address}?lang=${language}#suggestions`}>{labels.clear}</a>
      </div>
    </form>
  )
}
