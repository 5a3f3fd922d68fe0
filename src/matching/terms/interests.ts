import { type Asker, type Query, topicsAt } from '../query.ts'
import { TopicWeights } from '../topic-weights.ts'
import { symmetric, type Term } from './term.ts'

/**
 * Likeness of interests, whatever the role: soft Jaccard over the union of both sides' topics, the sum of idf times
 * nearness to the other side's topics over the sum of idf. Same topic 1, broader and narrower, siblings less; each of
 * the topics in common times its distinction (topic-weights.ts), since the measured odds of pairs that share a theme
 * fall from 5 for one that few have to 1.4 for one that an eighth has. Whoever has said nothing gets 0, and having said
 * something never costs.
 */
export const interests: Term<'interests'> = {
  name: 'interests',
  compile(query, scatter) {
    const { snapshot, asker, values } = query
    const own = allTopics(asker)
    if (own.length === 0) return []
    const weights = new TopicWeights(snapshot, values.interests)
    const nearOwn = weights.nearness(own)
    const { forth } = scatter.column()
    for (const candidate of snapshot.topical) {
      const likeness = softJaccard(weights, own, nearOwn, topicsOf(query, candidate), (topic) => weights.distinctionOf(topic))
      if (likeness > 0) scatter.add(forth, candidate, values.interests.full * likeness)
    }
    return [symmetric('few', forth)]
  },
  find(query, candidate, favours) {
    const { snapshot, asker, values } = query
    const own = allTopics(asker)
    const theirs = topicsOf(query, candidate)
    const weights = new TopicWeights(snapshot, values.interests)
    const likeness = softJaccard(weights, own, weights.nearness(own), theirs, () => 1)
    if (!favours) return { code: 'interests_differ', evidence: { likeness: own.length > 0 && theirs.length > 0 ? likeness : null } }
    const shared = theirs.filter((topic) => own.includes(topic))
    const related = theirs.filter((topic) => !own.includes(topic) && weights.nearest(topic, own) > 0)
    const ids = (topics: number[]) => topics.map((topic) => snapshot.topics.id(topic))
    return { code: 'interests_shared', evidence: { topics: ids(shared), related: ids(related), likeness } }
  },
}

function softJaccard(
  weights: TopicWeights, own: readonly number[], nearOwn: Float64Array, theirs: readonly number[], worth: (topic: number) => number,
): number {
  let alike = 0
  let all = 0
  for (const topic of theirs) {
    alike += weights.idf(topic) * (nearOwn[topic] ?? 0) * worth(topic)
    all += weights.idf(topic)
  }
  for (const topic of own) {
    if (theirs.includes(topic)) continue
    alike += weights.idf(topic) * weights.nearest(topic, theirs) * worth(topic)
    all += weights.idf(topic)
  }
  return all === 0 ? 0 : alike / all
}

function allTopics({ offers, seeks, shares }: Pick<Asker, 'offers' | 'seeks' | 'shares'>): number[] {
  return [...new Set([...offers, ...seeks, ...shares])].sort((a, b) => a - b)
}

function topicsOf({ snapshot: { columns } }: Query, candidate: number): number[] {
  return allTopics({
    offers: topicsAt(columns.offers, candidate), seeks: topicsAt(columns.seeks, candidate), shares: topicsAt(columns.shares, candidate),
  })
}
