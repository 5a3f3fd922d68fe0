/** Queries with the municipality that is meant, for measuring the search box. */
import { z } from 'zod'

const line = z.object({
  query: z.string().min(1),
  /** How the query came about; those that begin with `made:` were made by rule, the others are published. */
  kind: z.string().min(1),
  /** GeoNames id of the municipality's seat. */
  municipality_geonameid: z.int().positive(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  tolerance_km: z.number().nonnegative(),
})

export interface NameCase {
  readonly query: string
  readonly kind: string
  readonly geonamesCode: string
  readonly location: { readonly lat: number; readonly lon: number }
  /** Metres within which a municipality counts as the one that is meant. */
  readonly tolerance: number
}

/**
 * Cases as JSON, one a line; empty lines are skipped and further fields ignored.
 * Throws an error that names the line and the field when one cannot be read.
 */
export function parseNameCases(text: string): NameCase[] {
  return text.split('\n').flatMap((json, index) => (json.trim() === '' ? [] : [parseLine(json, index + 1)]))
}

function parseLine(json: string, number: number): NameCase {
  const read = line.safeParse(parseJson(json, number))
  if (!read.success) throw new Error(`line ${number}: ${z.prettifyError(read.error)}`)
  const { query, kind, municipality_geonameid, lat, lon, tolerance_km } = read.data
  return { query, kind, geonamesCode: String(municipality_geonameid), location: { lat, lon }, tolerance: tolerance_km * 1000 }
}

function parseJson(json: string, number: number): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new Error(`line ${number}: not JSON`, { cause: error })
  }
}
