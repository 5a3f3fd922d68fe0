/**
 * The engine that finds municipalities by name, words, filters and facets. Implemented over Postgres and over
 * Meilisearch; one contract suite runs over both. Every method fails with DependencyFault('search-engine') when the
 * engine is away, too slow or answers rubbish, and with nothing else.
 */
import type { FacetCounts, FacetField, FacetGroup } from '../../domain/facet.ts'
import type { Filter } from '../../domain/filter.ts'
import type { NameKind } from '../../domain/municipality.ts'
import type { WordMatch } from '../../domain/word-match.ts'
import type { SearchDocument } from '../../projection/search-document.ts'

/** A municipality whose name resembles the query, in the engine's own order; reordered by `naming` afterwards. */
export interface NameHit {
  readonly id: number
  readonly text: string
  readonly folded: string
  readonly kind: NameKind
  readonly place: string | null
  readonly country: string
  /** Inhabitants; null when unknown. */
  readonly population: number | null
}

export interface NameQuery {
  /** Folded text without qualifier, 1 to 100 characters. */
  readonly folded: string
  readonly filter: Filter
  /** 1 to 100. */
  readonly limit: number
  /** The names of a municipality as far as the caller knows them: the engine need not send them. Null where it does not. */
  readonly known?: (id: number) => readonly NameHit[] | null
}

export const SORTS = ['relevance', 'name', 'population', '-population'] as const
export type Sort = (typeof SORTS)[number]

/** A page of the municipalities that meet conditions. */
export interface PageQuery {
  /** Words to be found in names, descriptions, requests, areas and notes; empty for all. */
  readonly words: string
  /** Groups of conditions; all must hold. A facet's counts leave out the group of its own field. */
  readonly groups: readonly FacetGroup[]
  readonly sort: Sort
  /** 1 to 1,000. */
  readonly limit: number
  /** Where the page begins: so many behind the beginning, or, stable under writes, behind a place. */
  readonly offset: number
  readonly after?: DirectoryPlace | null
}

/** A page, and what is counted over the whole list. */
export interface DirectoryQuery extends PageQuery {
  readonly facets: readonly FacetField[]
}

/** What a list is sorted by, of one municipality in it: a page behind it is right whether it is still there or not. */
export interface DirectoryPlace {
  readonly id: number
  /** Its name as it is sorted, or its population; which of them the sort says. */
  readonly key: string | number | null
  /** How well it answers the words; null where the sort does not ask. */
  readonly rank: number | null
}

export interface DirectoryPage {
  readonly ids: readonly number[]
  /** The place of the last of them; null where there is none. */
  readonly last: DirectoryPlace | null
}

export interface DirectoryAnswer extends DirectoryPage {
  /** How many match, exactly. */
  readonly total: number
  readonly facets: FacetCounts
}

/** One change of the index. A deletion leaves a tombstone with its version, so that nothing older can bring it back. */
export type IndexChange =
  | {
    readonly kind: 'put'; readonly document: SearchDocument; readonly hash: string
    /** Fingerprint of what the names were made of, where it is known. */
    readonly namesSource?: string
  }
  | { readonly kind: 'delete'; readonly id: number; readonly version: number }

/**
 * What became of a change. `changed`: written and confirmed by the engine; `unchanged`: the same hash stood there;
 * `stale`: a newer version stood there; `poison`: this document can't be indexed, and why.
 */
export type IndexOutcome =
  | { readonly id: number; readonly result: 'changed' | 'unchanged' | 'stale' }
  | { readonly id: number; readonly result: 'poison'; readonly reason: string }

export interface SearchEngine {
  readonly name: 'postgres' | 'meilisearch'
  findNames(query: NameQuery): Promise<NameHit[]>
  findMunicipalities(query: DirectoryQuery): Promise<DirectoryAnswer>
  /** The page alone: to count takes most of the time. */
  findPage(query: PageQuery): Promise<DirectoryPage>
  /** How well each municipality's free text answers the words, by id; only those that match. Every engine passes over the same words that too many have. */
  scoreWords(words: string, limit: number): Promise<ReadonlyMap<number, WordMatch>>
  countFacets(filter: Filter, facets: readonly FacetField[]): Promise<FacetCounts>
  /** The documents (without names) in the order of the ids; unknown ids are left out. */
  getDocuments(ids: readonly number[]): Promise<Omit<SearchDocument, 'names'>[]>
  /**
   * Applies changes and returns when the engine itself confirms them: one outcome per change. Never lets an older
   * version overwrite a newer one; a document that can't be indexed never holds back the others.
   */
  apply(changes: readonly IndexChange[]): Promise<IndexOutcome[]>
  /** Resolves when the engine answers; rejects with DependencyFault when it does not. */
  ping(): Promise<void>
}
