import type { JobHandlers } from '../src/use-cases/ports/job-queue.ts'
import { syncIndex, type SyncIndexPorts } from '../src/use-cases/sync-index.ts'

/** The handler of the job `sync-index`: faults of an engine postpone the rows, anything else fails the job. */
export function syncIndexHandler(ports: SyncIndexPorts): JobHandlers['sync-index'] {
  return async (payload) => {
    const report = await syncIndex(ports, payload)
    ports.log.debug({ ticket: payload.ticket, ...report }, 'index synced')
  }
}
