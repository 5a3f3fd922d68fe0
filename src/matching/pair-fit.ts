import type { RankingValues } from './values.ts'
import { EVERYTHING } from '../domain/filter.ts'
import { type Exclusion, exclusions } from './eligible.ts'
import { type Explanation, explain } from './explain.ts'
import { type Asker, buildQuery } from './query.ts'
import { roundedScore, scoreEligible } from './rank.ts'
import type { Weights } from './score.ts'
import type { Snapshot } from './snapshot.ts'

export interface PairFit extends Explanation {
  readonly score: number
  /** Rules by which the pair would not be suggested; empty for one that could be. */
  readonly exclusions: readonly Exclusion[]
}

/**
 * One pair, both directions, every term: the same score that a list for the asker would show, also for a pair that no
 * list would. `other` is a living position of the snapshot.
 */
export function pairFit(
  snapshot: Snapshot, values: RankingValues, asker: Asker, other: number,
  { pausedCountries, today, weights = {} }: { readonly pausedCountries: ReadonlySet<string>; readonly today: string; readonly weights?: Weights },
): PairFit {
  const query = buildQuery(snapshot, values, asker, today, new Map())
  const scored = scoreEligible(query, { filter: EVERYTHING, pausedCountries, today }, weights)
  const explanation = explain(query, scored, other)
  return {
    ...explanation,
    score: roundedScore(explanation.forth, explanation.back, values.mutual.temperature),
    exclusions: exclusions(snapshot, asker, other, { pausedCountries, today }),
  }
}
