import type { Meilisearch, Task } from 'meilisearch'
import { z } from 'zod'
import { DependencyFault } from '../../shared/errors.ts'
import { enqueued, followed } from './client.ts'
import { errorCode } from './error-code.ts'

/** What became of documents that were sent: those that can't be indexed, and why. All others are indexed. */
export type Refused = ReadonlyMap<number, string>

/** Faults of a document, by the engine's own codes; all others are the engine's. */
const DOCUMENT_FAULTS = new Set([
  'invalid_document_id', 'missing_document_id', 'invalid_document_fields', 'document_fields_limit_reached',
  'max_fields_limit_exceeded', 'malformed_payload', 'payload_too_large',
])

/**
 * Sends documents, each in a line of JSON (NDJSON: the engine keeps it as it comes, where a list would be read and written
 * anew), as one task; none at all is none. Several lines may come as one text. Resolves when the engine has it in its queue, to a function that waits until
 * the task has succeeded: whoever writes in order sends in order, and may wait for several at once. A batch that fails
 * because of a document is halved until the bad one is alone.
 */
export async function send(client: Meilisearch, uid: string, lines: readonly string[]): Promise<() => Promise<Refused>> {
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
    const reason = reasonOf(task)
    if (!DOCUMENT_FAULTS.has(task.error?.code ?? '')) throw new DependencyFault('search-engine', `Meilisearch: ${what}: ${reason}`)
    return halved(client, uid, documents, reason)
  }
}

const numbered = z.looseObject({ id: z.int() })

async function halved(client: Meilisearch, uid: string, documents: string, reason: string): Promise<Refused> {
  const lines = documents.split('\n')
  if (lines.length === 1) return new Map([[numbered.parse(JSON.parse(documents)).id, reason]])
  const half = lines.length >> 1
  const first = await (await send(client, uid, lines.slice(0, half)))()
  return new Map([...first, ...await (await send(client, uid, lines.slice(half)))()])
}

/** Why a request was refused because of a document in it; null when that was not the reason. */
function documentFault(error: unknown): string | null {
  return DOCUMENT_FAULTS.has(errorCode(error) ?? '') && error instanceof Error ? error.message : null
}

function reasonOf({ error }: Task): string {
  return `${error?.code ?? 'unknown'}: ${error?.message ?? 'the task failed'}`
}
