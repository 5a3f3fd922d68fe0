import type { Columns } from './columns.ts'
import { CHORD_KM } from './classes.ts'

/** Kilometres at which a neighbour counts half. */
const HALF_KM = 12

/**
 * How much a neighbour counts, 0 to 1, by its distance from a point of the unit sphere: 1 / (1 + (km / 12)^2). What
 * the village next door does says more than what happens 30 km away.
 */
export function nearness({ x, y, z }: Columns, neighbour: number, px: number, py: number, pz: number): number {
  const dx = (x[neighbour] ?? 0) - px
  const dy = (y[neighbour] ?? 0) - py
  const dz = (z[neighbour] ?? 0) - pz
  return nearnessAt(dx * dx + dy * dy + dz * dz)
}

/** The same from the square of the chord between the two. */
export function nearnessAt(squaredChord: number): number {
  return 1 / (1 + squaredChord * (CHORD_KM / HALF_KM) ** 2)
}

/** The same of two positions. */
export function nearnessOf(columns: Columns, neighbour: number, position: number): number {
  return nearness(columns, neighbour, columns.x[position] ?? 0, columns.y[position] ?? 0, columns.z[position] ?? 0)
}
