import { partnerBand } from '../classes.ts'
import { interpolate } from '../piecewise.ts'
import type { Query } from '../query.ts'
import type { Scatter } from '../scatter.ts'
import { type Term, symmetric } from './term.ts'

/** What two municipalities have in common, by slot of the scatter. */
export interface SharedPartners {
  readonly adamicAdar: Float64Array
  readonly count: Float64Array
}

/**
 * Partners in common: curves over Adamic-Adar, the sum of 1 / ln(1 + partners of x) over the shared partners x (Adamic
 * and Adar 2003: a common partner that has few partners says more), one by how many partners the asker has and one by
 * how many the candidate has; and a curve over the shared ones as a share of the possible, n / sqrt(d_u d_v). Numbers
 * of partners are those expected (full-record.ts): a poor record would else make few partners of many.
 */
export const sharedPartners: Term<'sharedPartners'> = {
  name: 'sharedPartners',
  compile(query, scatter) {
    const { asker, values: { sharedPartners: { byAsker, byCandidate, byShare } }, fullRecord } = query
    if (asker.partners.length === 0) return []
    const { adamicAdar, count } = measureSharedPartners(query, scatter)
    const own = fullRecord.ofAsker(asker)
    const ofAsker = byAsker[partnerBand(own)] ?? byAsker[0]
    for (let slot = 0; slot < scatter.count; slot++) {
      const shared = count[slot] ?? 0
      if (shared === 0) continue
      const degree = fullRecord.partnersAt(scatter.positions[slot] ?? 0)
      const x = adamicAdar[slot] ?? 0
      adamicAdar[slot] = interpolate(ofAsker, x) + interpolate(byCandidate[partnerBand(degree)] ?? byCandidate[0], x) +
        interpolate(byShare, shareOfPossible(shared, own, degree))
    }
    return [symmetric('few', adamicAdar)]
  },
  find(query, candidate, favours) {
    if (!favours) return { code: 'no_shared_partner', evidence: {} }
    const { snapshot } = query
    const shared = partnersInCommon(query, candidate)
    const adamicAdar = shared.reduce((sum, x) => sum + 1 / Math.log(1 + query.fullRecord.partnersAt(x)), 0)
    return { code: 'partners_shared', evidence: { partners: shared.map((x) => snapshot.columns.id[x] ?? 0), adamicAdar } }
  },
}

/** Adamic-Adar and the number of shared partners of every municipality that shares one with the asker. */
export function measureSharedPartners({ snapshot, asker, fullRecord }: Query, scatter: Scatter): SharedPartners {
  const { forth: adamicAdar, back: count } = scatter.column()
  for (const shared of asker.partners) {
    const theirs = snapshot.partners(shared)
    const weight = 1 / Math.log(1 + fullRecord.partnersAt(shared))
    for (const candidate of theirs) {
      scatter.add(adamicAdar, candidate, weight)
      scatter.add(count, candidate, 1)
    }
  }
  return { adamicAdar, count }
}

/** Of a count over pairs, against what two municipalities with so many partners could have: n / sqrt(d_u d_v). */
export function shareOfPossible(count: number, askersPartners: number, candidatesPartners: number): number {
  return count / Math.sqrt(Math.max(1, askersPartners) * Math.max(1, candidatesPartners))
}

/** Positions of the asker's partners whose rows list the candidate. */
function partnersInCommon({ snapshot, asker }: Query, candidate: number): number[] {
  return [...asker.partners].filter((x) => snapshot.partners(x).includes(candidate))
}
