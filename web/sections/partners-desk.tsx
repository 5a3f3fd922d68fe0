import type { Location } from '../../src/domain/municipality.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { FILE_FORMATS, municipalityAddress, partnersAddress, partnersFileAddress } from '../addresses.ts'
import type { Names } from '../chips.ts'
import type { ConditionFault } from '../conditions.ts'
import { partnersLabels } from '../labels/partners/index.ts'
import { EuropeMap, type Spot } from '../map/map.tsx'
import { onlyParameters, withValues, type Parameters } from '../parameters.ts'
import { Chips } from './chips.tsx'
import { ConditionFaults } from './condition-faults.tsx'
import { nameOfField } from './directory-filters.tsx'
import { ListPages } from './list-pages.tsx'
import { partnerChips, nameOfPartnerField } from './partner-chips.ts'
import { PartnerFilters, type PartnerChoices } from './partner-filters.tsx'
import { NoSuggestions, Suggestions, type SuggestionList } from './suggestions.tsx'
import { ShortlistFull } from './shortlist-full.tsx'
import { Understood, type UnderstoodText } from './understood.tsx'

export interface PartnersDeskProps {
  readonly language: Language
  /** Null for a municipality that is described. */
  readonly id: number | null
  readonly askerName: string
  /** Where it lies; null where that is not known. */
  readonly own: Location | null
  readonly parameters: Parameters
  readonly faults: readonly ConditionFault[]
  readonly choices: PartnerChoices
  readonly names: Names
  /** Null where the question is at fault. */
  readonly list: SuggestionList | null
  /** What was understood of the text; null where none was written. */
  readonly understood: UnderstoodText | null
  /** The page of the list, from 1. */
  readonly page: number
  readonly hasNext: boolean
  /** Parameters that describe the municipality and not the list. */
  readonly kept: readonly string[]
}

/** What narrows and turns the list, the ranked list with its reasons, and the same on a map. */
export function PartnersDesk(props: PartnersDeskProps) {
  const { language, id, askerName, parameters, faults, choices, names, list, understood, page, hasNext, kept } = props
  const address = (others: Parameters) => partnersAddress(id, language, others)
  const turned = (to: number) => address(to === 1 ? parameters : { ...parameters, page: [String(to)] })
  const chips = faults.length > 0 ? [] : partnerChips(parameters, language, names)
  return (
    <>
      <ShortlistFull language={language} />
      <ConditionFaults language={language} faults={faults} nameOf={(field) => nameOfPartnerField(field, language) ?? nameOfField(field, language)} />
      <div class={list !== null && list.items.length > 0 ? 'desk mapped' : 'desk'}>
        <PartnerFilters {...{ language, parameters, faults, choices, address, kept }} action={partnersAddress(id, null)} />
        <section class="desk-list" id="list" aria-label={partnersLabels(language).titleFor(askerName)}>
          {understood !== null && (
            <Understood language={language} understood={understood} address={(without) => address(withValues(parameters, 'without', without))} />
          )}
          <Chips language={language} chips={chips} address={address} without={onlyParameters(parameters, kept)} />
          {list !== null && (list.items.length > 0
            ? <Suggestions language={language} asker={{ id, name: askerName }} list={list} byScoreAlone={address(withValues(parameters, 'balance', ['none']))} />
            : <NoSuggestions language={language} hasFilters={chips.length > 0 || understood !== null} hasInterest={(parameters['interest'] ?? []).length > 0} loosenText={list.loosenText} />)}
          <ListPages language={language} previous={page > 1 ? turned(page - 1) : null} next={hasNext ? turned(page + 1) : null} />
          {list !== null && list.items.length > 0 && <Files {...props} />}
        </section>
        {list !== null && list.items.length > 0 && <div class="desk-map"><ResultMap {...props} list={list} /></div>}
      </div>
    </>
  )
}

function ResultMap({ language, askerName, own, list }: PartnersDeskProps & { readonly list: SuggestionList }) {
  const { number } = formatsOf(language)
  const spots: Spot[] = list.items.map(({ municipality: { id, name, location } }, at) =>
    ({ location, name: `${number(list.from + at)}. ${name}`, address: municipalityAddress(id, language) }))
  if (own !== null) spots.push({ location: own, name: askerName, address: null, isOwn: true })
  return (
    <EuropeMap
      language={language} id="map" spots={spots}
      caption={partnersLabels(language).mapCaption(number(list.from), number(list.from + list.items.length - 1))}
    />
  )
}

function Files({ language, id, parameters }: PartnersDeskProps) {
  const labels = partnersLabels(language)
  return (
    <div class="files">
      <h2>{labels.files}</h2>
      <ul class="actions" role="list">
        {FILE_FORMATS.map((format) => (
          <li><a class="button second" href={partnersFileAddress(id, format, language, parameters)} download="">{labels[format]}</a></li>
        ))}
      </ul>
      <p class="hint">{labels.sameList} {labels.print}</p>
    </div>
  )
}
