import { Snapshot } from '../matching/snapshot.ts'
import type { TopicNode } from '../matching/topics.ts'
import { NameIndex } from '../naming/name-index.ts'
import { DependencyFault } from '../shared/errors.ts'
import { CardIndex } from './card-index.ts'
import type { SnapshotChange } from './ports/snapshot-source.ts'

/** All search documents in memory: the columns that ranking reads, every name, and what cards show. */
export interface SnapshotView {
  readonly snapshot: Snapshot
  readonly names: NameIndex
  readonly cards: CardIndex
}

/** The snapshot that answers at present. It is filled aside and then put in place whole, and follows from there. */
export class LiveSnapshot {
  readonly #tree: readonly TopicNode[]
  #view: SnapshotView | null = null
  /** When what it shows was last known to be all that was committed; by the clock of `performance`. */
  #trueAt = 0

  /** `tree`: the cooperation vocabulary, for how alike two topics are. */
  constructor(tree: readonly TopicNode[]) {
    this.#tree = tree
  }

  /** Fails with DependencyFault until the first load is through. */
  current(): SnapshotView {
    if (this.#view === null) throw new DependencyFault('search-engine', 'the snapshot is being loaded')
    return this.#view
  }

  get isLoaded(): boolean {
    return this.#view !== null
  }

  /** Milliseconds since it was last known to hold everything committed; null until it is loaded. */
  ageMs(): number | null {
    return this.#view === null ? null : performance.now() - this.#trueAt
  }

  /** How many municipalities, counties and regions it holds; 0 until it is loaded. */
  get size(): number {
    return this.#view?.snapshot.size ?? 0
  }

  /** Loaded, and nobody in it: the register is empty, or its loading has just begun. */
  get isEmpty(): boolean {
    return this.isLoaded && this.size === 0
  }

  empty(): SnapshotView {
    return { snapshot: new Snapshot(this.#tree), names: new NameIndex(), cards: new CardIndex() }
  }

  /** Puts a view in place. `trueAt`: when reading it began, by `performance.now()`. */
  replace(view: SnapshotView, trueAt: number): void {
    this.#view = view
    this.#trueAt = trueAt
  }

  /** Says that the view in place holds all that was committed at that time. */
  confirm(trueAt: number): void {
    this.#trueAt = trueAt
  }
}

/** Brings a view up to date with changes. Each may come more than once. */
export function applyToView({ snapshot, names, cards }: SnapshotView, changes: readonly SnapshotChange[]): void {
  for (const { id, row, names: called, codes } of changes) {
    if (row === null) {
      snapshot.remove(id)
      names.remove(id)
      cards.remove(id)
    } else {
      snapshot.upsert(row)
      if (called === null) names.update(row)
      else names.set({ ...row, names: called })
      cards.set({ ...row, codes })
    }
  }
}
