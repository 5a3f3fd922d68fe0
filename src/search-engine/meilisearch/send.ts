import type { Meilisearch, Task } from 'meilisearch'
import { DependencyFault } from '../../shared/errors.ts'
import { enqueued, followed } from './client.ts'
import { errorCode } from './error-code.ts'
import type { IndexedDocument, Tombstone } from './indexed-document.ts'

export type IndexedDocumentOrTombstone = IndexedDocument | Tombstone

/** What became of documents that were sent: those that can't be indexed, and why. All others are indexed. */
export type Refused = ReadonlyMap<number, string>

/** Faults of a document, by the engine's own codes; all others are the engine's. */
const DOCUMENT_FAULTS = new Set([
  'invalid_document_id', 'missing_document_id', 'invalid_document_fields', 'document_fields_limit_reached',
  'max_fields_limit_exceeded', 'malformed_payload', 'payload_too_large',
])

/**
 * Sends documents as one task. Resolves when the engine has it in its queue, to a function that waits until the task
 * has succeeded: whoever writes in order sends in order, and may wait for several at once. A batch that fails because
 * of a document is halved until the bad one is alone.
 */
export async function send(client: Meilisearch, uid: string, documents: readonly IndexedDocumentOrTombstone[]): Promise<() => Promise<Refused>> {
  if (documents.length === 0) return async () => new Map()
  const what = `writing ${documents.length} documents to ${uid}`
  let taskUid: number
  try {
    // Sent as text, so that a document that can't be written as JSON is found here and not inside the client.
    taskUid = await enqueued(what, () =>
      client.index(uid).addDocumentsFromString(JSON.stringify(documents), 'application/json', { primaryKey: 'id' }))
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

async function halved(client: Meilisearch, uid: string, documents: readonly IndexedDocumentOrTombstone[], reason: string): Promise<Refused> {
  const [only] = documents
  if (only === undefined || documents.length === 1) return new Map(only === undefined ? [] : [[only.id, reason]])
  const half = documents.length >> 1
  const first = await (await send(client, uid, documents.slice(0, half)))()
  return new Map([...first, ...await (await send(client, uid, documents.slice(half)))()])
}

/** Why a request was refused because of a document in it; null when that was not the reason. */
function documentFault(error: unknown): string | null {
  return DOCUMENT_FAULTS.has(errorCode(error) ?? '') && error instanceof Error ? error.message : null
}

function reasonOf({ error }: Task): string {
  return `${error?.code ?? 'unknown'}: ${error?.message ?? 'the task failed'}`
}
