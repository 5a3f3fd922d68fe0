import type { Location } from '../domain/municipality.ts'
import { CHORD_KM } from './classes.ts'
import { unitVector } from './unit-vector.ts'

/** Height of a cell in degrees of latitude; it is about as wide as it is high. 55 km. */
const DEGREES = 0.5
/** Standard deviation of the weight of a cell for another, and where it ends. */
const SPREAD_KM = 100
const REACH_KM = 250
const ROWS = Math.ceil(180 / DEGREES)
const COLUMNS = 2 * ROWS

/** Number of the cell of a country (an index) that a place lies in. */
export function cellKey(country: number, { lat, lon }: Location): number {
  const row = Math.min(ROWS - 1, Math.floor((lat + 90) / DEGREES))
  return (country * ROWS + row) * COLUMNS + Math.floor((lon + 180) / widthOf(row))
}

function centreOf(key: number): Location {
  const row = Math.floor(key / COLUMNS) % ROWS
  return { lat: (row + 0.5) * DEGREES - 90, lon: (key % COLUMNS + 0.5) * widthOf(row) - 180 }
}

function widthOf(row: number): number {
  return DEGREES / Math.max(0.1, Math.cos(((row + 0.5) * DEGREES - 90) * Math.PI / 180))
}

/** Cells of one country that lie near one another: for cell i those in `cell` from first[i] to first[i + 1], with weights. */
export interface CellsAround {
  readonly first: Int32Array
  readonly cell: Int32Array
  readonly weight: Float64Array
}

/** Who is around whom among these cells (keys by index; the first stands for none). */
export function cellsAround(keys: readonly number[]): CellsAround {
  const points = keys.map((key, i) => ({ ...unitVector(centreOf(key)), i, country: Math.floor(key / (ROWS * COLUMNS)) })).slice(1)
  const ofCountry = new Map<number, typeof points>()
  for (const one of points) {
    const others = ofCountry.get(one.country)
    if (others) others.push(one)
    else ofCountry.set(one.country, [one])
  }
  for (const others of ofCountry.values()) others.sort((a, b) => a.z - b.z || a.i - b.i)
  const first = new Int32Array(keys.length + 1)
  const cell: number[] = []
  const weight: number[] = []
  for (const [i, one] of points.entries()) {
    first[i + 1] = cell.length
    const others = ofCountry.get(one.country) ?? []
    for (let k = firstAbove(others, one.z - REACH_KM / CHORD_KM); k < others.length; k++) {
      const other = others[k]
      if (other === undefined || other.z > one.z + REACH_KM / CHORD_KM) break
      const km = Math.sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2 + (one.z - other.z) ** 2) * CHORD_KM
      if (km > REACH_KM) continue
      cell.push(other.i)
      weight.push(weightAt(km))
    }
  }
  first[keys.length] = cell.length
  return { first, cell: Int32Array.from(cell), weight: Float64Array.from(weight) }
}

/** Index of the first of these, in rising order of z, that lies no lower. */
function firstAbove(sorted: readonly { readonly z: number }[], least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.z ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** exp(-(km / 100)^2 / 2); 0 beyond 250 km. */
export function weightAt(km: number): number {
  return km > REACH_KM ? 0 : Math.exp(-((km / SPREAD_KM) ** 2) / 2)
}
