import type { TermValues } from './values.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * How much a topic says, and how near the topics are to those of one side: prepared once a question, read for every
 * candidate that has topics.
 */
export class TopicWeights {
  private readonly rarity: Float64Array
  private readonly distinction: Float64Array

  constructor(private readonly snapshot: Snapshot, private readonly values: TermValues<'interests'>) {
    const { topics, withTopics } = snapshot.statistics()
    this.rarity = Float64Array.from({ length: snapshot.topics.size },
      (_, topic) => 1 + Math.log((1 + withTopics) / (1 + (topics[topic] ?? 0))))
    this.distinction = Float64Array.from({ length: snapshot.topics.size }, (_, topic) => distinctionOf(topics[topic] ?? 0, snapshot.size))
  }

  /**
   * How much it says that two have a topic in common, 0 to 1: 1 up to one municipality in a thousand, then
   * (ln(share) / ln(1/1000))^2. Of the towns that many signed one covenant with, nearly everybody is like everybody.
   */
  distinctionOf(topic: number): number {
    return this.distinction[topic] ?? 1
  }

  /** Inverse document frequency among the municipalities that have topics: 1 for one that all have. */
  idf(topic: number): number {
    return this.rarity[topic] ?? 1
  }

  /** By topic: how like it is to the nearest of these topics, 0 to 1. */
  nearness(topics: readonly number[]): Float64Array {
    return Float64Array.from({ length: this.snapshot.topics.size }, (_, topic) => this.nearest(topic, topics))
  }

  /** How like a topic is to the nearest of these, 0 to 1. */
  nearest(topic: number, topics: readonly number[]): number {
    let nearest = 0
    for (const other of topics) nearest = Math.max(nearest, this.snapshot.topics.similarity(topic, other, this.values))
    return nearest
  }

  /** Share of `needs` that `offers` cover: sum of idf * nearness over sum of idf. 0 without needs. */
  coverage(needs: readonly number[], nearnessOfOffers: (topic: number) => number): number {
    let covered = 0
    let all = 0
    for (const topic of needs) {
      covered += this.idf(topic) * nearnessOfOffers(topic)
      all += this.idf(topic)
    }
    return all === 0 ? 0 : covered / all
  }
}

/** Up to this share of the municipalities a topic is rare. */
const RARE = 1 / 1_000
/** Counted beside those of the register, so that a small one has no common topics. */
const ELSEWHERE = 10_000

function distinctionOf(municipalities: number, register: number): number {
  const share = municipalities / (register + ELSEWHERE)
  return share <= RARE ? 1 : (Math.log(share) / Math.log(RARE)) ** 2
}
