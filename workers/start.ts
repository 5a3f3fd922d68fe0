import type { Container } from '../src/container.ts'
import { consumeJobs } from '../src/queue/consumer.ts'
import { startRelay } from './relay-outbox.ts'
import { syncIndexHandler } from './sync-index.ts'

/** Starts all workers of this process. Returns how to stop them: no more work is taken, what runs is finished. */
export async function startWorkers(container: Container): Promise<() => Promise<void>> {
  const { backend, engines, log, municipalities, outbox, queue } = container
  const consumer = await consumeJobs(backend, {
    'sync-index': syncIndexHandler({ outbox, municipalities, engines, log }),
  }, log)
  const stopRelay = await startRelay({ outbox, queue, log })
  return async () => {
    await stopRelay()
    await consumer.close()
  }
}
