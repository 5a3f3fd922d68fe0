import type { SearchParams } from 'meilisearch'
import { foldName } from '../../naming/fold.ts'
import type { DirectoryPage, DirectoryPlace, PageQuery, Sort } from '../../use-cases/ports/search-engine.ts'
import { filterText } from './filter-text.ts'
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

/** The search for a page. `words`: folded; empty for none. */
export function pageOf(query: PageQuery, words: string): SearchParams {
  const { groups, sort, limit, offset, after = null } = query
  const filter = filterText({ all: groups.map((group) => group.filter) })
  const retrieved = { attributesToRetrieve: ['id', 'population', 'sortName'] }
  if (byRelevance(query, words)) return { filter, ...retrieved, showRankingScore: true, limit: MOST_RELEVANT }
  const order = sort === 'relevance' ? '-population' : sort
  return {
    filter: after === null ? filter : [...filter, behindPlace(order, after)],
    sort: SORTS[order], ...retrieved, limit, offset: after === null ? offset : 0,
  }
}

/** The page, from its hits. Throws TypeError when they are not what we have written. */
export function placesOf(hits: readonly Fields[], query: PageQuery, words: string): DirectoryPage {
  const { sort, limit, offset, after = null } = query
  const ranked = byRelevance(query, words)
  const places = hits.map((hit): DirectoryPlace => ({
    id: idOf(hit), key: sort === 'name' ? nameOf(hit) : populationOf(hit), rank: ranked ? rankOf(hit) : null,
  }))
  if (!ranked) return pageOfPlaces(places)
  const sorted = places.sort(compareRelevance)
  const begin = after === null ? offset : sorted.findIndex((place) => compareRelevance(after, place) < 0)
  return pageOfPlaces(begin === -1 ? [] : sorted.slice(begin, begin + limit))
}

function pageOfPlaces(places: readonly DirectoryPlace[]): DirectoryPage {
  return { ids: places.map(({ id }) => id), last: places.at(-1) ?? null }
}

function byRelevance({ sort }: PageQuery, words: string): boolean {
  return sort === 'relevance' && words !== ''
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
