import { Meilisearch, type EnqueuedTaskPromise, type Task } from 'meilisearch'
import { setTimeout as sleep } from 'node:timers/promises'
import { DependencyFault } from '../../shared/errors.ts'

/** How long a single call may take, ms. Searches are cut off by the engine itself long before. */
const CALL_TIMEOUT = 5_000
/** How long a task may take until it counts as an engine that is too slow, ms. */
const TASK_TIMEOUT = 120_000
/** Waits between looks at a task, ms; the last one repeats. A single change settles in some 300 ms. */
const LOOKS = [10, 20, 40, 60, 80, 100, 150, 250, 500]

export interface MeilisearchAddress {
  readonly url: string
  readonly key: string | null
}

/**
 * A client with a timeout on every call. `accept-encoding: identity` because a compressed answer comes chunked, and
 * Node then waits some 40 ms for a delayed acknowledgement: measured 48 ms with, 6 ms without.
 */
export function createClient(address: MeilisearchAddress): Meilisearch {
  return new Meilisearch({
    host: address.url,
    ...(address.key === null ? {} : { apiKey: address.key }),
    timeout: CALL_TIMEOUT,
    requestInit: { headers: { 'accept-encoding': 'identity' } },
  })
}

/** Runs a call; whatever goes wrong is a fault of the engine, with the cause kept for the log. */
export async function calling<Result>(what: string, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call()
  } catch (cause) {
    if (cause instanceof DependencyFault) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DependencyFault('search-engine', `Meilisearch: ${what}: ${reason}`, { cause })
  }
}

/**
 * Follows a task to its end and returns it, succeeded or failed. A task that was cancelled, can't be found or does
 * not end in time is a DependencyFault: accepted is not indexed.
 */
export async function finished(client: Meilisearch, what: string, enqueued: () => EnqueuedTaskPromise): Promise<Task> {
  const { taskUid } = await calling(what, enqueued)
  const deadline = Date.now() + TASK_TIMEOUT
  for (let look = 0; Date.now() < deadline; look++) {
    await sleep(LOOKS[Math.min(look, LOOKS.length - 1)])
    const task = await calling(what, () => client.tasks.getTask(taskUid))
    if (task.status === 'succeeded' || task.status === 'failed') return task
    if (task.status === 'canceled') throw new DependencyFault('search-engine', `Meilisearch: ${what}: task ${taskUid} was cancelled`)
  }
  throw new DependencyFault('search-engine', `Meilisearch: ${what}: task ${taskUid} did not end within ${TASK_TIMEOUT} ms`)
}

/** As `finished`, for tasks that must succeed. */
export async function succeeded(client: Meilisearch, what: string, enqueued: () => EnqueuedTaskPromise): Promise<void> {
  const task = await finished(client, what, enqueued)
  if (task.status === 'failed') throw failure(what, task)
}

/** A failed task as a fault. */
export function failure(what: string, { error }: Task): DependencyFault {
  return new DependencyFault('search-engine', `Meilisearch: ${what}: ${error?.code ?? 'failed'}: ${error?.message ?? ''}`)
}
