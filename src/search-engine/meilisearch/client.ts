import { Meilisearch, type EnqueuedTaskPromise, type Task } from 'meilisearch'
import { setTimeout as sleep } from 'node:timers/promises'
import { DependencyFault } from '../../shared/errors.ts'
import { innermostMessage } from './error-code.ts'
import { createHttpClient } from './http-client.ts'

/** How long a single call may take, ms: thousands of documents are sent in one. */
const CALL_TIMEOUT = 10_000
/**
 * How long a person may be kept waiting by one read before the stand-in answers, ms: the engine cuts its own searches
 * off after a second.
 */
export const READ_TIMEOUT = 1_500
/** How long a task may take until it counts as an engine that is too slow, ms. */
const TASK_TIMEOUT = 120_000
/** Waits between looks at a task, ms; the last one repeats. A single change settles in some 300 ms. */
const LOOKS = [10, 20, 40, 60, 80, 100]

export interface MeilisearchAddress {
  readonly url: string
  readonly key: string | null
}

/** A client with a timeout (ms) on every call. */
export function createClient(address: MeilisearchAddress, timeout = CALL_TIMEOUT): Meilisearch {
  return new Meilisearch({
    host: address.url,
    ...(address.key === null ? {} : { apiKey: address.key }),
    httpClient: createHttpClient(timeout),
  })
}

/** Runs a call; whatever goes wrong is a fault of the engine, with the cause kept for the log. */
export async function calling<Result>(what: string, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call()
  } catch (cause) {
    if (cause instanceof DependencyFault) throw cause
    throw new DependencyFault('search-engine', `Meilisearch: ${what}: ${innermostMessage(cause)}`, { cause })
  }
}

/** Puts a task on the engine's queue and returns its number. */
export async function enqueued(what: string, enqueue: () => EnqueuedTaskPromise): Promise<number> {
  return (await calling(what, enqueue)).taskUid
}

/** Looks again and again, less and less often, until something is there. DependencyFault when that takes too long. */
export async function sought<Found>(what: string, look: () => Promise<Found | null>): Promise<Found> {
  const deadline = Date.now() + TASK_TIMEOUT
  for (let looks = 0; Date.now() < deadline; looks++) {
    await sleep(LOOKS[Math.min(looks, LOOKS.length - 1)])
    const found = await look()
    if (found !== null) return found
  }
  throw new DependencyFault('search-engine', `Meilisearch: ${what}: not done within ${TASK_TIMEOUT} ms`)
}

/**
 * Follows a task to its end and returns it, succeeded or failed. A task that was cancelled, can't be found or does
 * not end in time is a DependencyFault: accepted is not indexed.
 */
export async function followed(client: Meilisearch, what: string, taskUid: number): Promise<Task> {
  const task = await sought(what, async () => {
    const now = await calling(what, () => client.tasks.getTask(taskUid))
    return now.status === 'enqueued' || now.status === 'processing' ? null : now
  })
  if (task.status !== 'canceled') return task
  throw new DependencyFault('search-engine', `Meilisearch: ${what}: task ${taskUid} was cancelled`)
}

/**
 * Runs a task that must succeed. Failures with one of the codes in `passing` are as good: somebody else was faster.
 */
export async function succeeded(
  client: Meilisearch, what: string, enqueue: () => EnqueuedTaskPromise, passing: readonly string[] = [],
): Promise<void> {
  const { status, error } = await followed(client, what, await enqueued(what, enqueue))
  if (status === 'failed' && !passing.includes(error?.code ?? '')) {
    throw new DependencyFault('search-engine', `Meilisearch: ${what}: ${error?.code ?? 'failed'}: ${error?.message ?? ''}`)
  }
}
