import type { Piecewise } from '../../src/matching/piecewise.ts'
import { roundTicks } from './ticks.ts'

interface CurveChartProps {
  readonly curve: Piecewise
  /** What the chart shows, for those who do not see it; the figures stand in a table beside it. */
  readonly name: string
  /** The ends of the upright scale, the same for all charts that are compared. */
  readonly least: number
  readonly most: number
  /** Marks below, at positions of the curve. */
  readonly marks: readonly { readonly at: number; readonly label: string }[]
  readonly format: (value: number) => string
  /** Id of the scales, which charts over the same ones share: drawn by the first of them, and not sent again. */
  readonly scales: { readonly id: string; readonly isFirst: boolean }
}

const [WIDTH, HEIGHT] = [280, 150]
const [LEFT, RIGHT, TOP, BOTTOM] = [38, 272, 8, 126]

/** A small chart of one curve; beyond its ends it stays level. */
export function CurveChart({ curve, name, least, most, marks, format, scales }: CurveChartProps) {
  const [from, to] = [curve.at[0] ?? 0, curve.at.at(-1) ?? 1]
  const x = (at: number) => rounded(LEFT + ((at - from) / (to - from || 1)) * (RIGHT - LEFT))
  const y = (value: number) => rounded(BOTTOM - ((value - least) / (most - least || 1)) * (BOTTOM - TOP))
  const levels = roundTicks(least, most, 4)
  const path = curve.at.map((at, point) => `${point === 0 ? 'M' : 'L'}${x(at)} ${y(curve.value[point] ?? 0)}`).join('')
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={name}>
      {scales.isFirst ? (
        <g id={scales.id} class="scales">
          <path class="grid" d={levels.map((level) => `M${LEFT} ${y(level)}H${RIGHT}`).join('')} />
          {least < 0 && most > 0 && <path class="zero" d={`M${LEFT} ${y(0)}H${RIGHT}`} />}
          <g class="end">{levels.map((level) => <text x={LEFT - 5} y={rounded(y(level) + 4)}>{format(level)}</text>)}</g>
          <g class="middle">
            {marks.filter(({ at }) => at >= from && at <= to).map(({ at, label }) => <text x={x(at)} y={BOTTOM + 17}>{label}</text>)}
          </g>
        </g>
      ) : <use href={`#${scales.id}`} />}
      <path class="curve" d={path} />
    </svg>
  )
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
