import { setTimeout as sleep } from 'node:timers/promises'
import { SingleBar } from 'cli-progress'
import type { ImportStore } from '../../use-cases/ports/import-store.ts'

/** Looks at the run this often, ms. */
const LOOK_EVERY = 300

/** Shows on standard error how far a file is read, until `done` settles; then fails as that does. */
export async function importProgress(store: Pick<ImportStore, 'find'>, runId: number, done: Promise<void>): Promise<void> {
  const bar = new SingleBar({
    format: 'Reading {bar} {percentage} % | {rows} rows', stream: process.stderr, hideCursor: true,
    noTTYOutput: true, notTTYSchedule: 5_000, barCompleteChar: '█', barIncompleteChar: '░',
  })
  const settled = done.then(() => true, () => true)
  bar.start(1, 0, { rows: '0' })
  for (;;) {
    const isSettled = await Promise.race([settled, sleep(LOOK_EVERY).then(() => false)])
    const run = await store.find(runId)
    if (run !== null) bar.update(run.fileSize === 0 ? 0 : Math.min(1, run.bytesRead / run.fileSize), { rows: run.rowsRead.toLocaleString('en') })
    if (isSettled) break
  }
  bar.stop()
  await done
}
