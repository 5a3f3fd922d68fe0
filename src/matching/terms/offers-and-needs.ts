import { type Query, topicsAt } from '../query.ts'
import { TopicWeights } from '../topic-weights.ts'
import type { Term } from './term.ts'

/**
 * What one side offers and the other needs. Forth: the share of the asker's needs that the candidate's offers cover;
 * back: the share of the candidate's that the asker's cover, weighted by idf. A topic that a side shares covers a need
 * of the other's as an offer does, and is no need itself.
 */
export const offersAndNeeds: Term<'offersAndNeeds'> = {
  name: 'offersAndNeeds',
  compile(query, scatter) {
    const { snapshot, asker, values } = query
    const own = { gives: [...asker.offers, ...asker.shares], needs: asker.seeks }
    if (own.gives.length === 0 && own.needs.length === 0) return []
    const weights = new TopicWeights(snapshot, values.interests)
    const nearGiven = weights.nearness(own.gives)
    const { forth, back } = scatter.column()
    for (const candidate of snapshot.topical) {
      const { gives, needs } = exchangeOf(query, candidate)
      const slot = scatter.slot(candidate)
      forth[slot] = values.offersAndNeeds.full * weights.coverage(own.needs, (topic) => weights.nearest(topic, gives))
      back[slot] = values.offersAndNeeds.full * weights.coverage(needs, (topic) => nearGiven[topic] ?? 0)
    }
    return [{ over: 'few', forth, back }]
  },
  find(query, candidate, favours) {
    const { snapshot, asker, values } = query
    const weights = new TopicWeights(snapshot, values.interests)
    const { gives, needs } = exchangeOf(query, candidate)
    const ownGives = [...asker.offers, ...asker.shares]
    const covered = (wanted: readonly number[], given: readonly number[]) =>
      wanted.filter((topic) => weights.nearest(topic, given) > 0).map((topic) => snapshot.topics.id(topic))
    const share = (wanted: readonly number[], given: readonly number[]) =>
      wanted.length === 0 ? null : weights.coverage(wanted, (topic) => weights.nearest(topic, given))
    return {
      code: favours ? 'needs_met' : 'needs_unmet',
      evidence: {
        candidateOffers: covered(asker.seeks, gives),
        askerOffers: covered(needs, ownGives),
        askerCovered: share(asker.seeks, gives),
        candidateCovered: share(needs, ownGives),
      },
    }
  },
}

function exchangeOf({ snapshot: { columns } }: Query, candidate: number): { gives: number[]; needs: number[] } {
  return {
    gives: [...topicsAt(columns.offers, candidate), ...topicsAt(columns.shares, candidate)],
    needs: topicsAt(columns.seeks, candidate),
  }
}
