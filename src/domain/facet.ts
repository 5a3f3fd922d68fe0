import type { WordField } from './filter.ts'

/** Facets are counted over what matches all conditions but those on their own field ("disjunctive"). */
export type FacetField = WordField | 'region'

/** How many municipalities have each value of each facet; values that none has are left out. Regions by their ids. */
export type FacetCounts = Readonly<Partial<Record<FacetField, Readonly<Record<string, number>>>>>
