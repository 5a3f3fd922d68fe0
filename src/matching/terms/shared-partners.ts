import type { Query } from '../query.ts'
import { interpolate } from '../piecewise.ts'
import { type Term, symmetric } from './term.ts'

/**
 * Partners in common: a curve over Adamic-Adar, the sum of 1 / ln(1 + partners of x) over the shared partners x
 * (Adamic and Adar 2003): a common partner that has few partners says more.
 */
export const sharedPartners: Term<'sharedPartners'> = {
  name: 'sharedPartners',
  compile({ snapshot, asker, values }, scatter) {
    if (asker.partners.length === 0) return []
    const { forth } = scatter.column()
    for (const shared of asker.partners) {
      const theirs = snapshot.partners(shared)
      const weight = 1 / Math.log(1 + theirs.length)
      for (const candidate of theirs) scatter.add(forth, candidate, weight)
    }
    scatter.map(forth, (adamicAdar) => interpolate(values.sharedPartners.byAdamicAdar, adamicAdar))
    return [symmetric('few', forth)]
  },
  find(query, candidate, favours) {
    if (!favours) return { code: 'no_shared_partner', evidence: {} }
    const { snapshot } = query
    const shared = partnersInCommon(query, candidate)
    const adamicAdar = shared.reduce((sum, x) => sum + 1 / Math.log(1 + snapshot.partners(x).length), 0)
    return { code: 'partners_shared', evidence: { partners: shared.map((x) => snapshot.columns.id[x] ?? 0), adamicAdar } }
  },
}

/** Positions of the asker's partners whose rows list the candidate. */
function partnersInCommon({ snapshot, asker }: Query, candidate: number): number[] {
  return [...asker.partners].filter((x) => snapshot.partners(x).includes(candidate))
}
