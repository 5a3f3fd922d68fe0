import { median, type Figures } from './figures.ts'

export type FigureName = 'p50' | 'p95' | 'p99' | 'worst'

/** One line of the table. */
export interface Row {
  readonly what: string
  readonly unit: 'ms' | 's' | 'MB' | 'per second' | '%'
  readonly figures: Figures
  /** The figure that is to stay at or below a value; null where nothing was promised. */
  readonly target: { readonly figure: FigureName; readonly atMost: number } | null
}

/** The circumstances under which a scenario was measured. */
export interface Circumstances {
  /** Median time of a fixed loop just before and after, as a multiple of its best time in this run: 1 is an undisturbed machine. */
  readonly pace: number
  /** Processors that other programs kept busy meanwhile. */
  readonly others: number | null
  /** Load average of the last minute, at the beginning and at the end. */
  readonly load: readonly [number, number]
}

export interface MeasuredRow extends Row, Circumstances {
  readonly scenario: string
  /** Least and greatest of the targeted figure (else p95) over several runs; null after a single one. */
  readonly spread: readonly [number, number] | null
}

export function isMissed({ target, figures }: Pick<Row, 'target' | 'figures'>): boolean {
  return target !== null && figures[target.figure] > target.atMost
}

/** The same rows of several runs made one: the median of each figure, and how far the runs lie apart. */
export function mergeRuns(runs: readonly (readonly MeasuredRow[])[]): MeasuredRow[] {
  const byKey = new Map<string, MeasuredRow[]>()
  for (const row of runs.flat()) {
    const key = `${row.scenario}: ${row.what}`
    byKey.set(key, [...(byKey.get(key) ?? []), row])
  }
  return [...byKey.values()].flatMap((rows) => (rows.length === 1 ? rows : [merged(rows)]))
}

function merged(rows: readonly MeasuredRow[]): MeasuredRow {
  const [first] = rows
  if (first === undefined) throw new RangeError('There is no run')
  const over = (pick: (row: MeasuredRow) => number) => median(rows.map(pick))
  const shown = rows.map(({ figures, target }) => figures[target?.figure ?? 'p95'])
  return {
    ...first,
    figures: {
      n: first.figures.n,
      p50: over(({ figures }) => figures.p50), p95: over(({ figures }) => figures.p95),
      p99: over(({ figures }) => figures.p99), worst: Math.max(...rows.map(({ figures }) => figures.worst)),
    },
    pace: over(({ pace }) => pace),
    others: first.others === null ? null : over(({ others }) => others ?? 0),
    load: [over(({ load }) => load[0]), over(({ load }) => load[1])],
    spread: [Math.min(...shown), Math.max(...shown)],
  }
}
