import type { Location } from '../../domain/municipality.ts'

/** A row of GeoNames' table of inhabited places. */
export interface GeoNamesPlace {
  readonly id: number
  readonly name: string
  /** Spellings and foreign names, separated by commas, in no order and without languages. */
  readonly alternateNames: string
  readonly location: Location
  /** PPL, PPLA, PPLX ...: what kind of place, and what it is the seat of. */
  readonly featureCode: string
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  readonly country: string
  /** Admin codes of the levels 1 to 4; empty where GeoNames has none. */
  readonly adminCodes: readonly [string, string, string, string]
  /** Inhabitants; null when unknown. */
  readonly population: number | null
  /** Metres above sea level; null when unknown. */
  readonly altitude: number | null
  /** ISO date of the row's last change. */
  readonly modified: string
}

/** Thrown when a source of the register is not what it should be; nothing of it is used then. */
export class InvalidSource extends Error {}

/** What GeoNames writes for an altitude that its elevation models do not know. */
const NO_ALTITUDE = -9999

/**
 * One line of the table, which has 19 columns divided by tabs (GeoNames' readme.txt).
 * @throws InvalidSource naming the column that is wrong
 */
export function parsePlace(line: string): GeoNamesPlace {
  const columns = line.split('\t')
  if (columns.length !== 19) throw new InvalidSource(`a place has ${columns.length} columns instead of 19: ${line.slice(0, 80)}`)
  const text = (column: number) => columns[column] ?? ''
  const number = (column: number, title: string) => {
    const value = Number(text(column))
    if (text(column) === '' || !Number.isFinite(value)) {
      throw new InvalidSource(`place ${text(0)}: ${title} is not a number: "${text(column)}"`)
    }
    return value
  }
  const altitude = text(15) === '' ? number(16, 'altitude') : number(15, 'altitude')
  return {
    id: number(0, 'id'),
    name: text(1),
    alternateNames: text(3),
    location: { lat: number(4, 'latitude'), lon: number(5, 'longitude') },
    featureCode: text(7),
    country: text(8),
    adminCodes: [text(10), text(11), text(12), text(13)],
    population: number(14, 'population') || null,
    altitude: altitude === NO_ALTITUDE ? null : Math.round(altitude),
    modified: text(18),
  }
}

/** The admin codes of a place from the first level down to `level`, joined by dots. */
export const adminPath = (place: GeoNamesPlace, level: number): string => place.adminCodes.slice(0, level).join('.')

/** The alternate names of a place, one by one, as they stand. */
export const splitNames = (alternateNames: string): string[] =>
  alternateNames === '' ? [] : alternateNames.split(',').map((name) => name.trim())
