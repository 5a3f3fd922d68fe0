import { LEVELS } from '../../../src/domain/municipality.ts'
import { PARTNERSHIP_SORTS, type PartnershipSort } from '../../../src/use-cases/ports/partnership-list.ts'
import type { Language } from '../../../src/wording/language.ts'
import type { ConditionFault } from '../../conditions.ts'
import { linkLabels } from '../../labels/links/index.ts'
import { pageLabels } from '../../labels/page-labels.ts'
import type { Parameters } from '../../parameters.ts'
import type { Choice } from '../choices.tsx'

interface LinkFormProps {
  readonly language: Language
  readonly action: string
  readonly parameters: Parameters
  readonly countries: readonly Choice[]
  /** Null where the order can not be chosen. */
  readonly sort: PartnershipSort | null
  readonly faults: readonly ConditionFault[]
}

/** The form that narrows partnerships by names, by the two countries and by level. */
export function LinkForm({ language, action, parameters, countries, sort, faults }: LinkFormProps) {
  const labels = linkLabels(language)
  const [one = '', other = ''] = parameters['country'] ?? []
  const level = parameters['level']?.[0] ?? ''
  const isAtFault = (field: string) => (faults.some((fault) => fault.field === field) ? 'true' : undefined)
  return (
    <form class="links-form panel" method="get" action={action} role="search" aria-label={pageLabels(language).filterHeading}>
      <input type="hidden" name="lang" value={language} />
      <div class="field">
        <label for="q">{labels.searchLabel}</label>
        <p class="hint" id="q-hint">{labels.searchHint}</p>
        <input id="q" type="search" name="q" value={parameters['q']?.[0] ?? ''} maxlength={200} autocomplete="off" aria-describedby="q-hint" />
      </div>
      <CountryField id="country" label={labels.country} none={pageLabels(language).anyCountry} countries={countries} chosen={one} invalid={isAtFault('country')} />
      <CountryField id="other-country" label={labels.otherCountry} none={pageLabels(language).anyCountry} countries={countries} chosen={other} />
      <div class="field">
        <label for="level">{pageLabels(language).level}</label>
        <select id="level" name="level" aria-invalid={isAtFault('level')}>
          <option value="">{labels.allLevels}</option>
          {LEVELS.map((each) => <option value={each} selected={each === level}>{labels.ofLevel[each]}</option>)}
        </select>
      </div>
      {sort !== null && (
        <div class="field">
          <label for="sort">{labels.sortedBy}</label>
          <select id="sort" name="sort" aria-invalid={isAtFault('sort')}>
            {PARTNERSHIP_SORTS.map((each) => <option value={each} selected={each === sort}>{labels.sort[each]}</option>)}
          </select>
        </div>
      )}
      {(parameters['region'] ?? []).map((id) => <input type="hidden" name="region" value={id} />)}
      <button class="button">{pageLabels(language).apply}</button>
    </form>
  )
}

interface CountryFieldProps {
  readonly id: string
  readonly label: string
  readonly none: string
  readonly countries: readonly Choice[]
  readonly chosen: string
  readonly invalid?: 'true' | undefined
}

function CountryField({ id, label, none, countries, chosen, invalid }: CountryFieldProps) {
  const isKnown = chosen === '' || countries.some(([code]) => code === chosen)
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name="country" aria-invalid={invalid}>
        <option value="">{none}</option>
        {!isKnown && <option value={chosen} selected>{chosen}</option>}
        {countries.map(([code, name]) => <option value={code} selected={code === chosen}>{name}</option>)}
      </select>
    </div>
  )
}
