/**
 * One filter tree, read three ways: as Meilisearch filter text, as SQL and as a predicate over the snapshot.
 * No client string is ever a filter: routes parse parameters into this tree, and each reader quotes or binds values.
 */
import type { AvailabilityStatus } from './profile.ts'
import type { Level } from './municipality.ts'
import type { Trait } from './trait.ts'

/** Fields whose value is one word (or a set of words, of which one must match). */
export interface WordFields {
  readonly level: Level
  readonly country: string
  readonly trait: Trait
  /** A topic in any role. */
  readonly interest: string
  readonly offers: string
  readonly seeks: string
  readonly shares: string
  /** ISO 639-1 of a working language. */
  readonly language: string
  /** As it was said, whether it still holds or not: see `availabilityEnds`. */
  readonly availability: AvailabilityStatus
  /** A country in which it has a partner. */
  readonly partnerCountry: string
}
export type WordField = keyof WordFields

/** Fields whose value is an id (or a set of ids, of which one must match). */
export const ID_FIELDS = ['id', 'region', 'county', 'partner'] as const
export type IdField = (typeof ID_FIELDS)[number]

/**
 * Fields compared by range. Population in inhabitants, lat and lon in degrees. `availabilityEnds`: the last day on which
 * what it says of its availability holds, in days since 1970. What is unknown, or never ends, is in no range.
 */
export const RANGE_FIELDS = ['population', 'lat', 'lon', 'partnerCount', 'availabilityEnds'] as const
export type RangeField = (typeof RANGE_FIELDS)[number]

/** The fields by which a person sets conditions; parameters and labels have the same names. */
export const CONDITIONS = [
  'country', 'region', 'level', 'population', 'trait', 'interest', 'offers', 'seeks', 'language', 'availability', 'partner',
  'partnerCountry', 'withoutPartner',
] as const
export type Condition = (typeof CONDITIONS)[number]

export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | { readonly field: WordField; readonly in: readonly string[] }
  | { readonly field: IdField; readonly in: readonly number[] }
  | { readonly field: RangeField; readonly min: number | null; readonly max: number | null }

/** Selects everything. */
export const EVERYTHING: Filter = Object.freeze({ all: [] })

/** Whether a filter plainly leaves nothing out. */
export function isEverything(filter: Filter): boolean {
  return 'all' in filter && filter.all.every(isEverything)
}
