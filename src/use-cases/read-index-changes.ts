import { hashDocument } from '../projection/hash.ts'
import { projectDocument } from '../projection/project.ts'
import { whyPoison, whyPoisonousNames } from '../projection/validate.ts'
import { DependencyFault } from '../shared/errors.ts'
import type { DocumentSource, KeptNames } from './ports/document-source.ts'
import type { IndexAggregate, MunicipalityStore } from './ports/municipality-store.ts'
import type { OutboxItem } from './ports/outbox.ts'
import type { IndexChange } from './ports/search-engine.ts'

type Store = Pick<MunicipalityStore, 'loadForIndex' | 'erasedVersions'>
type Documents = Pick<DocumentSource, 'namesOf'>

export interface IndexChanges {
  readonly changes: readonly IndexChange[]
  /** What can't be indexed, and why. */
  readonly poisoned: ReadonlyMap<number, string>
}

/**
 * What stands in the database now, as changes of the index. A municipality on which reading or projecting stumbles is
 * poison and holds back no other. Names that are made of what they were are taken from the documents. Fails with
 * DependencyFault when the database is away.
 */
export async function readIndexChanges(store: Store, documents: Documents, items: readonly OutboxItem[]): Promise<IndexChanges> {
  const poisoned = new Map<number, string>()
  const changes: IndexChange[] = []
  const ids = items.map(({ id }) => id)
  const kept = await documents.namesOf(ids)
  const aggregates = await loadApart(store, ids, new Map([...kept].map(([id, { source }]) => [id, source])), poisoned)
  for (const aggregate of aggregates) {
    const change = changeOf(aggregate, kept.get(aggregate.municipality.id))
    if (typeof change === 'string') poisoned.set(aggregate.municipality.id, change)
    else changes.push(change)
  }
  const present = new Set(aggregates.map(({ municipality }) => municipality.id))
  const gone = items.filter(({ id }) => !present.has(id) && !poisoned.has(id))
  const erased = gone.length === 0 ? new Map<number, number>() : await store.erasedVersions(gone.map(({ id }) => id))
  // What may no longer be shown leaves the index like what was erased, under the version of its change.
  for (const { id, version } of gone) changes.push({ kind: 'delete', id, version: erased.get(id) ?? version })
  return { changes, poisoned }
}

/** Loads aggregates; when one of them can't be read, the ids are halved until it is alone. */
async function loadApart(
  store: Store, ids: readonly number[], sources: ReadonlyMap<number, string>, poisoned: Map<number, string>,
): Promise<readonly IndexAggregate[]> {
  try {
    return await store.loadForIndex(ids, sources)
  } catch (error) {
    if (error instanceof DependencyFault) throw error
    const [only] = ids
    if (ids.length === 1 && only !== undefined) {
      poisoned.set(only, `it can not be read: ${messageOf(error)}`)
      return []
    }
    const half = Math.ceil(ids.length / 2)
    const first = await loadApart(store, ids.slice(0, half), sources, poisoned)
    return [...first, ...await loadApart(store, ids.slice(half), sources, poisoned)]
  }
}

/** The change, or why there can be none. */
function changeOf(aggregate: IndexAggregate, kept: KeptNames | undefined): IndexChange | string {
  try {
    const { hasNames, namesSource } = aggregate
    const document = hasNames ? projectDocument(aggregate) : projectDocument(aggregate, kept && (() => kept.names()))
    return whyPoison(document) ?? (hasNames ? whyPoisonousNames(document.names) : null)
      ?? { kind: 'put', document, hash: hashDocument(document, namesSource), namesSource }
  } catch (error) {
    return `it can not be projected: ${messageOf(error)}`
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
