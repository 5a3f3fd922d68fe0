import type { RankingValues } from './values.ts'
import { EVERYTHING, type Filter } from '../domain/filter.ts'
import { type Explanation, explain } from './explain.ts'
import { type Asker, buildQuery } from './query.ts'
import { rank, type RankedCandidate } from './rank.ts'
import type { Weights } from './score.ts'
import type { Snapshot } from './snapshot.ts'

/** A question for partners. */
export interface SuggestionRequest {
  /** From `readAsker`. */
  readonly asker: Asker
  /** How many suggestions to return. */
  readonly limit: number
  readonly filter?: Filter
  readonly weights?: Weights
  /** Answers of the search engine to the asker's words: municipality id to a score from 0 to 1. */
  readonly words?: ReadonlyMap<number, number>
  /** ISO 3166-1 alpha-2: suggested only when the filter names them. */
  readonly pausedCountries: ReadonlySet<string>
  /** ISO date. */
  readonly today: string
  /** A step between ranking and explaining that may choose and order anew from the best `pool`. */
  readonly reorder?: { readonly pool: number; readonly choose: (best: readonly RankedCandidate[]) => readonly RankedCandidate[] }
}

export interface Suggestion extends Explanation {
  readonly id: number
  /** Equals the sum of the terms' contributions, to nine decimals. */
  readonly score: number
}

export interface Suggestions {
  readonly items: readonly Suggestion[]
  /** How many municipalities the filter left to choose from. */
  readonly candidates: number
  /** How many municipalities the contributions are measured against. */
  readonly reference: number
}

/** Ranked and explained partners: every eligible municipality scored in both directions, the best returned. */
export function suggest(snapshot: Snapshot, values: RankingValues, request: SuggestionRequest): Suggestions {
  const { asker, limit, filter = EVERYTHING, weights = {}, words = new Map(), pausedCountries, today, reorder } = request
  const query = buildQuery(snapshot, values, asker, today, words)
  const ranking = rank(query, { filter, pausedCountries, today }, weights, Math.max(limit, reorder?.pool ?? 0))
  const chosen = reorder ? reorder.choose(ranking.best) : ranking.best
  return {
    items: chosen.slice(0, limit).map(({ id, position, score }) => ({ id, score, ...explain(query, ranking.scored, position) })),
    candidates: ranking.candidates,
    reference: ranking.scored.reference,
  }
}
