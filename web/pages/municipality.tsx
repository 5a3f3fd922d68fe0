import type { Dataset } from '../../src/domain/dataset.ts'
import type { MunicipalityRecord } from '../../src/use-cases/get-municipality.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { filterNames, homeAddress, municipalityAddress, SUGGESTIONS, type FilterValues } from '../addresses.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { Layout } from '../layout.tsx'
import { Facts } from '../sections/facts.tsx'
import { OwnWords } from '../sections/own-words.tsx'
import { PageLinks } from '../sections/page-links.tsx'
import { Partners } from '../sections/partners.tsx'
import { SetFilters, wordsOfFilters } from '../sections/set-filters.tsx'
import { ShortlistButton } from '../sections/shortlist-button.tsx'
import { StateNotices, type ServiceState } from '../sections/state-notices.tsx'
import { SuggestionFilters, type FilterChoices, type FilterFault } from '../sections/suggestion-filters.tsx'
import { Understood, type UnderstoodText } from '../sections/understood.tsx'
import { NoSuggestions, Suggestions, type SuggestionList } from '../sections/suggestions.tsx'

export interface MunicipalityProps {
  readonly language: Language
  readonly record: MunicipalityRecord
  readonly filters: FilterValues
  readonly choices: FilterChoices
  /** What is wrong with the filters; the list is not asked for then. */
  readonly faults: readonly FilterFault[]
  /** Null where the filters are at fault. */
  readonly list: SuggestionList | null
  /** What was understood of the text; null where none was written. */
  readonly understood: UnderstoodText | null
  /** The page of the list, from 1. */
  readonly page: number
  readonly hasNext: boolean
  readonly state: ServiceState
  /** All that the page draws on: the list is made of the whole register. */
  readonly datasets: readonly Dataset[]
  readonly topic: (id: string) => string
  /** Names of the regions that the municipality's wishes name. */
  readonly regionNames: ReadonlyMap<number, string>
}

/** One municipality: who it is, its partners, and whom it might want. */
export function MunicipalityPage(props: MunicipalityProps) {
  const { language, record, filters, faults, page, state, datasets, topic, regionNames } = props
  const labels = pageLabels(language)
  const { card, municipality, profile, partnerships } = record
  const title = `${card.name}, ${formatsOf(language).country(card.country)}`
  const isPlain = page === 1 && filterNames.every((name) => filters[name] === '')
  return (
    <Layout
      language={language}
      title={faults.length > 0 ? labels.faultTitle(title) : title}
      description={`${title}: ${labels.partners}, ${labels.suggestions}`}
      addressIn={(other) => municipalityAddress(card.id, other, filters, page)}
      canonical={isPlain ? municipalityAddress(card.id, language) : null}
      datasets={datasets}
    >
      <p class="way-back"><a href={homeAddress(language)}>← {labels.backToSearch}</a></p>
      <h1>{card.name}</h1>
      <p class="actions"><ShortlistButton language={language} id={card.id} /></p>
      <ul class="contents" role="list">
        <li><a href="#partners">{labels.partners}</a></li>
        <li><a href={`#${SUGGESTIONS}`}>{labels.suggestions}</a></li>
      </ul>
      <StateNotices language={language} state={state} />
      <Facts language={language} municipality={municipality} />
      <OwnWords language={language} profile={profile} topic={topic} regionNames={regionNames} />
      <Partners language={language} partnerships={partnerships} isSample={datasets.some(({ isSample }) => isSample)} />
      <SuggestionSection {...props} />
    </Layout>
  )
}

function SuggestionSection({ language, record: { card }, filters, choices, faults, list, understood, page, hasNext, topic }: MunicipalityProps) {
  const labels = pageLabels(language)
  const words = faults.length > 0 ? {} : wordsOfFilters(filters, language, topic)
  return (
    <section aria-labelledby={SUGGESTIONS}>
      <h2 id={SUGGESTIONS}>{labels.suggestions}</h2>
      <p>{labels.suggestionsIntro(card.name)}</p>
      <SuggestionFilters language={language} id={card.id} values={filters} choices={choices} faults={faults} names={words} />
      {understood !== null && <Understood language={language} id={card.id} values={filters} understood={understood} />}
      <SetFilters language={language} id={card.id} values={filters} words={words} />
      {list !== null && (list.items.length > 0
        ? <Suggestions
            language={language} asker={card.name} list={list}
            byScoreAlone={`${municipalityAddress(card.id, language, { ...filters, balance: 'none' })}#${SUGGESTIONS}`}
          />
        : <NoSuggestions language={language} hasFilters={Object.keys(words).length > 0 || understood !== null} hasInterest={filters.interest !== ''} loosenText={list.loosenText} />)}
      <PageLinks language={language} id={card.id} filters={filters} page={page} hasNext={hasNext} />
    </section>
  )
}
