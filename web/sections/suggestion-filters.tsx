import type { Language } from '../../src/wording/language.ts'
import { FILTER_PARAMETERS, SUGGESTIONS, municipalityAddress, type FilterValues } from '../addresses.ts'
import type { FilterFaultKind } from '../labels/labels.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { OwnWordsField } from './own-words-field.tsx'

export interface FilterChoices {
  /** Code and name, in the order of names. */
  readonly countries: readonly Choice[]
  /** Countries whose municipalities are suggested only when they are chosen. */
  readonly pausedCountries: readonly Choice[]
  /** Group label with the id and label of its topics. */
  readonly interests: readonly { readonly group: string; readonly topics: readonly Choice[] }[]
}
export type Choice = readonly [value: string, name: string]

/** What is wrong with a filter, and which. */
export interface FilterFault {
  readonly field: keyof FilterValues
  readonly kind: FilterFaultKind
}

export interface SuggestionFiltersProps {
  readonly language: Language
  readonly id: number
  readonly values: FilterValues
  readonly choices: FilterChoices
  readonly faults: readonly FilterFault[]
  /** The filters that are set, in words, as `setFilters` tells them. */
  readonly names: Readonly<Partial<Record<keyof FilterValues, string>>>
}

/** The form that narrows the list; the address is its state. */
export function SuggestionFilters(props: SuggestionFiltersProps) {
  const { language, id, values, choices, faults, names } = props
  const labels = pageLabels(language)
  return (
    <form class="filters" method="get" action={`${municipalityAddress(id, null)}#${SUGGESTIONS}`} aria-labelledby="filter-heading">
      <h3 id="filter-heading">{labels.filterHeading}</h3>
      {faults.length > 0 && <FaultSummary language={language} faults={faults} />}
      <input type="hidden" name="lang" value={language} />
      {values.balance !== '' && <input type="hidden" name={FILTER_PARAMETERS.balance} value={values.balance} />}
      <OwnWordsField language={language} value={values.text} isFaulty={faults.some(({ field }) => field === 'text')} />
      <Field {...props} field="country" label={labels.country}>
        {(attributes) => (
          <select {...attributes}>
            <option value="">{labels.anyCountry}</option>
            <KeptOption value={values.country} name={names.country} among={[...choices.countries, ...choices.pausedCountries]} />
            <Options choices={choices.countries} chosen={values.country} />
            {choices.pausedCountries.length > 0 && (
              <optgroup label={labels.pausedCountries}><Options choices={choices.pausedCountries} chosen={values.country} /></optgroup>
            )}
          </select>
        )}
      </Field>
      <Field {...props} field="interest" label={labels.interest}>
        {(attributes) => (
          <select {...attributes}>
            <option value="">{labels.anyInterest}</option>
            <KeptOption value={values.interest} name={names.interest} among={choices.interests.flatMap(({ topics }) => topics)} />
            {choices.interests.map(({ group, topics }) => (
              <optgroup label={group}><Options choices={topics} chosen={values.interest} /></optgroup>
            ))}
          </select>
        )}
      </Field>
      {(['populationMin', 'populationMax'] as const).map((field) => (
        <Field {...props} field={field} label={field === 'populationMin' ? labels.populationFrom : labels.populationTo}>
          {(attributes) => <input {...attributes} type="text" inputmode="numeric" maxlength={20} autocomplete="off" value={values[field]} />}
        </Field>
      ))}
      <button class="button">{labels.apply}</button>
    </form>
  )
}

interface FieldAttributes {
  readonly id: string
  readonly name: string
  readonly 'aria-invalid': 'true' | undefined
  readonly 'aria-describedby': string | undefined
}

interface FieldProps extends SuggestionFiltersProps {
  readonly field: keyof FilterValues
  readonly label: string
  readonly children: (attributes: FieldAttributes) => preact.VNode
}

/** A labelled field with what is wrong with it. */
function Field({ language, faults, field, label, children }: FieldProps) {
  const name = FILTER_PARAMETERS[field]
  const fault = faults.find((each) => each.field === field)
  const isFaulty = fault !== undefined
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {isFaulty && <p class="fault" id={`${name}-fault`}>{pageLabels(language).filterFault[fault.kind]}</p>}
      {children({ id: name, name, 'aria-invalid': isFaulty ? 'true' : undefined, 'aria-describedby': isFaulty ? `${name}-fault` : undefined })}
    </div>
  )
}

function Options({ choices, chosen }: { readonly choices: readonly Choice[]; readonly chosen: string }) {
  return <>{choices.map(([value, name]) => <option value={value} selected={value === chosen}>{name}</option>)}</>
}

/** A value of the address that the list does not offer (several countries, a whole group of topics) stays chosen. */
function KeptOption({ value, name, among }: { readonly value: string; readonly name: string | undefined; readonly among: readonly Choice[] }) {
  if (value === '' || name === undefined || among.some(([offered]) => offered === value)) return null
  return <option value={value} selected>{name}</option>
}

function FaultSummary({ language, faults }: Pick<SuggestionFiltersProps, 'language' | 'faults'>) {
  const labels = pageLabels(language)
  return (
    <div class="notice faults" role="alert">
      <p><strong>{labels.faultsHeading}</strong></p>
      <ul>
        {faults.map(({ field, kind }) => <li><a href={`#${FILTER_PARAMETERS[field]}`}>{labels.filterFault[kind]}</a></li>)}
      </ul>
    </div>
  )
}
