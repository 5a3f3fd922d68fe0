import { roundTicks } from './ticks.ts'

export interface Column {
  readonly label: string
  readonly count: number
}

interface ColumnChartProps {
  /** What the chart shows; the figures stand in a table beside it. */
  readonly name: string
  readonly columns: readonly Column[]
  readonly format: (value: number) => string
}

const [WIDTH, HEIGHT] = [640, 220]
const [LEFT, RIGHT, TOP, BOTTOM] = [44, 634, 10, 192]
/** A letter of the labels is about as wide as this, and so much is kept free between two of them. */
const [LETTER, BETWEEN] = [7, 6]

/** Upright columns from nothing; every so many of them are labelled, as there is room. */
export function ColumnChart({ name, columns, format }: ColumnChartProps) {
  const most = Math.max(1, ...columns.map(({ count }) => count))
  const pitch = (RIGHT - LEFT) / Math.max(1, columns.length)
  const y = (count: number) => Math.round((BOTTOM - (count / most) * (BOTTOM - TOP)) * 10) / 10
  const levels = roundTicks(0, most, 4).filter(Number.isInteger)
  const every = Math.ceil((Math.max(0, ...columns.map(({ label }) => label.length)) * LETTER + BETWEEN) / pitch)
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={name}>
      <path class="grid" d={levels.map((level) => `M${LEFT} ${y(level)}H${RIGHT}`).join('')} />
      <g class="end">{levels.map((level) => <text x={LEFT - 6} y={y(level) + 4}>{format(level)}</text>)}</g>
      {columns.map(({ count }, at) => (
        <rect class="bar" x={Math.round((LEFT + at * pitch + pitch * 0.1) * 10) / 10} y={y(count)} width={Math.round(pitch * 8) / 10} height={Math.round((BOTTOM - y(count)) * 10) / 10} />
      ))}
      <g class="middle">
        {columns.flatMap(({ label }, at) => (at % every === 0 ? [<text x={Math.round(LEFT + (at + 0.5) * pitch)} y={BOTTOM + 18}>{label}</text>] : []))}
      </g>
    </svg>
  )
}
