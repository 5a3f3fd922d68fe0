import type { ImportCandidate } from '../../domain/import-run.ts'
import type { RowFinding } from '../../domain/row-finding.ts'
import type { CodeScheme, Level } from '../../domain/municipality.ts'
import type { Described, WrittenCode } from '../../use-cases/ports/register-look-up.ts'

/** A municipality as a row names it; empty strings where the row says nothing. */
export interface WrittenEnd {
  /** Our own id. */
  readonly id: string
  readonly codes: readonly WrittenCode[]
  readonly name: string
  /** Another name of the same, in Latin letters for instance. */
  readonly otherName: string
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null
  readonly region: string
  readonly level: Level | null
}

/** How a municipality was found. */
export type FoundBy = CodeScheme | 'id' | 'name'

/** Who is meant by an end, or why nobody can tell. */
export type EndMatch =
  | {
    readonly kind: 'found'
    readonly id: number
    readonly by: FoundBy
    /** Whether a code is that of a place in the municipality that is not its seat. */
    readonly isOfPlace: boolean
    /** Whether a name of the row is one that the municipality itself bears. */
    readonly isNamedSo: boolean
    /** What a careful reader may want to know; the candidates belong to the first. */
    readonly doubts: readonly RowFinding[]
    readonly candidates: readonly ImportCandidate[]
  }
  | {
    readonly kind: 'unknown'
    /** The field to mend. */
    readonly of: FoundBy
    readonly why: RowFinding
    readonly candidates: readonly ImportCandidate[]
  }

/** Found without any doubt, as far as is known yet. */
export function foundBy(id: number, by: FoundBy): EndMatch & { kind: 'found' } {
  return { kind: 'found', id, by, isOfPlace: false, isNamedSo: false, doubts: [], candidates: [] }
}

/** What a reader is shown of a municipality that may be meant; nothing where it is not described. */
export function candidateOf(id: number, described: ReadonlyMap<number, Described>): ImportCandidate[] {
  const one = described.get(id)
  return one === undefined ? [] : [{ id, name: one.name, country: one.country, region: one.region, population: one.population, geonames: one.geonames }]
}
