import { UnrecoverableError, type Job } from 'bullmq'
import { JOB_CATALOGUE, type JobHandlers, type JobName } from '../use-cases/ports/job-queue.ts'
import { answered } from './answered.ts'
import { openWorker, type QueueBackend, type QueueLog } from './backend.ts'
import { checkHandlers, JOB_NAMES } from './handlers.ts'

export interface JobConsumer {
  /** Takes no more jobs, and resolves when those that run have ended. */
  close(): Promise<void>
}

/**
 * Jobs of a name that run side by side in one process. Two keep the database busy while one of them projects; three slow a
 * first start, whose register is loaded meanwhile, by a quarter.
 */
const CONCURRENCY: Readonly<Record<JobName, number>> = { 'sync-index': 2 }

/**
 * Runs jobs as they come, each through its handler. A payload is parsed here, at the door: one that does not fit its
 * schema fails for good and is kept for looking at. Throws WrongHandlers unless the handlers are exactly those of the
 * catalogue, and DependencyFault('queue') when the queue can't be reached.
 */
export async function consumeJobs(backend: QueueBackend, handlers: JobHandlers, log: QueueLog): Promise<JobConsumer> {
  checkHandlers(handlers)
  const workers = JOB_NAMES.map((name) => {
    const worker = openWorker(backend, name, (job: Job<unknown>) => runJob(name, handlers, job.data), CONCURRENCY[name])
    worker.on('error', (err) => log.warn({ err, queue: name }, 'a worker is in trouble'))
    worker.on('failed', (job, err) => log.warn({ err, queue: name, job: job?.id, attempts: job?.attemptsMade }, 'a job failed'))
    return worker
  })
  const close = async () => {
    await Promise.all(workers.map((worker) => worker.close()))
  }
  try {
    await answered('starting workers', Promise.all(workers.map((worker) => worker.waitUntilReady())))
  } catch (error) {
    void close().catch(() => undefined)
    throw error
  }
  for (const worker of workers) {
    worker.run().catch((err: unknown) => log.warn({ err, queue: worker.name }, 'a worker ended'))
  }
  return { close }
}

/** Parses the payload and hands it to the handler of the job. */
async function runJob<Name extends JobName>(name: Name, handlers: JobHandlers, data: unknown): Promise<void> {
  const payload = JOB_CATALOGUE[name].safeParse(data)
  if (!payload.success) {
    const faults = payload.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new UnrecoverableError(`the payload of "${name}" does not fit its schema: ${faults.join('; ')}`)
  }
  await handlers[name](payload.data)
}
