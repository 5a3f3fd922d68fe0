import type { Index, Meilisearch, MultiSearchQuery, SearchParams } from 'meilisearch'
import { EVERYTHING, isEverything, type Filter } from '../../domain/filter.ts'
import { foldName } from '../../naming/fold.ts'
import { matchOf, ONE_EDIT } from '../../naming/match.ts'
import type { WordMatch } from '../../domain/word-match.ts'
import type { FacetCounts, FacetField } from '../../domain/facet.ts'
import type {
  DirectoryAnswer, DirectoryPage, DirectoryQuery, NameHit, NameQuery, PageQuery,
} from '../../use-cases/ports/search-engine.ts'
import type { StoredDocument } from '../document-shape.ts'
import { isBeginning, queryWords, writtenQueryWords } from '../query-words.ts'
import { MOST_BEARERS, rarestWords, scoreWords } from '../score-words.ts'
import { ATTRIBUTES, filterText } from './filter-text.ts'
import { NAME_ATTRIBUTES, TEXT_ATTRIBUTE } from './index-settings.ts'
import { conditionsOf, pageOf, placesBehind, placesOf, restOf } from './directory-page.ts'
import { DOCUMENT_FIELDS, livingOf, namesOfHits } from './indexed-document.ts'
import { facetOf, hitsOf, idsOf, missing, totalOf, type Fields } from './read-answer.ts'

/** What `namesOfHits` reads. */
const NAME_FIELDS = ['id', 'country', 'population', 'nameTuples'] as const
/** Ids that may stand in an address. */
const MOST_IN_ADDRESS = 200

/** All names of the best municipalities; which of them was meant is for the reordering to find out. */
export async function findNames(index: Index, query: NameQuery): Promise<NameHit[]> {
  // Folded names hold letters, digits and spaces: whatever else is asked for stands in none, and would be passed over.
  if (foldName(query.folded) !== query.folded || query.folded === '') return []
  const answer = await index.search(query.folded, {
    // Tombstones have no names: without a condition there is nothing to leave out, and to ask for it costs the engine time.
    ...(isEverything(query.filter) ? {} : { filter: filterText(query.filter) }),
    // All the words: what lacks one of them is found in memory, and the engine would search again without the last.
    matchingStrategy: 'all',
    attributesToSearchOn: [...NAME_ATTRIBUTES],
    // Names make up nine tenths of an answer; most often the caller has them all in memory.
    attributesToRetrieve: query.known === undefined ? [...NAME_FIELDS] : ['id'],
    limit: query.limit,
  })
  const hits = query.known === undefined ? namesOfHits(answer.hits) : await namesByIds(index, idsOf(answer), query.known)
  // The engine takes a slip in the beginning of a longer name for as good as one in a whole name. Where there are names
  // of the latter kind or better, a larger town that only begins alike was not meant.
  const good = hits.filter(({ folded }) => matchOf(query.folded, folded) <= ONE_EDIT)
  return good.length > 0 ? good : hits
}

/** The names of these municipalities, in their order: those that are known, and what the index has of the others. */
async function namesByIds(index: Index, ids: readonly number[], known: NonNullable<NameQuery['known']>): Promise<NameHit[]> {
  const names = new Map(ids.map((id) => [id, known(id)]))
  const others = ids.filter((id) => names.get(id) === null)
  if (others.length > 0) {
    const { results } = await index.getDocuments<Record<string, unknown>>({ fields: [...NAME_FIELDS], limit: others.length, ids: others })
    for (const id of others) names.set(id, namesOfHits(results.filter((document) => document['id'] === id)))
  }
  return ids.flatMap((id) => names.get(id) ?? [])
}

/** One search; two where those that the engine finds by relevance do not fill the page. */
export async function findPage(index: Index, query: PageQuery): Promise<DirectoryPage> {
  const words = queryWords(query.words)
  const { q, ...search } = pageOf(query, words)
  return completed(index, hitsOf(await index.search(q, search)), query, words)
}

async function completed(
  index: Index, hits: readonly Fields[], query: PageQuery, words: readonly string[], total = Infinity,
): Promise<DirectoryPage> {
  const rest = hits.length < total ? restOf(query, words, hits) : null
  return rest === null ? placesOf(hits, query, words) : placesBehind(hits, hitsOf(await index.search('', rest)), query)
}

/**
 * One search for the page (see `findPage`), one for each facet whose own conditions its counts must leave out, and behind a place one for
 * what is counted over the whole list.
 */
export async function findMunicipalities(client: Meilisearch, index: Index, query: DirectoryQuery): Promise<DirectoryAnswer> {
  const words = queryWords(query.words)
  const without = (field: FacetField) => query.groups.filter((group) => group.field !== field)
  const apart = query.facets.filter((field) => query.groups.some((group) => group.field === field))
  const together = query.facets.filter((field) => !apart.includes(field))
  const count = (field: FacetField): SearchParams =>
    ({ filter: conditionsOf(without(field), words), facets: [ATTRIBUTES[field]], limit: 0 })
  // `page` and `hitsPerPage` count exactly; `limit` and `offset` only estimate.
  const whole: SearchParams = {
    filter: conditionsOf(query.groups, words), facets: together.map((field) => ATTRIBUTES[field]), attributesToRetrieve: ['id'],
    hitsPerPage: 1, page: 1,
  }
  const [counted, page, ...counts] = await answers(client, [whole, pageOf(query, words), ...apart.map(count)]
    .map((search) => ({ indexUid: index.uid, ...search })))
  const facets: Partial<Record<FacetField, Record<string, number>>> = {}
  for (const field of together) facets[field] = facetOf(counted, ATTRIBUTES[field])
  apart.forEach((field, at) => { facets[field] = facetOf(counts[at], ATTRIBUTES[field]) })
  const total = totalOf(counted)
  return { ...(await completed(index, hitsOf(page), query, words, total)), total, facets }
}

export async function countFacets(index: Index, filter: Filter, facets: readonly FacetField[]): Promise<FacetCounts> {
  const answer = await index.search('', { filter: filterText(filter), facets: facets.map((field) => ATTRIBUTES[field]), limit: 0 })
  return Object.fromEntries(facets.map((field) => [field, facetOf(answer, ATTRIBUTES[field])]))
}

/**
 * Who has which word: one search a word, each word taken for the beginning of a word. To count is next to nothing beside
 * telling who they are, so that is done first, and shows which are looked for. See `score-words.ts`.
 */
export async function scoreFreeText(client: Meilisearch, index: Index, words: string, limit: number): Promise<ReadonlyMap<number, WordMatch>> {
  const written = writtenQueryWords(words)
  const searches = queryWords(words).map((word) => ({
    indexUid: index.uid,
    // In quotes, the beginning of a word is not enough.
    q: isBeginning(word) ? word : `"${word}"`,
    filter: filterText(EVERYTHING), attributesToSearchOn: [TEXT_ATTRIBUTE], attributesToRetrieve: ['id'],
  }))
  const counted = await answers(client, searches.map((search) => ({ ...search, hitsPerPage: 1, page: 1 })))
  const rarest = rarestWords(counted.map(totalOf))
  const born = await answers(client, searches.filter((_, word) => rarest.has(word)).map((search) => ({ ...search, limit: MOST_BEARERS })))
  const found = written.filter((_, word) => rarest.has(word))
  return scoreWords(found.map((word, at) => ({ written: word, bearers: idsOf(born[at]) })), limit)
}

export async function getDocuments(index: Index, ids: readonly number[]): Promise<StoredDocument[]> {
  if (ids.length === 0) return []
  const asked = { fields: DOCUMENT_FIELDS, limit: ids.length }
  // By their ids alone it is twice as fast, but then they stand in the address.
  const { results } = await index.getDocuments<Record<string, unknown>>(
    ids.length <= MOST_IN_ADDRESS ? { ...asked, ids: [...ids] } : { ...asked, filter: `id IN [${ids.join(', ')}]` })
  const found = new Map(livingOf(results).map((document) => [document.id, document]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** The answers to several searches at once, one each. */
async function answers(client: Meilisearch, queries: readonly MultiSearchQuery[]): Promise<readonly unknown[]> {
  if (queries.length === 0) return []
  const { results } = await client.multiSearch({ queries: [...queries] })
  if (results.length !== queries.length) throw missing('results')
  return results
}
