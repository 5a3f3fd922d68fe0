import type { Axis } from '../labels/ranking/labels.ts'
import type { Piecewise } from '../../src/matching/piecewise.ts'
import { roundTicks } from '../charts/ticks.ts'

/** Axes whose positions are natural logarithms of a ratio. */
const RATIOS: ReadonlySet<Axis> = new Set(['sizes', 'partnersSizes', 'expected', 'ranks', 'dominance', 'dominanceGap', 'around', 'withPartners'])
const ROUND_RATIOS = [0.01, 0.1, 1, 10, 100]

/** What a position on an axis is called: ratios as multiples (×0.1), shares in per cent. */
export function positionLabel(axis: Axis, at: number, number: (value: number) => string): string {
  if (RATIOS.has(axis)) return `×${number(Number(Math.exp(at).toPrecision(2)))}`
  return axis === 'share' ? `${number(at * 100)} %` : number(at)
}

/** Marks below a curve, at round positions. */
export function axisMarks(axis: Axis, { at }: Piecewise, number: (value: number) => string) {
  const [from, to] = [at[0] ?? 0, at.at(-1) ?? 1]
  const places = RATIOS.has(axis) ? ROUND_RATIOS.map(Math.log) : roundTicks(from, to, 4)
  return places.filter((place) => place >= from && place <= to).map((place) => ({ at: place, label: positionLabel(axis, place, number) }))
}
