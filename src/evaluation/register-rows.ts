import type { RegisterRecord } from '../import/geonames/register-record.ts'
import { EMPTY_PROFILE } from '../domain/profile.ts'
import type { SnapshotRow } from '../projection/search-document.ts'
import type { Twinning } from './twinnings.ts'

/** The register as ranking reads it, without a database: rows, and the municipality of each GeoNames place. */
export interface RegisterRows {
  readonly rows: readonly SnapshotRow[]
  readonly municipalityOf: ReadonlyMap<number, number>
}

/** Rows of the register's records, numbered in their order; none of them has a profile or a partner. */
export function registerRows(records: Iterable<RegisterRecord>): RegisterRows {
  const ids = new Map<string, number>()
  const rows: SnapshotRow[] = []
  const municipalityOf = new Map<number, number>()
  const parent = (key: string | null) => key === null ? null : ids.get(key) ?? null
  for (const record of records) {
    const id = ids.size + 1
    ids.set(record.sourceKey, id)
    rows.push({
      id, version: 1, name: record.name, level: record.level, country: record.country,
      regionId: parent(record.parentKeys.region), regionName: null, countyId: parent(record.parentKeys.county), countyName: null,
      population: record.population, populationOf: record.populationOf,
      lat: record.location.lat, lon: record.location.lon, altitude: record.altitude,
      traits: record.traits.map(({ trait }) => trait),
      offers: [], seeks: [], shares: [], languages: [], wants: EMPTY_PROFILE.wants, availability: EMPTY_PROFILE.availability, partners: [],
    })
    if (record.level !== 'municipality') continue
    for (const { geonamesId } of record.places) if (geonamesId !== null) municipalityOf.set(geonamesId, id)
  }
  return { rows, municipalityOf }
}

/** A partnership of two municipalities by id; an end that lies in none is null. */
export interface MunicipalPair {
  readonly a: number | null
  readonly b: number | null
}

/** The twinnings with their ends moved to the municipalities they lie in. */
export function municipalPairs(twinnings: readonly Twinning[], municipalityOf: RegisterRows['municipalityOf']): MunicipalPair[] {
  return twinnings.map(({ a, b }) => ({ a: municipalityOf.get(a) ?? null, b: municipalityOf.get(b) ?? null }))
}

/** The rows with these pairs as partnerships; pairs with an end in no municipality, or both in one, are left out. */
export function withPartners(rows: readonly SnapshotRow[], pairs: readonly MunicipalPair[]): SnapshotRow[] {
  const countries = new Map(rows.map(({ id, country }) => [id, country]))
  const partners = new Map<number, Set<number>>()
  const add = (from: number, to: number) => partners.set(from, (partners.get(from) ?? new Set()).add(to))
  for (const { a, b } of pairs) {
    if (a === null || b === null || a === b) continue
    add(a, b)
    add(b, a)
  }
  return rows.map((row) => ({
    ...row,
    partners: [...partners.get(row.id) ?? []].map((id) => ({ id, country: countries.get(id) ?? '', form: 'partnership' as const, since: null })),
  }))
}
