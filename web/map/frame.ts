import type { Point } from './projection.ts'

/** What of the map is shown: the least x and y with width and height, km. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Width over height of every map. */
export const ASPECT = 4 / 3
/** Nearer than this nothing is to be seen but points, km. */
const LEAST_WIDTH = 200
/** Space around the outermost points, as a share of the span. */
const MARGIN = 0.08

/** Europe, where there is nothing to look at in particular. */
export const EUROPE: Frame = Object.freeze({ x: -2_500, y: -2_000, width: 4_933, height: 3_700 })

/** The smallest frame in which all points lie with room around them. */
export function frameAround(points: readonly Point[]): Frame {
  if (points.length === 0) return EUROPE
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))]
  const room = 1 + 2 * MARGIN
  const width = Math.ceil(Math.max(LEAST_WIDTH, (right - left) * room, (bottom - top) * room * ASPECT))
  const height = Math.ceil(width / ASPECT)
  return { x: Math.round((left + right - width) / 2), y: Math.round((top + bottom - height) / 2), width, height }
}
