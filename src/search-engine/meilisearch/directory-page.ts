import type { SearchParams } from 'meilisearch'
import { foldName } from '../../naming/fold.ts'
import type { DirectoryPage, DirectoryPlace, PageQuery, Sort } from '../../use-cases/ports/search-engine.ts'
import { filterText } from './filter-text.ts'
import { lexemeFilter } from './lexeme-filter.ts'
import { idOf, missing, type Fields } from './read-answer.ts'

/**
 * Meilisearch has no search after a place. Where it sorts by a field, the place is a filter. How well documents answer
 * words it tells with each hit and cannot filter by: there the best of all are fetched and cut here, and those who want
 * to go on beyond them sort by name or population.
 */
const MOST_RELEVANT = 1_000

/** Best first; at the end the id, so that pages neither repeat nor skip. */
const SORTS: Readonly<Record<Exclude<Sort, 'relevance'>, string[]>> = {
  name: ['sortName:asc', 'id:asc'], population: ['population:asc', 'id:asc'], '-population': ['population:desc', 'id:asc'],
}

const RETRIEVED = { attributesToRetrieve: ['id', 'population', 'sortName'] }

/** Which municipalities a list holds. `words`: folded. */
export function conditionsOf(groups: PageQuery['groups'], words: readonly string[]): string[] {
  return [...filterText({ all: groups.map(({ filter }) => filter) }), ...lexemeFilter(words)]
}

/** The search for a page. By relevance it holds the best of all, as far as the engine's own search finds them. */
export function pageOf(query: PageQuery, words: readonly string[]): SearchParams & { readonly q: string } {
  const { groups, sort, limit, offset, after = null } = query
  const filter = conditionsOf(groups, words)
  if (isByRelevance(query, words)) {
    return { q: words.join(' '), matchingStrategy: 'all', filter, ...RETRIEVED, showRankingScore: true, limit: MOST_RELEVANT }
  }
  const order = sort === 'relevance' ? '-population' : sort
  return {
    q: '', filter: after === null ? filter : [...filter, behindPlace(order, after)],
    sort: SORTS[order], ...RETRIEVED, limit, offset: after === null ? offset : 0,
  }
}

/** The page, from its hits, or from the best of all. Throws TypeError when they are not what we have written. */
export function placesOf(hits: readonly Fields[], query: PageQuery, words: readonly string[]): DirectoryPage {
  const { sort } = query
  if (isByRelevance(query, words)) return cut(hits.map((hit) => ({ id: idOf(hit), key: populationOf(hit), rank: rankOf(hit) })), query)
  return page(hits.map((hit) => ({ id: idOf(hit), key: sort === 'name' ? nameOf(hit) : populationOf(hit), rank: null })))
}

/**
 * The search for what may belong behind the best of all, where those do not fill the page: the engine's own search takes
 * the last word alone for a beginning. Null where nothing does.
 */
export function restOf(query: PageQuery, words: readonly string[], best: readonly Fields[]): SearchParams | null {
  const isWhole = !isByRelevance(query, words) || best.length >= MOST_RELEVANT || placesOf(best, query, words).ids.length >= query.limit
  return isWhole ? null : { filter: conditionsOf(query.groups, words), sort: SORTS['-population'], ...RETRIEVED, limit: MOST_RELEVANT }
}

/** The page by relevance, of the best of all and the rest, which may hold some of them again. */
export function placesBehind(best: readonly Fields[], rest: readonly Fields[], query: PageQuery): DirectoryPage {
  const ranks = new Map(best.map((hit) => [idOf(hit), rankOf(hit)]))
  const known = new Set(rest.map(idOf))
  const all = [...best.filter((hit) => !known.has(idOf(hit))), ...rest]
  return cut(all.map((hit) => ({ id: idOf(hit), key: populationOf(hit), rank: ranks.get(idOf(hit)) ?? 0 })), query)
}

function cut(places: DirectoryPlace[], { limit, offset, after = null }: PageQuery): DirectoryPage {
  const sorted = places.sort(compareRelevance)
  const begin = after === null ? offset : sorted.findIndex((place) => compareRelevance(after, place) < 0)
  return page(begin === -1 ? [] : sorted.slice(begin, begin + limit))
}

function page(places: readonly DirectoryPlace[]): DirectoryPage {
  return { ids: places.map(({ id }) => id), last: places.at(-1) ?? null }
}

function isByRelevance({ sort }: PageQuery, words: readonly string[]): boolean {
  return sort === 'relevance' && words.length > 0
}

function nameOf({ sortName }: Fields): string {
  if (typeof sortName !== 'string') throw missing('name to sort by')
  return sortName
}

function populationOf({ population }: Fields): number | null {
  if (population !== null && typeof population !== 'number') throw missing('population')
  return population
}

function rankOf({ _rankingScore: rank }: Fields): number {
  if (typeof rank !== 'number') throw missing('rank')
  return rank
}

/** By rank, then size, the unknown ones last, then id. */
function compareRelevance(first: DirectoryPlace, second: DirectoryPlace): number {
  const size = ({ key }: DirectoryPlace) => (typeof key === 'number' ? key : -1)
  return (second.rank ?? 0) - (first.rank ?? 0) || size(second) - size(first) || first.id - second.id
}

function behindPlace(sort: Exclude<Sort, 'relevance'>, { key, id }: DirectoryPlace): string {
  const behindId = `id > ${Number(id)}`
  if (sort === 'name') {
    // Names to sort by are folded; folded once more, whatever has come is letters, digits and spaces.
    const name = `"${foldName(String(key))}"`
    return `sortName > ${name} OR (sortName = ${name} AND ${behindId})`
  }
  if (key === null) return `population IS NULL AND ${behindId}`
  const size = Number(key)
  return `population IS NULL OR population ${sort === 'population' ? '>' : '<'} ${size} OR (population = ${size} AND ${behindId})`
}
