import { Best } from './best.ts'
import { CANDIDATE, type Eligibility, markEligible } from './eligible.ts'
import { mutualBonus, mutualScore } from './mutual.ts'
import type { Query } from './query.ts'
import { scoreAll, type Scored, type Weights } from './score.ts'

/** A candidate in the order of the list. */
export interface RankedCandidate {
  readonly id: number
  readonly position: number
  /** Sum of the terms' contributions: 0 is an average municipality abroad, 1 more is a factor of e in odds. */
  readonly score: number
}

export interface Ranking {
  /** Best first; equal scores by id. */
  readonly best: readonly RankedCandidate[]
  /** How many candidates there were. */
  readonly candidates: number
  readonly scored: Scored
}

/** Scores that agree in nine decimals are equal: what is left is the order of summation. */
const DECIMALS = 1e9

/** Scores every municipality of the snapshot and marks who is eligible. The workspace holds both until the next call. */
export function scoreEligible(query: Query, eligibility: Eligibility, weights: Weights): Scored {
  const { snapshot, asker } = query
  snapshot.workspace.reset({
    extent: snapshot.extent, countries: snapshot.countries.size, regions: snapshot.regions.size, counties: snapshot.counties.size,
    cells: snapshot.cells.size,
    traitSets: snapshot.traitSets.size,
  })
  return scoreAll(query, weights, markEligible(snapshot, asker, eligibility, snapshot.workspace.state))
}

/** The best `k` of all candidates, every one of them scored, exactly. */
export function rank(query: Query, eligibility: Eligibility, weights: Weights, k: number): Ranking {
  const scored = scoreEligible(query, eligibility, weights)
  const { snapshot: { columns, extent, workspace }, values } = query
  const { temperature } = values.mutual
  const { sums, meanForth, meanBack } = scored
  const { state } = workspace
  const best = new Best(k)
  const allowance = 1 / DECIMALS
  const bonus = mutualBonus(temperature) + allowance
  let candidates = 0
  let least = -Infinity
  for (let i = 0; i < extent; i++) {
    if (((state[i] ?? 0) & CANDIDATE) === 0) continue
    candidates++
    const a = (sums[2 * i] ?? 0) - meanForth
    const b = (sums[2 * i + 1] ?? 0) - meanBack
    // No score is above the mean of its directions, nor above the lesser one and the bonus.
    if ((a < b ? a : b) + bonus < least || (a + b) / 2 + allowance < least) continue
    best.offer(roundedScore(a, b, temperature), columns.id[i] ?? 0, i)
    least = best.threshold
  }
  return { best: best.sorted(), candidates, scored }
}

/** The score of a pair from its two centred directions, as lists show it. */
export function roundedScore(forth: number, back: number, temperature: number): number {
  return Math.round(mutualScore(forth, back, temperature) * DECIMALS) / DECIMALS
}
