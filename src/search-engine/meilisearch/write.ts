import type { Meilisearch } from 'meilisearch'
import { DependencyFault } from '../../shared/errors.ts'
import { hashOf, idOf, versionOf } from '../../use-cases/index-change.ts'
import type { IndexChange, IndexOutcome } from '../../use-cases/ports/search-engine.ts'
import { newestOfEach, verdict } from '../verdict.ts'
import { calling } from './client.ts'
import { indexedDocument } from './indexed-document.ts'
import { isNext } from './index-name.ts'
import { send, type Refused, type Written } from './send.ts'
import { standingOf } from './standing.ts'

const INDEXES = 1_000

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
    // What is under way for the same municipalities must be seen by the reading of versions.
    const before = this.#last
    const begun = before.then(async () => {
      await Promise.all([...winners.keys()].map((id) => this.#underWay.get(id)))
      const waits = await this.#begin([...winners.values()])
      const done = Promise.all(waits.map((wait) => wait()))
      const settled = done.catch(() => undefined)
      for (const id of winners.keys()) this.#underWay.set(id, settled)
      void settled.finally(() => {
        for (const id of winners.keys()) if (this.#underWay.get(id) === settled) this.#underWay.delete(id)
      })
      // In an object, since a promise that resolves to a promise would wait for it.
      return { done }
    })
    this.#last = begun.catch(() => undefined)
    const outcomes = joined(await (await begun).done)
    return changes.map((change) => {
      const outcome = winners.get(idOf(change)) === change ? outcomes.get(idOf(change)) : undefined
      return outcome ?? { id: idOf(change), result: 'stale' }
    })
  }

  /**
   * Sends to every index that is to have the changes: first to those in the making, at last to the live one. Were it the
   * other way round, a swap between the two would leave the new live index without them.
   */
  async #begin(changes: readonly IndexChange[]): Promise<(() => Promise<Map<number, IndexOutcome>>)[]> {
    const waits: (() => Promise<Map<number, IndexOutcome>>)[] = []
    for (const uid of await this.#targets()) waits.push(await this.#sendTo(uid, changes))
    return waits
  }

  async #targets(): Promise<string[]> {
    const { results } = await calling('listing indexes', () => this.#client.getRawIndexes({ limit: INDEXES }))
    const names = results.map(({ uid }) => uid)
    const targets = [
      ...names.filter((name) => isNext(name, this.#live)), ...names.filter((name) => name === this.#live),
    ]
    if (targets.length === 0) throw new NoIndex(this.#live)
    return targets
  }

  async #sendTo(uid: string, changes: readonly IndexChange[]): Promise<() => Promise<Map<number, IndexOutcome>>> {
    const present = await standingOf(this.#client.index(uid), changes.map(idOf))
    const outcomes = new Map<number, IndexOutcome>()
    const writes: Written[] = []
    for (const change of changes) {
      const id = idOf(change)
      const row = present.get(id)
      const result = row === undefined ? 'changed' : verdict(change, row)
      outcomes.set(id, { id, result })
      // The same content may still have to learn its new version.
      if (result === 'changed' || (result === 'unchanged' && row?.version !== versionOf(change))) writes.push(written(change))
    }
    const wait = await send(this.#client, uid, writes)
    return async () => {
      const refused: Refused = await wait()
      for (const [id, reason] of refused) outcomes.set(id, { id, result: 'poison', reason })
      return outcomes
    }
  }
}

/** What is written for a change. */
export function written(change: IndexChange): Written {
  return change.kind === 'put'
    ? indexedDocument(change.document, hashOf(change))
    : { id: change.id, version: change.version, hash: '' }
}

/** One outcome each of what became of it in several indexes, of which the last is the live one: poison in any is poison. */
function joined(all: readonly ReadonlyMap<number, IndexOutcome>[]): Map<number, IndexOutcome> {
  const outcomes = new Map<number, IndexOutcome>()
  for (const one of all) {
    for (const [id, outcome] of one) if (outcomes.get(id)?.result !== 'poison') outcomes.set(id, outcome)
  }
  return outcomes
}
