import type { Point } from './projection.ts'

/** How far an arc bends away from the straight line, as a share of its length. */
const BEND = 0.15

/** The path of an arc between two points; it bends to the north, so that it looks the same from either end. */
export function arcPath(a: Point, b: Point): string {
  const [from, to] = a.x <= b.x ? [a, b] : [b, a]
  const middle = { x: (from.x + to.x) / 2 + (to.y - from.y) * BEND, y: (from.y + to.y) / 2 - (to.x - from.x) * BEND }
  return `M${from.x} ${from.y}Q${tenth(middle.x)} ${tenth(middle.y)} ${to.x} ${to.y}`
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
