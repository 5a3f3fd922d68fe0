import { Interner } from './interner.ts'

/** A topic of the cooperation vocabulary, or one of its groups; `parent` is the broader one. */
export interface TopicNode {
  readonly id: string
  readonly parent: string | null
}

/** How alike two topics are that are not the same one (1). Unrelated topics are 0. */
export interface TopicSimilarity {
  readonly parentAndChild: number
  readonly siblings: number
}

/** Unsigned 32-bit words that hold one municipality's topics in one role. */
export const TOPIC_WORDS = 3
const MOST_TOPICS = TOPIC_WORDS * 32

/**
 * The vocabulary as numbers 0 to 95, which are the bits of a topic set. A topic that a stored profile still has and
 * the vocabulary no longer knows gets a number as well: it is like itself alone.
 */
export class Topics {
  private readonly ids = new Interner<string>()
  private readonly parents = new Map<number, number>()

  /** Throws a RangeError when the tree has more than 96 topics and groups. */
  constructor(tree: readonly TopicNode[]) {
    for (const { id } of tree) this.number(id)
    for (const { id, parent } of tree) if (parent !== null) this.parents.set(this.number(id), this.number(parent))
  }

  get size(): number {
    return this.ids.size
  }

  /** The topic's number; a new topic gets the next. Throws a RangeError when none is left. */
  number(id: string): number {
    const number = this.ids.intern(id)
    if (number >= MOST_TOPICS) throw new RangeError(`More than ${MOST_TOPICS} topics: raise TOPIC_WORDS to hold "${id}"`)
    return number
  }

  /** The topic's number, or -1. */
  find(id: string): number {
    return this.ids.find(id)
  }

  id(number: number): string {
    const id = this.ids.values[number]
    if (id === undefined) throw new RangeError(`No topic has the number ${number}`)
    return id
  }

  similarity(a: number, b: number, scale: TopicSimilarity): number {
    if (a === b) return 1
    const parentOfA = this.parents.get(a)
    const parentOfB = this.parents.get(b)
    if (parentOfA === b || parentOfB === a) return scale.parentAndChild
    return parentOfA !== undefined && parentOfA === parentOfB ? scale.siblings : 0
  }
}
