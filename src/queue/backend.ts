/**
 * The two places where jobs can live. Both are opened here alone, with the options that keep them safe: nothing else
 * in the folder knows which one it talks to.
 */
import { createPostgresBackend, createRedisBackend, withBackend, type Processor } from 'bullmq'
import { Redis } from 'ioredis'
import { openPool } from './open-pool.ts'

export type QueueBackend =
  | { readonly kind: 'postgres'; /** `postgres://...` */ readonly url: string }
  | { readonly kind: 'redis'; /** `redis://...` */ readonly url: string; /** Of all keys; `twinmatch` when left out. */ readonly prefix?: string }

/** The part of a logger that the queue needs; pino fits. */
export interface QueueLog {
  warn(fields: object, message: string): void
}

/** How many finished jobs are kept for looking at. What failed stays long enough to be seen by a person. */
const KEPT_SUCCESSES = 100
const KEPT_FAILURES = 1_000

/** Milliseconds. */
const CONNECT_TIMEOUT = 5_000
const DISCONNECT_TIMEOUT = 500
const LONGEST_RECONNECT_PAUSE = 2_000

const postgres = withBackend(createPostgresBackend)
const redis = withBackend(createRedisBackend)

/** A queue to put jobs on, and how to let go of it. Trouble with its connection goes to `onError`. */
export async function openQueue(backend: QueueBackend, name: string, onError: (error: Error) => void) {
  // Few events are kept: nobody listens to them, since they are lost now and then.
  const common = { streams: { events: { maxLen: 100 } } }
  switch (backend.kind) {
    case 'postgres': {
      const pool = await openPool(backend.url)
      const queue = new postgres.Queue(name, { ...common, connection: pool }).on('error', onError)
      return { queue, close: inTurn(queue, pool) }
    }
    case 'redis': {
      // Without Redis a job is refused at once instead of waiting in memory, where a killed process would lose it.
      const client = new Redis(backend.url, { ...redisOptions, enableOfflineQueue: false, maxRetriesPerRequest: 1 })
        .on('error', onError)
      const queue = new redis.Queue(name, { ...common, prefix: backend.prefix ?? DEFAULT_PREFIX, connection: client })
        .on('error', onError)
      return {
        queue,
        // The client is ours to cut: asked to say goodbye to a server that is away, BullMQ would wait for it for ever.
        close: async () => {
          await queue.close()
          client.disconnect()
        },
      }
    }
  }
}

/** A worker that runs `concurrency` jobs side by side once told to, and how to let go of it. Trouble goes to `onError`. */
export async function openWorker(
  backend: QueueBackend, name: string, processor: Processor, concurrency: number, onError: (error: Error) => void,
) {
  const common = {
    concurrency, autorun: false, removeOnComplete: { count: KEPT_SUCCESSES }, removeOnFail: { count: KEPT_FAILURES },
  }
  switch (backend.kind) {
    case 'postgres': {
      const pool = await openPool(backend.url)
      const worker = new postgres.Worker(name, processor, { ...common, connection: pool }).on('error', onError)
      return { worker, close: inTurn(worker, pool) }
    }
    case 'redis': {
      const worker = new redis.Worker(name, processor, {
        ...common,
        prefix: backend.prefix ?? DEFAULT_PREFIX,
        connection: { ...redisOptions, url: backend.url, maxRetriesPerRequest: null },
      }).on('error', onError)
      return { worker, close: () => worker.close() }
    }
  }
}

/** Closes what uses the pool, then the pool; once, however often it is called. */
function inTurn(user: { close(): Promise<void> }, pool: { end(): Promise<void> }): () => Promise<void> {
  let closed: Promise<void> | undefined
  return () => closed ??= user.close().finally(() => pool.end())
}

const DEFAULT_PREFIX = 'twinmatch'

const redisOptions = {
  connectTimeout: CONNECT_TIMEOUT, disconnectTimeout: DISCONNECT_TIMEOUT,
  retryStrategy: (attempt: number) => Math.min(50 * 2 ** Math.min(attempt, 6), LONGEST_RECONNECT_PAUSE),
}
