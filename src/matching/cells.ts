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
  const points = keys.map((key) => unitVector(centreOf(key)))
  const first = new Int32Array(keys.length + 1)
  const cell: number[] = []
  const weight: number[] = []
  const inBand = bands(keys)
  for (let i = 1; i < keys.length; i++) {
    first[i] = cell.length
    const own = points[i]
    if (own === undefined) continue
    const band = bandOf(keys[i] ?? 0)
    for (let near = band - BANDS_IN_REACH; near <= band + BANDS_IN_REACH; near++) for (const other of inBand.get(near) ?? []) {
      const point = points[other]
      if (point === undefined) continue
      const km = Math.sqrt((own.x - point.x) ** 2 + (own.y - point.y) ** 2 + (own.z - point.z) ** 2) * CHORD_KM
      if (km > REACH_KM) continue
      cell.push(other)
      weight.push(weightAt(km))
    }
  }
  first[keys.length] = cell.length
  return { first, cell: Int32Array.from(cell), weight: Float64Array.from(weight) }
}

/** Rows of the grid that may hold a cell within reach: a row is 55 km high. */
const BANDS_IN_REACH = Math.ceil(REACH_KM / (DEGREES * 111))

/** Number of a country's row of the grid; those of one country are neighbours by one. */
function bandOf(key: number): number {
  return Math.floor(key / COLUMNS)
}

/** Cells by the row of their country. */
function bands(keys: readonly number[]): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (let i = 1; i < keys.length; i++) {
    const band = bandOf(keys[i] ?? 0)
    const others = found.get(band)
    if (others) others.push(i)
    else found.set(band, [i])
  }
  return found
}

/** exp(-(km / 100)^2 / 2); 0 beyond 250 km. */
export function weightAt(km: number): number {
  return km > REACH_KM ? 0 : Math.exp(-((km / SPREAD_KM) ** 2) / 2)
}
