import { isDeepStrictEqual } from 'node:util'
import { DECLARED_DATASET, type Dataset } from '../../domain/dataset.ts'
import { distanceMetres } from '../../domain/distance.ts'
import { EVERYTHING } from '../../domain/filter.ts'
import { EMPTY_PROFILE } from '../../domain/profile.ts'
import type { Side } from '../../matching/findings.ts'
import { FACTS, type Fact } from '../../matching/missing.ts'
import { NotFound } from '../../shared/errors.ts'
import { getMunicipality, type MunicipalityRecord } from '../../use-cases/get-municipality.ts'
import { loadCards } from '../../use-cases/load-cards.ts'
import type { MunicipalityCard } from '../../use-cases/municipality-card.ts'
import type { OwnWords } from '../../use-cases/read-words.ts'
import { suggestInWords } from '../../use-cases/suggest-in-words.ts'
import type { SuggestedPartner, SuggestedPartners, SuggestionQuestion } from '../../use-cases/suggest-partners.ts'
import { sayBalance, sayPlacement } from '../../wording/balance/say.ts'
import type { Language } from '../../wording/language.ts'
import { MunicipalityPage } from '../../../web/pages/municipality.tsx'
import type { WordedSuggestion } from '../../../web/sections/suggestion-card.tsx'
import type { SuggestionList } from '../../../web/sections/suggestions.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import { presentLoosen } from '../present/loosen.ts'
import { explanationPresenter, topicLabel } from '../present/findings.ts'
import { id } from '../schemas/parameters.ts'
import { filterChoices } from './filter-choices.ts'
import type { Page, PageRequest } from './page-request.ts'
import { readFilters } from './read-filters.ts'
import { serviceState } from './service-state.ts'
import { understoodText } from './understood-text.ts'

/** Suggestions on one page of the list, and how many pages there are at most. */
const SHOWN = 20
const MOST_PAGES = 5

/** The page of one municipality with its ranked suggestions; 400 where a filter is at fault. Fails like the use cases behind it. */
export async function municipalityPage(request: PageRequest, path: string, dependencies: HttpDependencies): Promise<Page> {
  const { language, query } = request
  const asked = id.safeParse(path)
  if (!asked.success) throw new NotFound('There is no municipality with such a number.')
  const number = pageNumber(query.get('page')?.[0])
  const { values, faults, wanted, balance, ownWords } = readFilters(query)
  const [record, datasets] = await Promise.all([getMunicipality(dependencies, asked.data), dependencies.datasets.list()])
  // A record that may be shown and not be searched has a page and no suggestions.
  const isFound = datasets.some(({ id: dataset, maySearch }) => dataset === record.municipality.datasetId && maySearch)
  const [found, understood, regions, state] = await Promise.all([
    faults.length > 0 || !isFound ? null : suggestedOn(number, record.card, { wanted, balance }, ownWords, language, dependencies),
    faults.length > 0 || !isFound ? null : understoodText(ownWords, language, dependencies),
    loadCards(dependencies, record.profile.wants.regions),
    serviceState(dependencies),
  ])
  return {
    status: faults.length > 0 ? 400 : 200,
    content: MunicipalityPage({
      language, record, faults,
      filters: values,
      choices: filterChoices(language, record.card.country),
      list: found?.list ?? null,
      understood,
      page: number,
      hasNext: found?.hasNext ?? false,
      state,
      datasets: shownDatasets(datasets, record),
      topic: (topic) => topicLabel(topic, language),
      regionNames: new Map([...regions.values()].map((region) => [region.id, region.name])),
    }),
  }
}

/** The list is made of the whole register; what municipalities say of themselves is named where this one says something. */
function shownDatasets(datasets: readonly Dataset[], record: MunicipalityRecord): Dataset[] {
  const isUsed = ({ id: dataset }: Dataset) => dataset !== DECLARED_DATASET ||
    record.datasets.some((used) => used.id === dataset) || !isDeepStrictEqual(record.profile, EMPTY_PROFILE)
  return datasets.filter((dataset) => dataset.mayShow && isUsed(dataset))
}

function pageNumber(given = '1'): number {
  const number = /^[1-9]$/.test(given) ? Number(given) : Number.NaN
  if (!(number <= MOST_PAGES)) throw new NotFound('The list has no such page.')
  return number
}

async function suggestedOn(
  page: number, asker: MunicipalityCard, { wanted, balance }: Pick<SuggestionQuestion, 'wanted' | 'balance'>, ownWords: OwnWords, language: Language,
  dependencies: HttpDependencies,
) {
  const before = (page - 1) * SHOWN
  const found = await suggestInWords(dependencies, {
    asker: { id: asker.id }, wanted, conditions: EVERYTHING, words: '', weights: {}, balance, limit: before + SHOWN, facets: [],
  }, ownWords)
  const items = found.items.slice(before)
  if (items.length === 0 && page > 1) throw new NotFound('The list ends before this page.')
  const missingOfAll = items.length < 2 ? [] : FACTS.filter((fact) => items.every((item) => missing(item, 'candidate').includes(fact)))
  const { loosenText } = presentLoosen(found, found.question.wanted, SHOWN, language)
  const list: SuggestionList = {
    loosenText,
    from: before + 1,
    candidates: found.candidates,
    missingOfAsker: missing(items[0], 'asker'),
    missingOfAll,
    balance: { text: sayBalance(found.balance.applied, language), displaced: found.balance.displaced.map(({ municipality: { id: other, name } }) => ({ id: other, name })) },
    items: items.map((item, i): WordedSuggestion => ({
      moved: sayPlacement(item.placement, before + i + 1, language),
      municipality: item.municipality, score: item.score, terms: item.terms,
      missing: missing(item, 'candidate').filter((fact) => !missingOfAll.includes(fact)),
      distance: distanceMetres(asker.location, item.municipality.location),
      ...sentences(item, found.names, language),
    })),
  }
  return { list, hasNext: page < MOST_PAGES && found.candidates > before + SHOWN }
}

/** What the record of one side lacks. */
function missing(item: SuggestedPartner | undefined, side: Side): Fact[] {
  return (item?.missing ?? []).filter((each) => each.side === side).map(({ fact }) => fact)
}

function sentences(item: SuggestedPartner, names: SuggestedPartners['names'], language: Language) {
  const { reasons, reservations } = explanationPresenter(language, names)(item)
  return { reasons: reasons.map(({ text }) => text), reservations: reservations.map(({ text }) => text) }
}
