import { LEVELS, type Level } from '../domain/municipality.ts'
import type { Snapshot } from './snapshot.ts'
import { hasExpired } from './terms/availability.ts'

/** Lower edges of the size bands in inhabitants; round numbers that people use of their towns. */
export const SIZE_BAND_EDGES = [0, 1_000, 5_000, 20_000, 50_000, 100_000, 500_000] as const

/** How far the municipalities of one country and size have partners already. */
export interface Saturation {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** Inhabitants, both ends included; null for an unknown population. */
  readonly population: { readonly min: number; readonly max: number | null } | null
  readonly municipalities: number
  /** Those with at least one recorded link that has not ended. */
  readonly withPartner: number
  /** Ends of such links; one between two municipalities that are counted here counts twice. */
  readonly links: number
  /** Those that say they look for partners, and whose word has not expired. */
  readonly seeking: number
  /** Those without such a link that do not say they are closed. */
  readonly free: number
}

type Counts = { -readonly [Field in 'municipalities' | 'withPartner' | 'links' | 'seeking' | 'free']: number }

/**
 * Counts over all municipalities of a level, by country and size band, in this order; bands without any are left out.
 * `countries`: only these; empty for all. `today`: ISO date.
 */
export function takeSaturation(snapshot: Snapshot, level: Level, countries: readonly string[], today: string): Saturation[] {
  const { columns, extent } = snapshot
  const wanted = LEVELS.indexOf(level)
  const counts = new Map<string, Map<number, Counts>>()
  for (let position = 0; position < extent; position++) {
    if (columns.alive[position] === 0 || columns.level[position] !== wanted) continue
    const country = snapshot.countries.values[columns.country[position] ?? 0] ?? ''
    if (countries.length > 0 && !countries.includes(country)) continue
    const bands = counts.get(country) ?? new Map<number, Counts>()
    counts.set(country, bands)
    const band = bandOf(columns.population[position] ?? 0)
    const count = bands.get(band) ?? { municipalities: 0, withPartner: 0, links: 0, seeking: 0, free: 0 }
    bands.set(band, count)
    const links = snapshot.partners(position).length
    const said = snapshot.availabilities.get(position)
    const status = said === undefined || hasExpired(said, today) ? 'unknown' : said.status
    count.municipalities++
    count.links += links
    if (links > 0) count.withPartner++
    if (status === 'seeking') count.seeking++
    if (links === 0 && status !== 'closed') count.free++
  }
  return [...counts].sort(([first], [second]) => (first < second ? -1 : 1)).flatMap(([country, bands]) =>
    [...bands].sort(([first], [second]) => first - second).map(([band, count]) => ({ country, population: rangeOf(band), ...count })))
}

const UNKNOWN = SIZE_BAND_EDGES.length

function bandOf(population: number): number {
  return population === 0 ? UNKNOWN : SIZE_BAND_EDGES.findLastIndex((edge) => edge <= population)
}

function rangeOf(band: number): Saturation['population'] {
  const min = SIZE_BAND_EDGES[band]
  const next = SIZE_BAND_EDGES[band + 1]
  return min === undefined ? null : { min, max: next === undefined ? null : next - 1 }
}
