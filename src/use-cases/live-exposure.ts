import type { Exposure } from '../matching/balance/exposure.ts'
import { PLACES } from '../matching/balance/steps.ts'
import type { ExposureCount, Showing } from './ports/exposure-store.ts'

/** For so long a question finds the exposure as it was when it was first asked, so that the pages of its list fit together, ms. */
const SAME_LIST_FOR = 15 * 60_000
/** Questions and askers that are remembered; the oldest go first. */
const MOST_REMEMBERED = 5_000
/** Showings that may wait for the store, which may be away; further ones count in this process alone. */
const MOST_PENDING = 50_000

interface Count {
  lists: number
  /** What changed it within the last quarter of an hour, oldest first. */
  changes: { readonly order: number; readonly at: number; readonly by: number }[]
}

/**
 * How often municipalities were shown, as this process knows it: what the store said last, and what was shown here
 * since. What is shown counts at once here; the store, and through it the other processes, learn of it a little later.
 * Times are in ms, on any clock that does not run backwards.
 */
export class LiveExposure {
  readonly #counts = new Map<number, Count>()
  readonly #questions = new Map<string, { readonly order: number; readonly at: number; readonly lists: number }>()
  /** Whom each asker was shown, as far as this process remembers. */
  readonly #shownTo = new Map<number, Set<number>>()
  #pending: Showing[] = []
  #order = 0
  #total = 0

  /** Exposure for a question, named by all that makes its list: the same for a quarter of an hour. */
  for(question: string, now: number): Exposure {
    const known = this.#questions.get(question)
    const since = known !== undefined && now - known.at < SAME_LIST_FOR ? known : { order: this.#order, at: now, lists: this.#lists }
    if (since !== known) {
      this.#questions.delete(question)
      remember(this.#questions, question, since)
    }
    return { lists: since.lists, of: (id) => this.#countAt(id, since.order) }
  }

  /** The first places of a list were shown to an asker. Whom it was shown before does not count again. */
  show(asker: number, municipalities: readonly number[], now: number): void {
    const before = this.#shownTo.get(asker) ?? remember(this.#shownTo, asker, new Set())
    for (const municipality of municipalities.slice(0, PLACES)) {
      if (before.has(municipality)) continue
      before.add(municipality)
      this.#change(municipality, 1, now)
      if (this.#pending.length < MOST_PENDING) this.#pending.push({ asker, municipality })
    }
  }

  /** What the store has not been told yet. Whoever takes it tells the store, or gives it back. */
  takePending(): readonly Showing[] {
    return this.#pending.splice(0)
  }

  giveBack(showings: readonly Showing[]): void {
    this.#pending = [...showings, ...this.#pending].slice(0, MOST_PENDING)
  }

  /** What the store counts. What is pending is not in it, and is added. */
  put(counts: readonly ExposureCount[], now: number): void {
    if (counts.length === 0) return
    const waiting = new Map<number, number>()
    for (const { municipality } of this.#pending) waiting.set(municipality, (waiting.get(municipality) ?? 0) + 1)
    for (const { id, lists } of counts) this.#change(id, lists + (waiting.get(id) ?? 0) - (this.#counts.get(id)?.lists ?? 0), now)
  }

  /** Askers may be shown to count again: a new day has begun. */
  forgetAskers(): void {
    this.#shownTo.clear()
  }

  get #lists(): number {
    return this.#total / PLACES
  }

  #countAt(id: number, order: number): number {
    const count = this.#counts.get(id)
    if (count === undefined) return 0
    let since = 0
    for (const change of count.changes) if (change.order >= order) since += change.by
    return Math.max(0, count.lists - since)
  }

  #change(id: number, by: number, now: number): void {
    if (by === 0) return
    const count = this.#counts.get(id) ?? { lists: 0, changes: [] }
    count.lists += by
    count.changes = [...count.changes.filter(({ at }) => now - at < SAME_LIST_FOR), { order: this.#order++, at: now, by }]
    this.#counts.set(id, count)
    this.#total += by
  }
}

function remember<Key, Value>(memory: Map<Key, Value>, key: Key, value: Value): Value {
  const [oldest] = memory.keys()
  if (memory.size >= MOST_REMEMBERED && oldest !== undefined) memory.delete(oldest)
  memory.set(key, value)
  return value
}
