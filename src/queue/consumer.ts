import { UnrecoverableError, type Job } from 'bullmq'
import { JOB_CATALOGUE, type JobHandlers, type JobName } from '../use-cases/ports/job-queue.ts'
import { answered, reached } from './answered.ts'
import { openWorker, type QueueBackend, type QueueLog } from './backend.ts'
import { checkHandlers, JOB_NAMES } from './handlers.ts'

export interface JobConsumer {
  /** Takes no more jobs, and resolves when those that run have ended. */
  close(): Promise<void>
  /** While the work lasts, which keeps the machine busy as well, fewer jobs run side by side. Resolves or rejects as it does. */
  giveWayTo<Result>(work: () => Promise<Result>): Promise<Result>
}

interface Concurrency {
  readonly usual: number
  readonly few: number
}

/**
 * Jobs of a name that run side by side in one process. Three keep the database busy while one of them projects: after an
 * import of 69,402 the index is true in nine tenths of the time that two take. A first start, whose register is loaded
 * meanwhile, would take a quarter longer with them. `few`: while they give way, or where they are to be few.
 */
const CONCURRENCY: Readonly<Record<JobName, Concurrency>> = { 'sync-index': { usual: 3, few: 2 } }

/**
 * Runs jobs as they come, each through its handler. A payload is parsed here, at the door: one that does not fit its
 * schema fails for good and is kept for looking at. `areFew`: never as many side by side as could be.
 * Throws WrongHandlers unless the handlers are exactly those of the catalogue, and DependencyFault('queue') when the
 * queue can't be reached.
 */
export async function consumeJobs(
  backend: QueueBackend, handlers: JobHandlers, log: QueueLog, { areFew = false }: { readonly areFew?: boolean } = {},
): Promise<JobConsumer> {
  checkHandlers(handlers)
  const usual = areFew ? 'few' : 'usual'
  const open: (Awaited<ReturnType<typeof openWorker>> & { readonly name: JobName })[] = []
  const close = async () => {
    await Promise.all(open.map((one) => one.close()))
  }
  try {
    for (const name of JOB_NAMES) {
      const onError = (err: Error) => log.warn({ err, queue: name }, 'a worker is in trouble')
      const process = (job: Job<unknown>) => runJob(name, handlers, job.data)
      const one = await reached('starting workers', openWorker(backend, name, process, CONCURRENCY[name][usual], onError))
      one.worker.on('failed', (job, err) => log.warn({ err, queue: name, job: job?.id, attempts: job?.attemptsMade }, 'a job failed'))
      open.push({ name, ...one })
      await answered('starting workers', one.worker.waitUntilReady())
    }
  } catch (error) {
    void close().catch(() => undefined)
    throw error
  }
  for (const { worker } of open) {
    worker.run().catch((err: unknown) => log.warn({ err, queue: worker.name }, 'a worker ended'))
  }
  const run = (which: keyof Concurrency) => {
    for (const { name, worker } of open) worker.concurrency = CONCURRENCY[name][which]
  }
  return {
    close,
    async giveWayTo(work) {
      run('few')
      try {
        return await work()
      } finally {
        run(usual)
      }
    },
  }
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
