import type { Container } from '../src/container.ts'
import { consumeJobs, type JobConsumer } from '../src/queue/consumer.ts'
import { startForgetting } from './forget-answers.ts'
import { keepIndex } from './rebuild-index.ts'
import { startReconciler } from './reconcile-index.ts'
import { startRelay } from './relay-outbox.ts'
import { syncIndexHandler } from './sync-index.ts'

export interface RunningWorkers extends Pick<JobConsumer, 'giveWayTo'> {
  /** No more work is taken, what runs is finished. */
  stop(): Promise<void>
}

/** Starts all workers of this process. */
export async function startWorkers(container: Container): Promise<RunningWorkers> {
  const { backend, engines, documents, http: { idempotency }, indexLock: lock, log, municipalities, outbox, queue, searchIndex: index } = container
  const hasEngineBeside = engines.length > 1
  const consumer = await consumeJobs(backend, {
    'sync-index': syncIndexHandler({ outbox, municipalities, documents, engines, log }),
    // An engine beside the database writes one batch after the other: a third job would only stand between it and what is urgent.
  }, log, { areFew: hasEngineBeside })
  let isLoading = false
  const stopRelay = await startRelay({ outbox, queue, hasEngineBeside, isLoading: () => isLoading, log })
  const keeper = index === null ? null : keepIndex({ index, source: documents, outbox, lock, log })
  const stopReconciler = startReconciler({
    municipalities, source: documents, index, outbox, lock, log, rebuild: () => keeper?.rebuild(),
  })
  const stopForgetting = startForgetting({ idempotency, log })
  return {
    async giveWayTo(work) {
      isLoading = true
      try {
        return await consumer.giveWayTo(work)
      } finally {
        isLoading = false
      }
    },
    async stop() {
      await Promise.all([stopReconciler(), stopForgetting(), keeper?.stop()])
      await stopRelay()
      await consumer.close()
    },
  }
}
