import { TRAITS } from '../../src/domain/trait.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import { partnersAddress } from '../addresses.ts'
import type { ConditionFault } from '../conditions.ts'
import { directoryLabels } from '../labels/directory/index.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { partnersLabels } from '../labels/partners/index.ts'
import { ownParameter } from '../own-parameters.ts'
import type { Parameters } from '../parameters.ts'
import { Choices, type Choice } from './choices.tsx'
import { NumberField } from './number-fields.tsx'
import { OwnWordsField } from './own-words-field.tsx'
import type { PartnerChoices } from './partner-filters.tsx'

export interface ProfileFormProps {
  readonly language: Language
  readonly parameters: Parameters
  readonly faults: readonly ConditionFault[]
  /** Every country, by name. */
  readonly countries: readonly Choice[]
  readonly choices: Pick<PartnerChoices, 'interests' | 'languages'>
  /** The wish in the reader's own words. */
  readonly text: string
  /** What else narrows and turns the list, handed on as it is. */
  readonly kept: Parameters
}

/** As many characters of a place's name as are read. */
export const LONGEST_PLACE = 100

/** The form that describes a municipality that seeks partners; nothing of it is stored. */
export function ProfileForm({ language, parameters, faults, countries, choices, text, kept }: ProfileFormProps) {
  const labels = partnersLabels(language)
  const chosen = (name: string) => parameters[name] ?? []
  const fault = faults.find(({ field }) => field === 'own_country')
  const topics = choices.interests.map(({ group, topics: inGroup }) => ({ title: group, choices: inGroup }))
  return (
    <form class="panel" method="get" action={partnersAddress(null, null)} aria-labelledby="describe">
      <input type="hidden" name="lang" value={language} />
      {Object.entries(kept).map(([name, values]) => <input type="hidden" name={name} value={values.join(',')} />)}
      <p class="hint">{labels.describeIntro}</p>
      <div class="fields">
        <div class="field-row of-three">
          <div class="field">
            <label for="own_country">{labels.own.country}</label>
            {fault === undefined ? <p class="hint" id="own_country-hint">{labels.ownCountryHint}</p>
              : <p class="fault" id="own_country-hint">{directoryLabels(language).fault[fault.kind]}</p>}
            <select id="own_country" name="own_country" required aria-describedby="own_country-hint" aria-invalid={fault === undefined ? undefined : 'true'}>
              <option value="">{labels.chooseCountry}</option>
              {countries.map(([code, name]) => <option value={code} selected={chosen('own_country')[0] === code}>{name}</option>)}
            </select>
          </div>
          <div class="field">
            <label for="own_near">{labels.own.near}</label>
            <p class="hint" id="own_near-hint">{labels.ownNearHint}</p>
            <input id="own_near" name="own_near" type="text" maxlength={LONGEST_PLACE} autocomplete="off" value={chosen('own_near')[0] ?? ''} aria-describedby="own_near-hint" />
          </div>
          <NumberField language={language} name="own_population" label={pageLabels(language).population} parameters={parameters} faults={faults} />
        </div>
        <div class="field-row top of-five">
          <Choices
            name={ownParameter('trait')} title={labels.own.trait} chosen={chosen(ownParameter('trait'))}
            groups={[{ choices: TRAITS.map((trait) => [trait, labelsOf(language).trait[trait]]) }]}
          />
          {(['offers', 'seeks', 'shares'] as const).map((role) => (
            <Choices name={ownParameter(role)} title={labels.own[role]} chosen={chosen(ownParameter(role))} groups={topics} />
          ))}
          <Choices
            name={ownParameter('language')} title={labels.own.language} chosen={chosen(ownParameter('language'))}
            groups={[{ choices: choices.languages }]}
          />
        </div>
        <OwnWordsField language={language} value={text} isFaulty={faults.some(({ field }) => field === 'text')} />
        <div><button class="button">{labels.find}</button></div>
      </div>
    </form>
  )
}
