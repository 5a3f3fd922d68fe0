import type { Location } from '../domain/municipality.ts'

const RADIANS = Math.PI / 180

/** A point of the unit sphere. Chords between such points replace trigonometry in the scoring loop. */
export interface UnitVector {
  readonly x: number
  readonly y: number
  readonly z: number
}

export function unitVector(location: Location): UnitVector {
  const lat = location.lat * RADIANS
  const lon = location.lon * RADIANS
  const r = Math.cos(lat)
  return { x: r * Math.cos(lon), y: r * Math.sin(lon), z: Math.sin(lat) }
}

/** The chord of the unit sphere that spans a great-circle distance in metres. */
export function chordOfMetres(metres: number): number {
  return 2 * Math.sin(Math.min(Math.PI, metres / 6_371_008.8) / 2)
}
