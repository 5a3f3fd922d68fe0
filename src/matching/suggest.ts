import type { RankingValues } from './values.ts'
import { EVERYTHING, type Filter } from '../domain/filter.ts'
import type { WordMatch } from '../domain/word-match.ts'
import { balance, type Placement } from './balance/balance.ts'
import { countryQuota } from './balance/countries.ts'
import type { Exposure } from './balance/exposure.ts'
import { neverLinkedQuota } from './balance/never-linked.ts'
import type { Quota } from './balance/quota.ts'
import { smallTownQuota } from './balance/small-towns.ts'
import { stepsFor } from './balance/steps-for.ts'
import type { BalanceStep } from './balance/steps.ts'
import { type Explanation, explain } from './explain.ts'
import { type Asker, buildQuery, type Query } from './query.ts'
import { rank, type Ranking } from './rank.ts'
import type { Weights } from './score.ts'
import type { Snapshot } from './snapshot.ts'

/** A question for partners. */
export interface SuggestionRequest {
  /** From `readAsker`. */
  readonly asker: Asker
  /** How many suggestions to return. */
  readonly limit: number
  readonly filter?: Filter
  /** Only those within so many metres of the asker; null or left out for all. */
  readonly maxDistance?: number | null
  readonly weights?: Weights
  /** Answers of the search engine to the asker's words, by municipality id. */
  readonly words?: ReadonlyMap<number, WordMatch>
  /** ISO 3166-1 alpha-2: suggested only when the filter names them. */
  readonly pausedCountries: ReadonlySet<string>
  /** ISO date. */
  readonly today: string
  /** Left out, the order is that of the scores alone. */
  readonly balance?: { readonly steps: ReadonlySet<BalanceStep>; readonly exposure: Exposure }
}

export interface Suggestion extends Explanation {
  readonly id: number
  /** Equals the sum of the terms' contributions, to nine decimals. */
  readonly score: number
  readonly placement: Placement
}

/** One that its score alone would have put into the list. */
export interface Displaced {
  readonly id: number
  readonly score: number
  readonly placement: Placement
}

export interface Suggestions {
  readonly items: readonly Suggestion[]
  /** How many municipalities the filter left to choose from. */
  readonly candidates: number
  /** How many municipalities the contributions are measured against. */
  readonly reference: number
  readonly balance: {
    /** The steps that had a part in the order. */
    readonly applied: readonly BalanceStep[]
    readonly unfilled: readonly BalanceStep[]
    readonly displaced: readonly Displaced[]
  }
}

/** From so many of the best by score a balanced list is made: enough for three countries in all of the lists of docs/balance.md. */
const POOL = 1_000

/** Ranked and explained partners: every eligible municipality scored in both directions, the best returned. */
export function suggest(snapshot: Snapshot, values: RankingValues, request: SuggestionRequest): Suggestions {
  const { asker, limit, filter = EVERYTHING, maxDistance = null, weights = {}, words = new Map(), pausedCountries, today } = request
  const query = buildQuery(snapshot, values, asker, today, words)
  const applied = request.balance === undefined ? [] : stepsFor(asker, filter, request.balance.steps)
  const pool = applied.length === 0 ? limit : Math.max(limit, POOL)
  const ranking = rank(query, { filter, pausedCountries, today, maxDistance }, weights, pool)
  const exposure = applied.includes('exposure') ? request.balance?.exposure ?? null : null
  const { places, displaced, unfilled } = balance(ranking.best, limit, exposure, quotasFor(applied, query, ranking))
  return {
    items: places.map(({ id, position, score, placement }) => ({ id, score, placement, ...explain(query, ranking.scored, position) })),
    candidates: ranking.candidates,
    reference: ranking.scored.reference,
    balance: { applied, unfilled, displaced: displaced.map(({ id, score, placement }) => ({ id, score, placement })) },
  }
}

function quotasFor(applied: readonly BalanceStep[], query: Query, { scored }: Ranking): Quota[] {
  const { snapshot } = query
  const { population, country } = snapshot.columns
  const quotas: readonly Quota[] = [
    smallTownQuota(population),
    countryQuota(country),
    neverLinkedQuota(
      (position) => snapshot.partners(position).length > 0,
      (position) => explain(query, scored, position).reasons.length > 0,
    ),
  ]
  return quotas.filter(({ step }) => applied.includes(step))
}
