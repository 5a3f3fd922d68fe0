import type { Meilisearch, Task } from 'meilisearch'
import { z } from 'zod'
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

/** Documents as they are sent, each in a line (NDJSON): the engine keeps it as it comes, where a list would be read and written anew. */
export function textOf(documents: readonly object[]): string {
  return joinedTexts(documents.map((document) => JSON.stringify(document)))
}

/** Several such texts as one. */
export function joinedTexts(texts: readonly string[]): string {
  return texts.join('\n')
}

/** Sends documents as one task; none at all is none. See `sendText`. */
export async function send(client: Meilisearch, uid: string, documents: readonly IndexedDocumentOrTombstone[]): Promise<() => Promise<Refused>> {
  return documents.length === 0 ? async () => new Map() : sendText(client, uid, textOf(documents))
}

/**
 * Sends documents, one or more, as one task. Resolves when the engine has it in its queue, to a function that waits until
 * the task has succeeded: whoever writes in order sends in order, and may wait for several at once. A batch that fails
 * because of a document is halved until the bad one is alone.
 */
export async function sendText(client: Meilisearch, uid: string, documents: string): Promise<() => Promise<Refused>> {
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
  const first = await (await sendText(client, uid, joinedTexts(lines.slice(0, half))))()
  return new Map([...first, ...await (await sendText(client, uid, joinedTexts(lines.slice(half))))()])
}

/** Why a request was refused because of a document in it; null when that was not the reason. */
function documentFault(error: unknown): string | null {
  return DOCUMENT_FAULTS.has(errorCode(error) ?? '') && error instanceof Error ? error.message : null
}

function reasonOf({ error }: Task): string {
  return `${error?.code ?? 'unknown'}: ${error?.message ?? 'the task failed'}`
}
