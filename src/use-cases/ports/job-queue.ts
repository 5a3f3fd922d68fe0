/** The queue of background jobs; implemented by BullMQ over Redis or over Postgres. */
import { z } from 'zod'

const id = z.int().positive()

/** Every job there is: name and payload. Payloads carry ids and versions, never data. */
export const JOB_CATALOGUE = {
  /** Bring the index copy of these municipalities up to date, under the ticket of their outbox claim. */
  'sync-index': z.strictObject({
    ticket: z.int().positive(),
    items: z.array(z.strictObject({ id, version: z.int().positive() })).min(1).max(5_000),
  }),
} as const

export type JobName = keyof typeof JOB_CATALOGUE
export type JobPayload<Name extends JobName> = z.infer<(typeof JOB_CATALOGUE)[Name]>

export interface EnqueueOptions {
  /** Urgent jobs start before all bulk ones that wait. */
  readonly urgent?: boolean
}

export interface JobQueue {
  /** Resolves when the queue has taken the job. An economy only: the outbox, not the queue, is the truth. */
  enqueue<Name extends JobName>(name: Name, payload: JobPayload<Name>, options?: EnqueueOptions): Promise<void>
  /** Jobs that wait, run, or failed for good; for the metrics and for back-pressure. */
  counts(): Promise<{ waiting: number; active: number; failed: number }>
}

/** What a job does. It throws to be tried again later. */
export type JobHandlers = { readonly [Name in JobName]: (payload: JobPayload<Name>) => Promise<void> }
