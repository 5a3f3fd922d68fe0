import type { ImportRow, ImportRun, RowOutcome } from '../domain/import-run.ts'
import type { RowFinding } from '../domain/row-finding.ts'
import type { ImportStore } from './ports/import-store.ts'

/** Columns that are written into the file of rejected rows; passed over when it is fed in again. */
export const OWN_COLUMNS = ['import_line', 'import_reason', 'import_candidates'] as const

const PAGE = 1_000

/** All rows of a run with an outcome (null: any), in the order of the file, some at a time. */
export async function* rowsOfRun(store: Pick<ImportStore, 'rows'>, runId: number, outcome: RowOutcome | null): AsyncGenerator<ImportRow> {
  let afterLine = 0
  for (;;) {
    const page = await store.rows({ runId, outcome, afterLine, limit: PAGE })
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    afterLine = last.line
  }
}

/** Makes words of a finding, in the language of whoever reads them. */
export type SayFinding = (found: RowFinding) => string

/** All that is to be said of a row, in words. */
export function wordsOf({ remarks, reason }: Pick<ImportRow, 'remarks' | 'reason'>, say: SayFinding): string {
  const said = remarks.map((remark) => (remark.column === null ? say(remark) : `${remark.column} '${remark.value}': ${say(remark)}`))
  return [...said, ...(reason === null ? [] : [say(reason)])].join(' ')
}

/** The municipalities that may be meant, as "Neustadt (Bayern, 12,000, geonames 123)". */
export function candidatesOf({ remarks }: Pick<ImportRow, 'remarks'>): string {
  return remarks.flatMap(({ candidates }) => candidates).map(({ name, country, region, population, geonames }) =>
    `${name} (${[region ?? country, population === null ? null : String(population), geonames === null ? null : `geonames ${geonames}`].filter((part) => part !== null).join(', ')})`).join('; ')
}

/**
 * The rows that were rejected, or are offered, as a table: the columns of the file with what is wrong beside them, which
 * the importer passes over when the mended file is fed in again. The head first.
 */
export async function* tableToMend(store: Pick<ImportStore, 'rows'>, run: ImportRun, outcome: 'rejected' | 'offered', say: SayFinding): AsyncGenerator<string[]> {
  yield [...run.columns.map(({ column }) => column), ...OWN_COLUMNS]
  for await (const row of rowsOfRun(store, run.id, outcome)) {
    const cells = run.columns.map((_, at) => row.cells?.[at] ?? '')
    yield [...cells, String(row.line), wordsOf(row, say), candidatesOf(row)].map(guarded)
  }
}

/** All rows as a table: what becomes of each and why. */
export async function* tableOfRows(store: Pick<ImportStore, 'rows'>, run: ImportRun, say: SayFinding): AsyncGenerator<string[]> {
  yield ['line', 'outcome', 'municipalities', 'difference', 'remarks', 'candidates']
  for await (const row of rowsOfRun(store, run.id, null)) {
    const difference = Object.entries(row.difference).map(([field, [before, after]]) => `${field}: ${shown(before)} -> ${shown(after)}`).join('; ')
    yield [String(row.line), row.outcome, row.municipalityIds.join(' '), difference, wordsOf(row, say), candidatesOf(row)].map(guarded)
  }
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** A spreadsheet must not take a cell for a formula; the importer takes the apostrophe away again. */
const guarded = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
