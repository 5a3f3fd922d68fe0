import type { Filter, WordField } from './filter.ts'

/** Facets are counted over what matches all conditions but those on their own field ("disjunctive"). */
export type FacetField = WordField | 'region'

/** A condition. `field`: the facet whose values it is on; null for none. */
export interface FacetGroup {
  readonly field: FacetField | null
  readonly filter: Filter
}

/** How many municipalities have each value of each facet; values that none has are left out. Regions by their ids. */
export type FacetCounts = Readonly<Partial<Record<FacetField, Readonly<Record<string, number>>>>>
