import type { Index, Meilisearch } from 'meilisearch'
import { DependencyFault } from '../../shared/errors.ts'
import type { IndexChange, IndexOutcome } from '../../use-cases/ports/search-engine.ts'
import { calling, finished } from './client.ts'
import { indexedDocument, standing, type IndexedDocument, type Tombstone } from './indexed-document.ts'

type Written = IndexedDocument | Tombstone

const idOf = (change: IndexChange) => (change.kind === 'put' ? change.document.id : change.id)
const versionOf = (change: IndexChange) => (change.kind === 'put' ? change.document.version : change.version)

/** Errors of a task that are the fault of a document, by the engine's own classes; all others are the engine's. */
const DOCUMENT_FAULTS = new Set([
  'invalid_document_id', 'missing_document_id', 'invalid_document_geo_field', 'document_fields_limit_reached',
  'malformed_payload', 'payload_too_large', 'max_fields_limit_exceeded',
])

/**
 * Applies changes in one task and returns when it succeeded. Meilisearch knows no versions: what stands in the index
 * is read first and only newer versions are sent, which is safe because one writer at a time holds the index (the
 * ticket of the outbox sees to that). A batch that fails because of a document is halved until the bad one is alone.
 */
export async function applyChanges(
  client: Meilisearch, index: Index, changes: readonly IndexChange[],
): Promise<IndexOutcome[]> {
  if (changes.length === 0) return []
  const known = await readStanding(index, changes.map(idOf))
  const outcomes: IndexOutcome[] = []
  const writes: Written[] = []
  for (const change of changes) {
    const id = idOf(change)
    const present = known.get(id)
    const hash = change.kind === 'put' ? change.hash : ''
    if (present !== undefined && present.version > versionOf(change)) outcomes.push({ id, result: 'stale' })
    else if (present !== undefined && present.hash === hash && present.version === versionOf(change)) {
      outcomes.push({ id, result: 'unchanged' })
    } else {
      writes.push(change.kind === 'put' ? indexedDocument(change.document, change.hash) : { id, version: change.version, hash: '' })
    }
  }
  return [...outcomes, ...(await write(client, index, writes))]
}

async function readStanding(index: Index, ids: readonly number[]) {
  const answer = await calling('reading versions', () =>
    index.getDocuments({ filter: `id IN [${ids.join(', ')}]`, fields: ['id', 'version', 'hash'], limit: ids.length }))
  return new Map(standing.parse(answer.results).map((document) => [document.id, document]))
}

async function write(client: Meilisearch, index: Index, writes: readonly Written[]): Promise<IndexOutcome[]> {
  const [first] = writes
  if (first === undefined) return []
  // Sent as text, so that a document that can't be written as JSON is found here and not inside the client.
  const task = await finished(client, `writing ${writes.length} documents`, () =>
    index.addDocumentsFromString(JSON.stringify(writes), 'application/json', { primaryKey: 'id' }))
  if (task.status === 'succeeded') return writes.map(({ id }) => ({ id, result: 'changed' }))
  const reason = `${task.error?.code ?? 'unknown'}: ${task.error?.message ?? 'the task failed'}`
  if (!DOCUMENT_FAULTS.has(task.error?.code ?? '')) throw new DependencyFault('search-engine', `Meilisearch: ${reason}`)
  if (writes.length === 1) return [{ id: first.id, result: 'poison', reason }]
  const half = writes.length >> 1
  return [...(await write(client, index, writes.slice(0, half))), ...(await write(client, index, writes.slice(half)))]
}
