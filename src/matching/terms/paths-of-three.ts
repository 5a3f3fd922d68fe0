import { partnerBand } from '../classes.ts'
import { interpolate } from '../piecewise.ts'
import type { Query } from '../query.ts'
import type { Scatter } from '../scatter.ts'
import { shareOfPossible } from './shared-partners.ts'
import { symmetric, type Term } from './term.ts'

const EXAMPLES = 3

/**
 * Chains of three partnerships: curves over the sum of a_ux a_xy a_yv / sqrt(d_x d_y), the asker's partner x having a
 * partner y that is the candidate's too; one by how many partners the asker has, one by how many the candidate has,
 * and one over the sum as a share of the possible. Municipalities that choose like the asker's partners' partners.
 */
export const pathsOfThree: Term<'pathsOfThree'> = {
  name: 'pathsOfThree',
  compile(query, scatter) {
    const { asker, values: { pathsOfThree: { byAsker, byCandidate, byShare } }, fullRecord } = query
    if (asker.partners.length === 0) return []
    const paths = measurePaths(query, scatter)
    const own = fullRecord.ofAsker(asker)
    const ofAsker = byAsker[partnerBand(own)] ?? byAsker[0]
    scatter.map(paths, (x, candidate) => {
      const degree = fullRecord.partnersAt(candidate)
      return interpolate(ofAsker, x) + interpolate(byCandidate[partnerBand(degree)] ?? byCandidate[0], x) +
        interpolate(byShare, shareOfPossible(x, own, degree))
    })
    return [symmetric('few', paths)]
  },
  find({ snapshot, asker }, candidate, favours) {
    if (!favours) return { code: 'no_chain_of_partners', evidence: {} }
    const { id } = snapshot.columns
    const chains = [...asker.partners].flatMap((x) => [...snapshot.partners(x)]
      .filter((y) => y !== asker.position && snapshot.partners(y).includes(candidate) && x !== candidate)
      .map((y) => ({ askersPartner: id[x] ?? 0, candidatesPartner: id[y] ?? 0 })))
    return { code: 'partners_of_partners_linked', evidence: { paths: chains.length, examples: chains.slice(0, EXAMPLES) } }
  },
}

/** The sum over chains asker - x - y - candidate, none of the four twice, by slot. */
export function measurePaths({ snapshot, asker, fullRecord }: Query, scatter: Scatter): Float64Array {
  const { forth } = scatter.column()
  for (const x of asker.partners) {
    const ofX = fullRecord.partnersAt(x)
    for (const y of snapshot.partners(x)) {
      if (y === asker.position) continue
      const weight = 1 / Math.sqrt(ofX * Math.max(1, fullRecord.partnersAt(y)))
      for (const candidate of snapshot.partners(y)) if (candidate !== x && candidate !== asker.position) scatter.add(forth, candidate, weight)
    }
  }
  return forth
}
