import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import type { ImportFault } from '../../domain/import-fault.ts'
import { ROW_OUTCOMES, type ImportRun, type RowOutcome } from '../../domain/import-run.ts'
import { candidatesOf, wordsOf, type SayFinding } from '../../use-cases/report-import.ts'
import type { ImportStore } from '../../use-cases/ports/import-store.ts'

type Print = (line: string) => void

/** Rows shown of each outcome. */
const EXAMPLES: Readonly<Record<RowOutcome, number>> = { created: 0, changed: 3, left: 3, offered: 3, rejected: 10 }

const number = (value: number) => value.toLocaleString('en')

/** Says what was read, how the columns were taken, and what becomes of the rows, with some of them. */
export async function printRun(store: Pick<ImportStore, 'rows'>, run: ImportRun, say: SayFinding, print: Print): Promise<void> {
  print(`Import ${run.id}: ${run.fileName}, ${number(run.rowsRead)} rows, ${run.format}`)
  print(`Columns: ${run.columns.filter(({ field }) => field !== null).map(({ column, field }) => (column === field ? column : `${column} = ${field}`)).join(', ')}`)
  const unused = run.columns.filter(({ field }) => field === null).map(({ column }) => column)
  if (unused.length > 0) print(`Not used: ${unused.join(', ')}`)
  print(`Dataset: ${run.datasetId}, licence ${run.licence}: ${whatIsPermitted(run)}`)
  for (const outcome of ROW_OUTCOMES) {
    print(`${number(run.counts[outcome]).padStart(9)} ${outcome}`)
    if (EXAMPLES[outcome] === 0 || run.counts[outcome] === 0) continue
    for (const row of await store.rows({ runId: run.id, outcome, afterLine: 0, limit: EXAMPLES[outcome] })) {
      const difference = Object.entries(row.difference).map(([field, [before, after]]) => `${field} ${JSON.stringify(before)} -> ${JSON.stringify(after)}`).join(', ')
      print(`            line ${row.line}: ${[difference, wordsOf(row, say)].filter(Boolean).join('. ')}`)
      const candidates = candidatesOf(row)
      if (candidates !== '') print(`              perhaps: ${candidates}`)
    }
  }
}

function whatIsPermitted({ rights }: ImportRun): string {
  if (!rights.includes('show')) return 'nothing is shown before the written consent is named (--consent, or npm run datasets).'
  const found = rights.includes('find') ? 'shown and searched' : 'shown, not searched'
  if (rights.includes('export')) return `${found}, and given out in files.`
  return `${found}, not given out in files. A new dataset is with --publisher, --address and --licence; npm run datasets changes one that is here.`
}

/** One line for the list of runs; `say` tells why one failed. */
export function describeRun({ id, kind, status, datasetId, fileName, counts, createdAt, undo, problem }: ImportRun, say: (fault: ImportFault) => string): string {
  const counted = ROW_OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => `${number(counts[outcome])} ${outcome}`).join(', ')
  const undone = undo === null ? '' : `; undone: ${number(undo.restored)} restored, ${number(undo.left)} left`
  return `${String(id).padStart(4)}  ${createdAt.toISOString().slice(0, 16).replace('T', ' ')}  ${status.padEnd(8)} ${kind} of ${datasetId}: ${fileName}${problem === null ? `, ${counted || 'no rows'}` : `: ${say(problem)}`}${undone}`
}

/** Writes a table as CSV in UTF-8 with a byte order mark, by which spreadsheet programs know it. */
export async function writeCsv(path: string, rows: AsyncIterable<readonly string[]>): Promise<void> {
  await pipeline(rows, stringify({ bom: true }), createWriteStream(path))
}
