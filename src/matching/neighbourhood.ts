import { chordOfMetres } from './unit-vector.ts'

/** Within this many metres two municipalities count as neighbours: the radius the graph terms were measured with. */
export const NEIGHBOURHOOD_METRES = 30_000

const REACH = chordOfMetres(NEIGHBOURHOOD_METRES)
const CELLS = Math.ceil(2 / REACH) + 2
const NONE = new Int32Array(0)

/** Where the points stand: coordinates on the unit sphere by position. */
export interface Points {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
}

/**
 * Who lies within 30 km of whom, kept up as points come, move and go: a grid of cubes with edges of 30 km through
 * the unit sphere (no seam at the date line, none at the poles), and each point's neighbours once they were asked for.
 */
export class Neighbourhood {
  private readonly cells = new Map<number, number[]>()
  private readonly known = new Map<number, Int32Array>()

  add(points: Points, position: number): void {
    const key = cellOf(points, position)
    const cell = this.cells.get(key)
    if (cell) cell.push(position)
    else this.cells.set(key, [position])
    this.forget(points, position)
  }

  /** Call while the point still stands where it was added. */
  remove(points: Points, position: number): void {
    const cell = this.cells.get(cellOf(points, position))
    const at = cell?.indexOf(position) ?? -1
    if (cell && at >= 0) cell.splice(at, 1)
    this.forget(points, position)
  }

  /** Positions within 30 km, itself included, in no promised order. The array is shared: do not change it. */
  of(points: Points, position: number): Int32Array {
    const known = this.known.get(position)
    if (known) return known
    const found = this.around(points, points.x[position] ?? 0, points.y[position] ?? 0, points.z[position] ?? 0)
    this.known.set(position, found)
    return found
  }

  /** Positions within 30 km of a point of the unit sphere. */
  around(points: Points, px: number, py: number, pz: number): Int32Array {
    const found: number[] = []
    this.visit(points, px, py, pz, (other) => found.push(other))
    return found.length > 0 ? Int32Array.from(found) : NONE
  }

  /** Calls with every position within 30 km of a point, and the square of the chord between. */
  visit(points: Points, px: number, py: number, pz: number, found: (position: number, squaredChord: number) => void): void {
    const cx = cellIndex(px)
    const cy = cellIndex(py)
    const cz = cellIndex(pz)
    for (let ix = cx - 1; ix <= cx + 1; ix++) for (let iy = cy - 1; iy <= cy + 1; iy++) for (let iz = cz - 1; iz <= cz + 1; iz++) {
      for (const other of this.cells.get(cellKey(ix, iy, iz)) ?? []) {
        const dx = (points.x[other] ?? 0) - px
        const dy = (points.y[other] ?? 0) - py
        const dz = (points.z[other] ?? 0) - pz
        const squared = dx * dx + dy * dy + dz * dz
        if (squared <= REACH * REACH) found(other, squared)
      }
    }
  }

  private forget(points: Points, position: number): void {
    if (this.known.size === 0) return
    this.known.delete(position)
    const near = this.around(points, points.x[position] ?? 0, points.y[position] ?? 0, points.z[position] ?? 0)
    for (const other of near) this.known.delete(other)
  }
}

function cellIndex(coordinate: number): number {
  return Math.floor((coordinate + 1) / REACH) + 1
}

function cellKey(ix: number, iy: number, iz: number): number {
  return (ix * CELLS + iy) * CELLS + iz
}

function cellOf(points: Points, position: number): number {
  return cellKey(cellIndex(points.x[position] ?? 0), cellIndex(points.y[position] ?? 0), cellIndex(points.z[position] ?? 0))
}
