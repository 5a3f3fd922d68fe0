import { basename, extname } from 'node:path'
import type { ImportRun } from '../../domain/import-run.ts'
import { NotFound } from '../../shared/errors.ts'
import type { StartedImport } from '../../use-cases/ports/file-imports.ts'
import type { ImportStore } from '../../use-cases/ports/import-store.ts'
import { RefusedImport } from '../../use-cases/refused-import.ts'
import { tableOfRows, tableToMend } from '../../use-cases/report-import.ts'
import type { Print } from './import-ports.ts'
import { importProgress } from './import-progress.ts'
import { findingsIn, type Spoken } from './say-findings.ts'
import { printRun, writeCsv } from './print-import.ts'

export interface Finish extends Spoken {
  /** Where rejected rows go; else beside the reader, named after the file. */
  readonly rejected?: string
  /** Where to write what becomes of every row. */
  readonly report?: string
  /** Whether the run is applied at once. */
  readonly apply: boolean
}

/**
 * Waits until a run is read, says what becomes of its rows, and writes those that need somebody's hand to a file; then
 * applies it, or says how. `onRead` may say more of what was read before that. Fails with RefusedImport for a file that
 * could not be read.
 */
export async function finishRun(
  store: ImportStore, { id, done }: StartedImport, { rejected, report, apply, lang }: Finish, print: Print, onRead: () => void = () => undefined,
): Promise<void> {
  await importProgress(store, id, done)
  const run = await runOf(store, id)
  if (run.problem !== null) throw new RefusedImport([{ field: '/file', ...run.problem }])
  const say = findingsIn(lang === undefined ? {} : { lang })
  await printRun(store, run, say, print)
  const name = basename(run.fileName, extname(run.fileName))
  for (const outcome of ['rejected', 'offered'] as const) {
    if (run.counts[outcome] === 0) continue
    const target = outcome === 'rejected' && rejected !== undefined ? rejected : `${name}.${outcome}.csv`
    await writeCsv(target, tableToMend(store, run, outcome, say))
    print(`Rows that are ${outcome}: ${target}. Mend them there and import that file.`)
  }
  if (report !== undefined) await writeCsv(report, tableOfRows(store, run, say))
  onRead()
  if (apply) await applyRun(store, id, print)
  else print(`Nothing was changed. To do it: npm run import -- apply ${id}`)
}

export async function applyRun(store: ImportStore, id: number, print: Print): Promise<void> {
  await store.apply(id)
  const { counts } = await runOf(store, id)
  print(`Import ${id} is applied: ${counts.created} created, ${counts.changed} changed. The index follows while the service or its workers run. To take it back: npm run import -- undo ${id}`)
}

/** Fails with NotFound. */
export async function runOf(store: Pick<ImportStore, 'find'>, id: number): Promise<ImportRun> {
  const run = await store.find(id)
  if (run === null) throw new NotFound(`There is no import ${id}.`)
  return run
}
