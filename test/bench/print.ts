import type { Machine } from './machine.ts'
import { isMissed, type MeasuredRow } from './row.ts'

export interface Report {
  readonly machine: Machine
  readonly engine: string
  /** Best time of the fixed loop in this run, ms. */
  readonly reference: number
  readonly rows: readonly MeasuredRow[]
  /** Scenarios that could not be measured, with the reason. */
  readonly notMeasured: readonly string[]
}

/** The report as text: a table that is readable as it stands and in Markdown. */
export function printed({ machine, engine, reference, rows, notMeasured }: Report): string {
  const { processor, cores, memory, system, node, commit, date } = machine
  const missed = rows.filter(isMissed)
  return [
    `${processor}, ${cores} cores, ${(memory / 1_000).toFixed(1)} GB, ${system}, Node ${node}, commit ${commit}, ${date} UTC`,
    `Search by ${engine}. A fixed loop takes ${reference.toFixed(0)} ms here at best; "pace" is its median around the`,
    'measurement as a multiple of that, "others" the processors that other programs kept busy, "load" the load average before and after.',
    '',
    ...table(rows),
    '',
    ...notMeasured.map((reason) => `Not measured: ${reason}`),
    missed.length === 0 ? 'Every target is reached.' : `Missed: ${missed.map(({ what }) => what).join('; ')}`,
  ].join('\n')
}

function table(rows: readonly MeasuredRow[]): string[] {
  const head = ['', 'unit', 'n', 'p50', 'p95', 'p99', 'worst', 'target', 'reached', 'runs', 'pace', 'others', 'load']
  const cells = rows.map((row) => {
    const { what, unit, figures, target, spread, pace, others, load } = row
    const several = figures.n > 1
    return [
      what, unit, String(figures.n), number(figures.p50), ...(['p95', 'p99', 'worst'] as const).map((name) => (several ? number(figures[name]) : '')),
      target === null ? '' : several ? `${target.figure} ${number(target.atMost)}` : number(target.atMost),
      target === null ? '' : isMissed(row) ? '**no**' : 'yes',
      spread === null ? '' : `${number(spread[0])}..${number(spread[1])}`,
      pace.toFixed(2), others === null ? '' : others.toFixed(1), `${load[0].toFixed(1)} ${load[1].toFixed(1)}`,
    ]
  })
  const widths = head.map((title, column) => Math.max(3, title.length, ...cells.map((line) => line[column]!.length)))
  const line = (of: readonly string[]) => `| ${of.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(head), rule, ...cells.map(line)]
}

function number(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
