import { loadCards } from './load-cards.ts'
import type { MunicipalityCard } from './municipality-card.ts'
import type { MunicipalityStore } from './ports/municipality-store.ts'
import type { DirectoryPlace, FacetCounts, FacetField, SearchEngine, Sort } from './ports/search-engine.ts'
import { filterGroups, type Wanted } from './wanted.ts'

interface Ports {
  readonly engine: Pick<SearchEngine, 'findMunicipalities' | 'getDocuments'>
  readonly municipalities: Pick<MunicipalityStore, 'loadAggregates'>
}

export interface DirectoryQuestion {
  /** Words to be found in names and texts; empty for all. */
  readonly words: string
  readonly wanted: Wanted
  readonly facets: readonly FacetField[]
  readonly sort: Sort
  /** 1 to 100. */
  readonly limit: number
  readonly offset: number
  /** Behind this place instead, stable under writes. */
  readonly after?: DirectoryPlace | null
}

export interface DirectoryPage {
  readonly items: readonly MunicipalityCard[]
  /** How many there are on all pages. */
  readonly total: number
  /** Counted as if the condition of the facet's own field were not set. */
  readonly facets: FacetCounts
  readonly nextOffset: number | null
  /** The place behind which the next page begins; null on the last. */
  readonly next: DirectoryPlace | null
  /** Names of the regions that the facet `region` counts. */
  readonly regionNames: ReadonlyMap<number, string>
}

/** A page of the municipalities that meet all conditions, with the counts of the facets asked for. */
export async function browseDirectory(ports: Ports, question: DirectoryQuestion): Promise<DirectoryPage> {
  const { words, wanted, facets, sort, limit, offset, after = null } = question
  const found = await ports.engine.findMunicipalities({ words, groups: filterGroups(wanted), facets, sort, limit, offset, after })
  const regions = Object.keys(found.facets.region ?? {}).map(Number)
  const cards = await loadCards(ports, [...found.ids, ...regions])
  const end = offset + found.ids.length
  return {
    items: found.ids.flatMap((id) => cards.get(id) ?? []),
    total: found.total,
    facets: found.facets,
    nextOffset: found.ids.length === limit && end < found.total ? end : null,
    next: found.ids.length === limit ? found.last : null,
    regionNames: new Map(regions.flatMap((id) => {
      const card = cards.get(id)
      return card === undefined ? [] : [[id, card.name] as const]
    })),
  }
}
