import { GrowingPause } from '../src/shared/growing-pause.ts'
import type { JobHandlers } from '../src/use-cases/ports/job-queue.ts'
import { syncIndex, type SyncIndexPorts } from '../src/use-cases/sync-index.ts'

/** Pauses before rows are due again while an engine is away, ms. */
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 30_000

/** The handler of the job `sync-index`: faults of an engine postpone the rows, anything else fails the job. */
export function syncIndexHandler(ports: Omit<SyncIndexPorts, 'pause'>): JobHandlers['sync-index'] {
  const pause = new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE)
  return async (payload) => {
    const report = await syncIndex({ ...ports, pause }, payload)
    ports.log.debug({ ticket: payload.ticket, ...report }, 'index synced')
  }
}
