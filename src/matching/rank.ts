import { Best } from './best.ts'
import { CANDIDATE, type Eligibility, markEligible } from './eligible.ts'
import { leastMutualScore, mutualBonus, mutualScore } from './mutual.ts'
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
  const { snapshot: { columns, extent, workspace: { state } }, values: { mutual: { temperature } } } = query
  const { sums, meanForth, meanBack } = scored
  const least = reachedBy(query, scored, k)
  const bonus = mutualBonus(temperature)
  const best = new Best(k)
  let candidates = 0
  for (let i = 0; i < extent; i++) {
    if (((state[i] ?? 0) & CANDIDATE) === 0) continue
    candidates++
    const a = (sums[2 * i] ?? 0) - meanForth
    const b = (sums[2 * i + 1] ?? 0) - meanBack
    // No score is above the mean of its directions, nor above the lesser one and the bonus.
    if ((a + b) / 2 < least || (a < b ? a : b) + bonus < least) continue
    best.offer(roundedScore(a, b, temperature), columns.id[i] ?? 0, i)
  }
  return { best: best.sorted(), candidates, scored }
}

/** Of the candidates so many times `k` are looked at to learn where the best begin. */
const LOOKED_AT = 200
/** Scores are told apart on steps of 1/50 from -40 to 40 for it. */
const STEPS = 4_000
const STEPS_A_POINT = 50

/**
 * A score that at least `k` candidates reach (-Infinity where there are fewer), so that the exact score, with its
 * exponential, is worked out for few others than the best: out of a histogram of what some of them score at least.
 */
function reachedBy({ snapshot: { extent, workspace: { state } }, values: { mutual: { temperature } } }: Query, scored: Scored, k: number): number {
  const { sums, meanForth, meanBack } = scored
  const histogram = new Int32Array(STEPS)
  const stride = Math.max(1, Math.floor(extent / (LOOKED_AT * Math.max(1, k))))
  for (let i = 0; i < extent; i += stride) {
    if (((state[i] ?? 0) & CANDIDATE) === 0) continue
    const least = leastMutualScore((sums[2 * i] ?? 0) - meanForth, (sums[2 * i + 1] ?? 0) - meanBack, temperature)
    const at = Math.max(0, Math.min(STEPS - 1, Math.floor(least * STEPS_A_POINT) + STEPS / 2))
    histogram[at] = (histogram[at] ?? 0) + 1
  }
  let step = STEPS - 1
  for (let reached = histogram[step] ?? 0; step > 0 && reached < k; reached += histogram[step] ?? 0) step--
  return step === 0 ? -Infinity : (step - STEPS / 2) / STEPS_A_POINT - 1 / DECIMALS
}

/** The score of a pair from its two centred directions, as lists show it. */
export function roundedScore(forth: number, back: number, temperature: number): number {
  return Math.round(mutualScore(forth, back, temperature) * DECIMALS) / DECIMALS
}
