import { createHash } from 'node:crypto'
import type { Municipality } from '../../domain/municipality.ts'

/**
 * A municipality, county or region as the register brings it: what a loader writes. Distances in whole metres,
 * altitude in metres above sea level, population in inhabitants (of the seat; null for counties and regions).
 */
export interface RegisterRecord extends Pick<
  Municipality,
  'level' | 'country' | 'name' | 'location' | 'population' | 'populationOf' | 'populationDate' | 'altitude' |
  'coastDistance' | 'borderDistance' | 'codes' | 'places' | 'names' | 'traits'
> {
  /**
   * Who the record is, from one dump to the next: `PL/admin3/77/1215/121503` for an admin unit of GeoNames,
   * `place/3067696` for a place that stands for itself.
   */
  readonly sourceKey: string
  /** Source keys of the records above; null where there is none. A parent comes before its children. */
  readonly parentKeys: { readonly county: string | null; readonly region: string | null }
  /** Changes exactly when anything else of the record does. */
  readonly hash: string
}

/** Adds the hash: SHA-256 of everything else, in 22 letters (132 bits). */
export function withHash(record: Omit<RegisterRecord, 'hash'>): RegisterRecord {
  const hash = createHash('sha256').update(JSON.stringify(record)).digest('base64url').slice(0, 22)
  return { ...record, hash }
}
