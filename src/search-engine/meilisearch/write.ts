import type { Meilisearch } from 'meilisearch'
import { documentText } from '../../projection/document-text.ts'
import { DependencyFault } from '../../shared/errors.ts'
import { idOf, versionOf } from '../../use-cases/index-change.ts'
import type { IndexChange, IndexOutcome } from '../../use-cases/ports/search-engine.ts'
import { newestOfEach, verdict } from '../verdict.ts'
import { allIndexes } from './all-indexes.ts'
import { errorCode } from './error-code.ts'
import { documentLine, tombstoneLine } from './indexed-document.ts'
import { isNext } from './index-name.ts'
import { send, type Refused } from './send.ts'
import { standingOf } from './standing.ts'

/** Thrown when there is neither a live index nor one in the making. */
export class NoIndex extends DependencyFault {
  constructor(live: string) {
    super('search-engine', `Meilisearch: there is no index ${live} to write to`)
  }
}

/**
 * The one writer of this process. Meilisearch knows no versions and the last task wins: what stands in an index is read
 * before only newer versions are sent, and reading and sending is one step that no other write of this process comes
 * between. Writers in other processes are kept apart by the ticket of the outbox. Waiting for the engine is no part of
 * that step, so that it always has the next batch at hand.
 */
export class IndexWriter {
  readonly #client: Meilisearch
  readonly #live: string
  /** The last write that was begun; it never rejects. */
  #last: Promise<unknown> = Promise.resolve()
  /** Writes that are sent and not yet indexed, by municipality; they never reject. */
  readonly #underWay = new Map<number, Promise<unknown>>()

  constructor(client: Meilisearch, live: string) {
    this.#client = client
    this.#live = live
  }

  /** See `SearchEngine.apply`. Also throws NoIndex. */
  async apply(changes: readonly IndexChange[]): Promise<IndexOutcome[]> {
    if (changes.length === 0) return []
    const winners = newestOfEach(changes)
    let outcomes = await this.#inTurn([...winners.values()])
    // An index that was in the making may have become the live one just before the engine came to our task: then that
    // went nowhere, and is done again.
    while (!outcomes.reachedLive && (await this.#targets()).includes(this.#live)) {
      const again = await this.#inTurn([...winners.values()])
      outcomes = { ...again, of: joined([again.of, outcomes.of]) }
    }
    return changes.map((change) => {
      const outcome = winners.get(idOf(change)) === change ? outcomes.of.get(idOf(change)) : undefined
      return outcome ?? { id: idOf(change), result: 'stale' }
    })
  }

  /** Reads, compares and sends after all writes that were begun before; waits for the engine beside those that come after. */
  async #inTurn(changes: readonly IndexChange[]): Promise<Written> {
    const ids = changes.map(idOf)
    const begun = this.#last.then(async () => {
      // What is under way for the same municipalities must be seen by the reading of versions.
      await Promise.all(ids.map((id) => this.#underWay.get(id)))
      const { waits, reachedLive } = await this.#send(changes)
      const done = Promise.all(waits.map((wait) => wait()))
      const settled = done.catch(() => undefined)
      for (const id of ids) this.#underWay.set(id, settled)
      void settled.finally(() => {
        for (const id of ids) if (this.#underWay.get(id) === settled) this.#underWay.delete(id)
      })
      // In an object, since a promise that resolves to a promise would wait for it.
      return { done, reachedLive }
    })
    this.#last = begun.catch(() => undefined)
    const { done, reachedLive } = await begun
    return { of: joined(await done), reachedLive }
  }

  /**
   * Sends to every index that is to have the changes: first to those in the making, at last to the live one. Were it the
   * other way round, a swap between the two would leave the new live index without them.
   */
  async #send(changes: readonly IndexChange[]): Promise<{ waits: Wait[]; reachedLive: boolean }> {
    const waits: Wait[] = []
    const targets = await this.#targets()
    for (const uid of targets) {
      const wait = await this.#sendTo(uid, changes)
      if (wait !== null) waits.push(wait)
      // It was renamed meanwhile, or removed, or nobody has set it up.
      else if (uid === this.#live) throw new NoIndex(this.#live)
    }
    return { waits, reachedLive: targets.includes(this.#live) }
  }

  async #targets(): Promise<string[]> {
    const names = (await allIndexes(this.#client)).map(({ uid }) => uid)
    const targets = [
      ...names.filter((name) => isNext(name, this.#live)), ...names.filter((name) => name === this.#live),
    ]
    if (targets.length === 0) throw new NoIndex(this.#live)
    return targets
  }

  /** Null when there is no such index, or one without our settings: one that a write to a name without an index has made. */
  async #sendTo(uid: string, changes: readonly IndexChange[]): Promise<Wait | null> {
    const present = await standingOf(this.#client.index(uid), changes.map(idOf)).catch((error: unknown) => {
      if (isNoIndexOfOurs(error)) return null
      throw error
    })
    if (present === null) return null
    const outcomes = new Map<number, IndexOutcome>()
    const lines: string[] = []
    for (const change of changes) {
      const id = idOf(change)
      const row = present.get(id)
      const result = row === undefined ? 'changed' : verdict(change, row)
      outcomes.set(id, { id, result })
      // The same content may still have to learn its new version.
      if (result === 'changed' || (result === 'unchanged' && row?.version !== versionOf(change))) lines.push(lineOf(change))
    }
    const wait = await send(this.#client, uid, lines)
    return async () => {
      const refused: Refused = await wait()
      for (const [id, reason] of refused) outcomes.set(id, { id, result: 'poison', reason })
      return outcomes
    }
  }
}

type Outcomes = ReadonlyMap<number, IndexOutcome>
/** Waits until the engine has done what was sent. */
type Wait = () => Promise<Outcomes>

interface Written {
  readonly of: Outcomes
  /** Whether the live index was among those that were written. */
  readonly reachedLive: boolean
}

function isNoIndexOfOurs(error: unknown): boolean {
  return ['index_not_found', 'invalid_document_filter'].includes(errorCode(error) ?? '')
}

/** What is written for a change. */
function lineOf(change: IndexChange): string {
  return change.kind === 'put' ? documentLine(documentText(change.document, change.hash)) : tombstoneLine(change.id, change.version)
}

/** One outcome each of what became of it in several indexes, of which the last is the live one: poison in any is poison. */
function joined(all: readonly Outcomes[]): Outcomes {
  const outcomes = new Map<number, IndexOutcome>()
  for (const one of all) {
    for (const [id, outcome] of one) if (outcomes.get(id)?.result !== 'poison') outcomes.set(id, outcome)
  }
  return outcomes
}
