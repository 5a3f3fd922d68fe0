import type { FacetCounts, FacetField } from '../domain/facet.ts'
import { countFacets } from '../matching/count-facets.ts'
import { isoDate, type Clock } from '../shared/clock.ts'
import type { LiveSnapshot } from './live-snapshot.ts'
import { loadCards } from './load-cards.ts'
import type { MunicipalityCard } from './municipality-card.ts'
import type { MunicipalityStore } from './ports/municipality-store.ts'
import type { DirectoryAnswer, DirectoryPlace, SearchEngine, Sort } from './ports/search-engine.ts'
import { facetsToday, mayHaveRunOut } from './facets-today.ts'
import { filterGroups, hasRunOut, type FilterGroup, type Wanted } from './wanted.ts'

interface Ports {
  readonly engine: Pick<SearchEngine, 'findMunicipalities' | 'findPage' | 'getDocuments'>
  readonly municipalities: Pick<MunicipalityStore, 'loadAggregates'>
  readonly live: LiveSnapshot
  readonly clock: Clock
}

export interface DirectoryQuestion {
  /** Words to be found in names and texts; empty for all. */
  readonly words: string
  readonly wanted: Wanted
  readonly facets: readonly FacetField[]
  readonly sort: Sort
  /** 1 to 100. */
  readonly limit: number
  /** Behind this place, stable under writes; null for the beginning. */
  readonly after: DirectoryPlace | null
}

export interface DirectoryPage {
  readonly items: readonly MunicipalityCard[]
  /** How many there are on all pages. */
  readonly total: number
  /** Counted as if the condition of the facet's own field were not set. */
  readonly facets: FacetCounts
  /** The place behind which the next page begins; null on the last. */
  readonly next: DirectoryPlace | null
  /** Names of the regions that the facet `region` counts. */
  readonly regionNames: ReadonlyMap<number, string>
}

/** A page of the municipalities that meet all conditions, with the counts of the facets asked for. */
export async function browseDirectory(ports: Ports, question: DirectoryQuestion): Promise<DirectoryPage> {
  const found = await findAndCount(ports, question, isoDate(ports.clock.now()))
  const { facets: counts } = found
  // Without a condition all 1,700 regions are counted: their names are at hand in memory, where it is loaded.
  const regions = Object.keys(counts.region ?? {}).map(Number)
  const known = ports.live.isLoaded ? ports.live.current().cards : null
  const names = new Map(regions.map((id) => [id, known?.nameOf(id) ?? null]))
  const cards = await loadCards(ports, [...found.ids, ...regions.filter((id) => names.get(id) === null)])
  return {
    items: found.ids.flatMap((id) => cards.get(id) ?? []),
    total: found.total,
    facets: counts,
    next: found.ids.length === question.limit ? found.last : null,
    regionNames: new Map(regions.flatMap((id) => {
      const name = names.get(id) ?? cards.get(id)?.name
      return name === undefined ? [] : [[id, name] as const]
    })),
  }
}

/**
 * The page, and what is counted over the whole list. Where no word is asked for, memory counts, and as the engine
 * would (the counts are tested against both): a page takes less than half the time.
 */
async function findAndCount(ports: Ports, { words, wanted, facets, sort, limit, after }: DirectoryQuestion, today: string): Promise<DirectoryAnswer> {
  const { engine, live } = ports
  const groups = filterGroups(wanted, today)
  const page = { words, groups, sort, limit, offset: 0, after }
  if (words.trim() === '' && live.isLoaded) {
    const [found, counted] = await Promise.all([
      engine.findPage(page),
      // While the engine looks for the page.
      Promise.resolve().then(() => countFacets(live.current().snapshot, groups, facets, today)),
    ])
    return { ...found, ...counted }
  }
  const [found, runOut] = await Promise.all([
    engine.findMunicipalities({ ...page, facets }), countRunOut(ports, words, groups, facets, today),
  ])
  return { ...found, facets: facetsToday(found.facets, runOut) }
}

/** What was said of availability and has run out, where it is counted at all: as if the condition on it were not set. */
async function countRunOut(
  { engine, live }: Pick<Ports, 'engine' | 'live'>, words: string, groups: readonly FilterGroup[], facets: readonly FacetField[], today: string,
): Promise<FacetCounts> {
  if (!facets.includes('availability') || !mayHaveRunOut(live, today)) return {}
  const others = groups.filter(({ field }) => field !== 'availability').map(({ filter }) => ({ field: null, filter }))
  const found = await engine.findMunicipalities({
    words, groups: [...others, { field: null, filter: hasRunOut(today) }], facets: ['availability'], sort: 'name', limit: 1, offset: 0,
  })
  return found.facets
}
