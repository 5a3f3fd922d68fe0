import { hashDocument } from '../projection/hash.ts'
import { projectDocument } from '../projection/project.ts'
import { whyPoison } from '../projection/validate.ts'
import { DependencyFault } from '../shared/errors.ts'
import type { Logger } from '../shared/logger.ts'
import type { JobPayload } from './ports/job-queue.ts'
import type { MunicipalityStore } from './ports/municipality-store.ts'
import type { Outbox, OutboxItem } from './ports/outbox.ts'
import type { IndexChange, SearchEngine } from './ports/search-engine.ts'
import { LEASE } from './relay-outbox.ts'

/** Pause before rows are due again when an engine is away, ms. */
const RETRY_AFTER = 2_000

export interface SyncIndexPorts {
  readonly outbox: Outbox
  readonly municipalities: MunicipalityStore
  /** In the order in which they are written: first the one that refuses older versions by itself. */
  readonly engines: readonly SearchEngine[]
  readonly log: Logger
}

/** What became of the rows of one job. */
export interface SyncReport {
  readonly changed: number
  readonly unchanged: number
  /** A newer version stood in the index already. */
  readonly stale: number
  /** Set aside with their reasons. */
  readonly poison: number
  /** Another ticket holds them now. */
  readonly abandoned: number
  /** Due again later, because an engine was away. */
  readonly postponed: number
}

/**
 * Brings the index copy of municipalities up to date. The job only names them: whatever stands in the database now is
 * read, projected and written whole, and a row is settled only when every engine has confirmed it.
 */
export async function syncIndex(ports: SyncIndexPorts, { ticket, items }: JobPayload<'sync-index'>): Promise<SyncReport> {
  const { outbox, engines, log } = ports
  const held = await outbox.hold(ticket, items.map(({ id }) => id), LEASE)
  const report = { changed: 0, unchanged: 0, stale: 0, poison: 0, abandoned: items.length - held.length, postponed: 0 }
  if (held.length === 0) return report

  const { changes, poisoned } = await readChanges(ports, items.filter(({ id }) => held.includes(id)))
  const settled: OutboxItem[] = changes.map((change) => ({ id: idOf(change), version: versionOf(change) }))
  const best = new Map<number, 'changed' | 'unchanged' | 'stale'>()
  let open = changes
  try {
    for (const engine of engines) {
      const outcomes = await engine.apply(open)
      for (const outcome of outcomes) {
        if (outcome.result === 'poison') poisoned.set(outcome.id, `${engine.name}: ${outcome.reason}`)
        else if (best.get(outcome.id) !== 'changed') best.set(outcome.id, outcome.result)
      }
      // What is stale here is newer there, and what is poison is set aside: neither goes on to the next engine.
      const goOn = new Set(outcomes.filter(({ result }) => result === 'changed' || result === 'unchanged').map(({ id }) => id))
      open = open.filter((change) => goOn.has(idOf(change)))
    }
  } catch (error) {
    if (!(error instanceof DependencyFault)) throw error
    log.warn({ err: error, rows: held.length }, 'the index can not be written at present')
    await outbox.postpone(ticket, held, error.message, RETRY_AFTER)
    return { ...report, postponed: held.length }
  }

  for (const [id, reason] of poisoned) {
    log.error({ municipality: id, reason }, 'a document can not be indexed and was set aside')
    await outbox.quarantine(ticket, id, reason)
  }
  await outbox.settle(ticket, settled.filter(({ id }) => !poisoned.has(id)))
  for (const [id, result] of best) if (!poisoned.has(id)) report[result]++
  return { ...report, poison: poisoned.size }
}

/** What stands in the database now, as changes of the index; and what can't be indexed, with the reason. */
async function readChanges({ municipalities }: SyncIndexPorts, items: readonly OutboxItem[]) {
  const poisoned = new Map<number, string>()
  const changes: IndexChange[] = []
  const aggregates = await municipalities.loadAggregates(items.map(({ id }) => id))
  for (const aggregate of aggregates) {
    const document = projectDocument(aggregate)
    const reason = whyPoison(document)
    if (reason === null) changes.push({ kind: 'put', document, hash: hashDocument(document) })
    else poisoned.set(document.id, reason)
  }
  const present = new Set(aggregates.map(({ municipality }) => municipality.id))
  const gone = items.filter(({ id }) => !present.has(id))
  const erased = gone.length === 0 ? new Map<number, number>() : await municipalities.erasedVersions(gone.map(({ id }) => id))
  // What may no longer be shown leaves the index like what was erased, under the version of its change.
  for (const { id, version } of gone) changes.push({ kind: 'delete', id, version: erased.get(id) ?? version })
  return { changes, poisoned }
}

function idOf(change: IndexChange): number {
  return change.kind === 'put' ? change.document.id : change.id
}

function versionOf(change: IndexChange): number {
  return change.kind === 'put' ? change.document.version : change.version
}
