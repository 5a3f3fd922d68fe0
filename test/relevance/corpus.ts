import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { loadPartnershipSample } from '../../config/sample/schema.ts'
import { TRAITS } from '../../src/domain/trait.ts'
import { EMPTY_PROFILE } from '../../src/domain/profile.ts'
import type { SnapshotRow } from '../../src/projection/search-document.ts'

/** Municipalities of GeoNames (CC BY 4.0), written by make-corpus.ts. */
export const CORPUS = new URL('./corpus.csv', import.meta.url)
export const COLUMNS = ['geonames', 'name', 'country', 'region', 'county', 'population', 'lat', 'lon', 'altitude', 'traits'] as const

const orNull = z.string().transform((text) => text === '' ? null : Number(text)).pipe(z.number().nullable())
const line = z.strictObject({
  geonames: z.coerce.number().int().positive(), name: z.string().min(1), country: z.string().length(2), region: z.string(), county: z.string(),
  population: orNull, lat: z.coerce.number(), lon: z.coerce.number(), altitude: orNull,
  traits: z.string().transform((text) => text.split(' ').filter((one) => one !== '')).pipe(z.array(z.enum(TRAITS))),
})

/** The municipalities of the corpus, by GeoNames id, without partners and profiles. */
export function corpusRows(): SnapshotRow[] {
  const lines: unknown = parse(readFileSync(CORPUS, 'utf8'), { columns: true })
  const areas = new Map<string, number>()
  const idOf = (key: string) => {
    if (key === '') return null
    const known = areas.get(key) ?? areas.size + 1
    areas.set(key, known)
    return known
  }
  return z.array(line).parse(lines).map(({ geonames, region, county, ...own }) => ({
    ...own, id: geonames, version: 1, level: 'municipality' as const, populationOf: 'seat' as const,
    regionId: idOf(region), regionName: null, countyId: idOf(county), countyName: null,
    offers: [], seeks: [], shares: [], languages: [], wants: EMPTY_PROFILE.wants, availability: EMPTY_PROFILE.availability, partners: [],
  }))
}

/** The partnerships of the project's own sample, as pairs of GeoNames ids. */
export function samplePairs(): { readonly a: number; readonly b: number }[] {
  return loadPartnershipSample().municipalities.map(({ a, b }) => ({ a: Number(a.geonames), b: Number(b.geonames) }))
}
