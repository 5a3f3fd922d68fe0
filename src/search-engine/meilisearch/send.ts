import type { Meilisearch, Task } from 'meilisearch'
import { z } from 'zod'
import { DependencyFault } from '../../shared/errors.ts'
import { enqueued, followed } from './client.ts'
import { errorCode } from './error-code.ts'

/** What became of documents that were sent: those that can't be indexed, and why. All others are indexed. */
export type Refused = ReadonlyMap<number, string>

/** Faults of a document, by the engine's own codes; all others are the engine's. They fail the task of that document and no other. */
const DOCUMENT_FAULTS = new Set([
  'invalid_document_id', 'missing_document_id', 'invalid_document_fields', 'document_fields_limit_reached',
  'max_fields_limit_exceeded', 'malformed_payload', 'payload_too_large',
])
/**
 * The code for whatever went wrong inside the engine: a panic, a broken database, and a text that only seemed to be JSON.
 * It fails all tasks that the engine has put into one batch, and says of none whether it was to blame. So nothing is halved:
 * that would set aside sound documents beside a bad one, and all of them when the engine is ill.
 */
const INTERNAL = 'internal'
/** Half of a surrogate pair, the one fault of a document that is known to end as `internal`: whole pairs are never written as escapes. */
const HALF_PAIR = /(?<!\\)(?:\\\\)*\\u[dD][89a-fA-F]/

/**
 * Sends documents, each in a line of JSON (NDJSON: the engine keeps it as it comes, where a list would be read and written
 * anew), as one task; none at all is none. Several lines may come as one text. Resolves when the engine has it in its queue,
 * to a function that waits until the task has succeeded: whoever writes in order sends in order, and may wait for several
 * at once. A batch that fails because of a document is halved until the bad one is alone.
 */
export function send(client: Meilisearch, uid: string, lines: readonly string[]): Promise<() => Promise<Refused>> {
  return sent(client, uid, lines, true)
}

async function sent(client: Meilisearch, uid: string, lines: readonly string[], mayBeSentAgain: boolean): Promise<() => Promise<Refused>> {
  if (lines.length === 0) return async () => new Map()
  const documents = lines.join('\n')
  const what = `writing documents to ${uid}`
  let taskUid: number
  try {
    taskUid = await enqueued(what, () =>
      client.index(uid).addDocumentsFromString(documents, 'application/x-ndjson', { primaryKey: 'id' }))
  } catch (error) {
    const reason = documentFault(error)
    if (reason === null) throw error
    return () => halved(client, uid, documents, reason)
  }
  return async () => {
    const task = await followed(client, what, taskUid)
    if (task.status === 'succeeded') return new Map()
    const code = task.error?.code ?? ''
    if (DOCUMENT_FAULTS.has(code)) return halved(client, uid, documents, reasonOf(task))
    if (code === INTERNAL && mayBeSentAgain) return withoutHalfPairs(client, uid, documents)
    throw new DependencyFault('search-engine', `Meilisearch: ${what}: ${reasonOf(task)}`)
  }
}

async function halved(client: Meilisearch, uid: string, documents: string, reason: string): Promise<Refused> {
  const lines = documents.split('\n')
  if (lines.length === 1) return new Map([[idIn(documents), reason]])
  const half = lines.length >> 1
  const first = await (await send(client, uid, lines.slice(0, half)))()
  return new Map([...first, ...await (await send(client, uid, lines.slice(half)))()])
}

/** Sends a second time, and not a third: what is sound, since only another task of the same batch may have been to blame. */
async function withoutHalfPairs(client: Meilisearch, uid: string, documents: string): Promise<Refused> {
  const refused = new Map<number, string>()
  const sound: string[] = []
  for (const line of documents.split('\n')) {
    if (HALF_PAIR.test(line)) refused.set(idIn(line), 'it contains half of a surrogate pair')
    else sound.push(line)
  }
  for (const [id, reason] of await (await sent(client, uid, sound, false))()) refused.set(id, reason)
  return refused
}

const numbered = z.looseObject({ id: z.int() })

function idIn(line: string): number {
  return numbered.parse(JSON.parse(line)).id
}

/** Why a request was refused because of a document in it; null when that was not the reason. */
function documentFault(error: unknown): string | null {
  return DOCUMENT_FAULTS.has(errorCode(error) ?? '') && error instanceof Error ? error.message : null
}

function reasonOf({ error }: Task): string {
  return `${error?.code ?? 'unknown'}: ${error?.message ?? 'the task failed'}`
}
