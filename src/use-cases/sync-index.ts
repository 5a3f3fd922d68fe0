import { DependencyFault } from '../shared/errors.ts'
import type { GrowingPause } from '../shared/growing-pause.ts'
import type { Logger } from '../shared/logger.ts'
import { idOf, versionOf } from './index-change.ts'
import type { DocumentSource } from './ports/document-source.ts'
import type { JobPayload } from './ports/job-queue.ts'
import type { MunicipalityStore } from './ports/municipality-store.ts'
import type { Outbox, OutboxItem } from './ports/outbox.ts'
import type { IndexChange, IndexOutcome, SearchEngine } from './ports/search-engine.ts'
import { readIndexChanges } from './read-index-changes.ts'
import { LEASE } from './relay-outbox.ts'

export interface SyncIndexPorts {
  readonly outbox: Outbox
  readonly municipalities: Pick<MunicipalityStore, 'loadForIndex' | 'erasedVersions'>
  readonly documents: Pick<DocumentSource, 'namesOf'>
  /** In the order in which they are written: first the one that refuses older versions by itself. */
  readonly engines: readonly SearchEngine[]
  /** Between attempts while an engine is away; shared by all jobs of the process. */
  readonly pause: GrowingPause
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
  /** Due again later, because an engine or the database was away. */
  readonly postponed: number
}

/**
 * Brings the index copy of municipalities up to date. The job only names them: whatever stands in the database now is
 * read, projected and written whole, and a row is settled only when every engine has confirmed it.
 */
export async function syncIndex(ports: SyncIndexPorts, { ticket, items }: JobPayload<'sync-index'>): Promise<SyncReport> {
  const { outbox, pause, log } = ports
  const held = new Set(await outbox.hold(ticket, items.map(({ id }) => id), LEASE))
  const report = { changed: 0, unchanged: 0, stale: 0, poison: 0, abandoned: items.length - held.size, postponed: 0 }
  if (held.size === 0) return report

  const stopHolding = keepHolding(ports, ticket, [...held])
  const open = new Set(held)
  try {
    for (const part of partsOf(items.filter(({ id }) => held.has(id)), ports.engines.length)) {
      const { confirmed, outcomes } = await bringUpToDate(ports, ticket, part)
      pause.reset()
      for (const outcome of outcomes) {
        report[outcome.result]++
        if (outcome.result === 'poison') await setAside(ports, ticket, outcome)
      }
      await outbox.settle(ticket, confirmed)
      for (const { id } of part) open.delete(id)
    }
    return report
  } catch (error) {
    if (!(error instanceof DependencyFault)) throw error
    log.warn({ err: error, rows: open.size }, 'the index can not be written at present')
    await outbox.postpone(ticket, [...open], error.message, pause.next())
    return { ...report, postponed: open.size }
  } finally {
    stopHolding()
  }
}

/** Rows that are read and written at a time. More of them live long enough to be copied about by each collection of garbage. */
const PART = 200

/** The rows of a job in parts; all at once where there is an engine beside the database, which takes few large batches best. */
function partsOf(items: readonly OutboxItem[], engines: number): (readonly OutboxItem[])[] {
  if (engines > 1) return [items]
  return Array.from({ length: Math.ceil(items.length / PART) }, (_, at) => items.slice(at * PART, (at + 1) * PART))
}

/** Reads, projects and writes municipalities. Returns what the engines confirmed, and what became of each. */
async function bringUpToDate(
  ports: SyncIndexPorts, ticket: number, items: readonly OutboxItem[],
): Promise<{ confirmed: OutboxItem[]; outcomes: IndexOutcome[] }> {
  const claimed = new Map(items.map(({ id, version }) => [id, version]))
  const { changes, poisoned } = await readIndexChanges(ports.municipalities, ports.documents, items)
  const outcomes = await applyToAll(ports, ticket, changes)
  for (const [id, reason] of poisoned) outcomes.set(id, { id, result: 'poison', reason })
  // The version that was read may be newer than the claimed one; a row that has risen beyond it is released, not removed.
  const confirmed = changes.flatMap((change) => {
    const [id, version] = [idOf(change), Math.max(versionOf(change), claimed.get(idOf(change)) ?? 0)]
    return isConfirmed(outcomes.get(id)) ? [{ id, version }] : []
  })
  return { confirmed, outcomes: [...outcomes.values()] }
}

/**
 * Writes the changes to one engine after the other. What is stale or poison in one does not go on to the next: a newer
 * version is on its way there under another ticket, or nothing is. Returns the last outcome of each, `changed` before
 * `unchanged`.
 */
async function applyToAll(
  ports: SyncIndexPorts, ticket: number, changes: readonly IndexChange[],
): Promise<Map<number, IndexOutcome>> {
  const { engines, outbox } = ports
  const outcomes = new Map<number, IndexOutcome>()
  let open = changes
  for (const [at, engine] of engines.entries()) {
    if (at > 0) {
      // Not every engine refuses older versions, so whoever lost the rows meanwhile must not write them there.
      const mine = new Set(await outbox.hold(ticket, open.map(idOf), LEASE))
      for (const id of open.map(idOf)) if (!mine.has(id)) outcomes.set(id, { id, result: 'stale' })
      open = open.filter((change) => mine.has(idOf(change)))
    }
    const apply = () => engine.apply(open)
    for (const outcome of await (at === 0 ? apply() : fenced(ports, ticket, open, apply))) {
      const isLess = outcome.result === 'unchanged' && outcomes.get(outcome.id)?.result === 'changed'
      if (!isLess) outcomes.set(outcome.id, outcome)
    }
    open = open.filter((change) => {
      const result = outcomes.get(idOf(change))?.result
      return result === 'changed' || result === 'unchanged'
    })
  }
  return outcomes
}

/**
 * A write to an engine that takes whatever comes last. A process that stood still between asking for its rows and
 * writing may have put an old document over a newer one: whoever finds, after the write, that rows are no longer its own
 * has them written again, whether the write has succeeded or may just have arrived.
 */
async function fenced(
  { outbox, log }: SyncIndexPorts, ticket: number, changes: readonly IndexChange[], write: () => Promise<IndexOutcome[]>,
): Promise<IndexOutcome[]> {
  try {
    return await write()
  } finally {
    const held = new Set(await outbox.hold(ticket, changes.map(idOf), LEASE))
    const lost = changes.filter((change) => !held.has(idOf(change)))
    if (lost.length > 0) {
      log.warn({ rows: lost.length }, 'rows were lost while they were written, and are written again')
      await outbox.markAgain(lost.map((change) => ({ id: idOf(change), version: versionOf(change) })), true)
    }
  }
}

async function setAside({ outbox, log }: SyncIndexPorts, ticket: number, { id, reason }: IndexOutcome & { result: 'poison' }) {
  log.error({ municipality: id, reason }, 'a document can not be indexed and was set aside')
  await outbox.quarantine(ticket, id, reason)
}

/** Prolongs the lease while the work lasts, so that nobody takes over what is only slow. Returns how to stop. */
function keepHolding({ outbox, log }: SyncIndexPorts, ticket: number, ids: readonly number[]): () => void {
  const timer = setInterval(() => {
    outbox.hold(ticket, ids, LEASE).catch((err: unknown) => log.warn({ err }, 'a lease of the outbox could not be prolonged'))
  }, LEASE / 3)
  return () => clearInterval(timer)
}

function isConfirmed(outcome: IndexOutcome | undefined): boolean {
  return outcome !== undefined && outcome.result !== 'poison'
}
