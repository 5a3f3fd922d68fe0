import { AVAILABILITY_STATUSES } from '../../src/domain/profile.ts'
import { TRAITS } from '../../src/domain/trait.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import type { ConditionFault } from '../conditions.ts'
import { directoryLabels } from '../labels/directory/index.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { partnersLabels } from '../labels/partners/index.ts'
import { onlyParameters, type Parameters } from '../parameters.ts'
import { Choices, type Choice } from './choices.tsx'
import { InhabitantsFields, NumberField } from './number-fields.tsx'
import { OwnWordsField } from './own-words-field.tsx'
import { Weights } from './weights.tsx'

/** What there is to choose from, in the order of names. */
export interface PartnerChoices {
  readonly countries: readonly Choice[]
  /** Countries whose municipalities are suggested only when they are chosen. */
  readonly pausedCountries: readonly Choice[]
  /** Regions of the countries that are chosen; none where they would be too many. */
  readonly regions: readonly Choice[]
  /** Group label with the id and label of its topics. */
  readonly interests: readonly { readonly group: string; readonly topics: readonly Choice[] }[]
  readonly languages: readonly Choice[]
}

interface PartnerFiltersProps {
  readonly language: Language
  readonly parameters: Parameters
  readonly faults: readonly ConditionFault[]
  readonly choices: PartnerChoices
  /** Where the form leads. */
  readonly action: string
  readonly address: (parameters: Parameters) => string
  /** Parameters that the form hands on as they are. */
  readonly kept: readonly string[]
}

/** As many characters as are read. */
export const LONGEST_PARTNER_WORDS = 200

/** The form that narrows and turns the list of partners; the address is its state. */
export function PartnerFilters({ language, parameters, faults, choices, action, address, kept }: PartnerFiltersProps) {
  const labels = pageLabels(language)
  const desk = directoryLabels(language)
  const own = partnersLabels(language)
  const names = labelsOf(language)
  const chosen = (name: string) => parameters[name] ?? []
  const isWeighted = Object.keys(parameters).some((name) => name.startsWith('weight.'))
  const hasChoice = ['country', 'region', 'trait', 'interest', 'language', 'availability'].some((name) => chosen(name).length > 0)
  return (
    <form class="desk-filters panel" method="get" action={action} aria-labelledby="filter-heading">
      <h2 id="filter-heading">{labels.filterHeading}</h2>
      <input type="hidden" name="lang" value={language} />
      {Object.entries(onlyParameters(parameters, [...kept, 'balance'])).map(([name, values]) => <input type="hidden" name={name} value={values.join(',')} />)}
      <details class="fold-on-phone" open={faults.length > 0}>
        <summary>{desk.filters}</summary>
        <div class="fields">
          <Choices
            name="country" title={labels.country} chosen={chosen('country')}
            groups={[{ choices: choices.countries }, { title: labels.pausedCountries, choices: choices.pausedCountries }]}
          />
          {choices.regions.length > 0 && <Choices name="region" title={labels.region} chosen={chosen('region')} groups={[{ choices: choices.regions }]} />}
          <InhabitantsFields language={language} parameters={parameters} faults={faults} />
          <NumberField language={language} name="distance_max" label={own.distanceMax} parameters={parameters} faults={faults} />
          <Choices
            name="interest" title={labels.interest} chosen={chosen('interest')}
            groups={choices.interests.map(({ group, topics }) => ({ title: group, choices: topics }))}
          />
          <Choices name="trait" title={desk.trait} chosen={chosen('trait')} groups={[{ choices: TRAITS.map((trait) => [trait, names.trait[trait]]) }]} />
          <Choices name="language" title={desk.language} chosen={chosen('language')} groups={[{ choices: choices.languages }]} />
          <Choices
            name="availability" title={desk.availability} chosen={chosen('availability')}
            groups={[{ choices: AVAILABILITY_STATUSES.filter((status) => status !== 'closed').map((status) => [status, names.availability[status]]) }]}
          />
          <OwnWordsField language={language} value={chosen('text')[0] ?? ''} isFaulty={faults.some(({ field }) => field === 'text')} />
          <div class="field">
            <label for="words">{own.words}</label>
            <p class="hint" id="words-hint">{own.wordsHint}</p>
            <input id="words" name="words" type="text" value={chosen('words')[0] ?? ''} maxlength={LONGEST_PARTNER_WORDS} autocomplete="off" aria-describedby="words-hint" />
          </div>
          <details open={isWeighted && !hasChoice}>
            <summary>{own.weights}</summary>
            <Weights {...{ language, parameters, address }} />
          </details>
          <button class="button">{labels.apply}</button>
        </div>
      </details>
    </form>
  )
}
