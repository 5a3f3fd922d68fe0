import { JOB_CATALOGUE, type JobName, type JobQueue } from '../use-cases/ports/job-queue.ts'
import { answered, reached } from './answered.ts'
import { openQueue, type QueueBackend, type QueueLog } from './backend.ts'
import { JOB_NAMES } from './handlers.ts'

/**
 * Tries of a job until it counts as failed: few, and close together. A job that is given up loses nothing, since the
 * outbox holds what it was about and hands it out again when the lease ends.
 */
const ATTEMPTS = 2
const RETRY_PAUSE = 500
/** Larger numbers come later; jobs without a number come first of all. */
const BULK_PRIORITY = 10

export interface OpenJobQueue extends JobQueue {
  close(): Promise<void>
}

/**
 * Opens the queue for putting jobs on it, and makes its tables where they are missing.
 * Fails, as its methods do, with DependencyFault('queue').
 */
export async function openJobQueue(backend: QueueBackend, log: QueueLog): Promise<OpenJobQueue> {
  const open = new Map<JobName, Awaited<ReturnType<typeof openQueue>>>()
  const close = async () => {
    await Promise.all([...open.values()].map((one) => one.close()))
  }
  try {
    for (const name of JOB_NAMES) {
      const onError = (err: Error) => log.warn({ err, queue: name }, 'the job queue is in trouble')
      const one = await reached('opening the queue', openQueue(backend, name, onError))
      open.set(name, one)
      await answered('opening the queue', one.queue.waitUntilReady())
    }
  } catch (error) {
    void close().catch(() => undefined)
    throw error
  }
  return {
    enqueue: async (name, payload, { urgent = false } = {}) => {
      // Parsed on this side too: a payload that no worker would take is a defect here, not there.
      const data: unknown = JOB_CATALOGUE[name].parse(payload)
      await answered(`putting "${name}" on the queue`, named(open, name).queue.add(name, data, {
        attempts: ATTEMPTS, backoff: { type: 'fixed', delay: RETRY_PAUSE }, ...(urgent ? {} : { priority: BULK_PRIORITY }),
      }))
    },
    counts: async () => {
      const sum = { waiting: 0, active: 0, failed: 0 }
      for (const { queue } of open.values()) {
        const counts = await answered('counting jobs',
          queue.getJobCounts('waiting', 'prioritized', 'delayed', 'active', 'failed'))
        const { waiting = 0, prioritized = 0, delayed = 0, active = 0, failed = 0 } = counts
        sum.waiting += waiting + prioritized + delayed
        sum.active += active
        sum.failed += failed
      }
      return sum
    },
    close,
  }
}

function named<Opened>(open: ReadonlyMap<JobName, Opened>, name: JobName): Opened {
  const one = open.get(name)
  if (one === undefined) throw new TypeError(`"${name}" is no job of the catalogue`)
  return one
}
