import type { Quota, QuotaCandidate } from './quota.ts'

/** A candidate that a quota raised into the places, and the one that left its place for it. */
export interface Exchange<Candidate> {
  readonly raised: Candidate
  readonly left: Candidate
  readonly step: Quota['step']
}

/**
 * Changes the places until every quota is filled or nobody is left who could fill it: the best candidate that helps
 * comes in for the weakest one whose leaving breaks no quota. Quotas are filled in their order.
 * @param places best first; changed in place, its order is not kept
 * @param others best first
 */
export function fillQuotas<Candidate extends QuotaCandidate>(
  places: Candidate[], others: readonly Candidate[], quotas: readonly Quota[],
): Exchange<Candidate>[] {
  const exchanges: Exchange<Candidate>[] = []
  const isRaised = (candidate: Candidate) => exchanges.some(({ raised }) => raised === candidate)
  for (const quota of quotas) {
    while (quota.lacks(places) > 0) {
      const exchange = exchangeFor(quota, places, others.filter((other) => !isRaised(other)), quotas)
      if (exchange === null) break
      places[exchange.at] = exchange.raised
      exchanges.push({ raised: exchange.raised, left: exchange.left, step: quota.step })
    }
  }
  return exchanges
}

function exchangeFor<Candidate extends QuotaCandidate>(
  quota: Quota, places: readonly Candidate[], others: readonly Candidate[], quotas: readonly Quota[],
) {
  const lacking = quotas.map((each) => each.lacks(places))
  for (const raised of others) {
    if (!quota.helps(raised, places)) continue
    for (let at = places.length - 1; at >= 0; at--) {
      const left = places[at]
      if (left === undefined) continue
      const after = places.with(at, raised)
      const breaksNone = quotas.every((each, i) => each.lacks(after) <= (lacking[i] ?? 0) - (each === quota ? 1 : 0))
      if (breaksNone) return { at, raised, left }
    }
  }
  return null
}
