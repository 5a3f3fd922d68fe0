/** Finding municipalities by what the lists of others call them: many at a time, exactly, without an opinion on who is meant. */
import type { CodeScheme, Level, NameKind } from '../../domain/municipality.ts'

export interface WrittenCode {
  readonly scheme: CodeScheme
  readonly code: string
}

export interface CodeBearer extends WrittenCode {
  readonly id: number
  readonly level: Level
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** A GeoNames id of one of its places that is not its seat. */
  readonly isOfPlace: boolean
}

export interface WrittenName {
  /** See `foldName`. */
  readonly folded: string
  /** ISO 3166-1 alpha-2; null for any. */
  readonly country: string | null
}

/** A municipality, county or region that bears a name, or has a place that does. */
export interface NameBearer {
  readonly id: number
  readonly level: Level
  readonly country: string
  readonly regionId: number | null
  readonly countyId: number | null
  /** The name as it is written, and folded; `folded` may be another spelling of it ("Muenchen"). */
  readonly text: string
  readonly folded: string
  readonly kind: NameKind
  /** Whether a place inside bears it, and not the municipality or its seat. */
  readonly isPlace: boolean
  /** Of whoever bears it, roughly; 0 when unknown. */
  readonly inhabitants: number
}

/** A municipality as a reader tells it from others. */
export interface Described {
  readonly id: number
  readonly name: string
  readonly country: string
  readonly level: Level
  readonly region: string | null
  readonly county: string | null
  readonly population: number | null
  readonly geonames: string | null
}

export interface CodeLookUp {
  /** All that bear these codes; codes that nobody bears are left out. */
  byCodes(codes: readonly WrittenCode[]): Promise<CodeBearer[]>
  /** Those of these ids that are in the register. */
  describe(ids: readonly number[]): Promise<Described[]>
  /** All names of municipalities that were never indexed, and so are not found by `NameLookUp` yet. */
  unindexedNames(): Promise<Omit<NameBearer, 'folded'>[]>
}

export interface NameLookUp {
  /** All that bear these names in any spelling that folds alike. */
  byNames(names: readonly WrittenName[]): Promise<NameBearer[]>
  /** Ids whose names are nearest to a name that nobody bears, at most `limit`. */
  nearest(name: WrittenName, limit: number): Promise<number[]>
}
