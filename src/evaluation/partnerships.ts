import { EVERYTHING } from '../domain/filter.ts'
import { CANDIDATE } from '../matching/eligible.ts'
import { buildQuery, fromSnapshot, type Query } from '../matching/query.ts'
import { roundedScore, scoreEligible } from '../matching/rank.ts'
import type { Weights } from '../matching/score.ts'
import type { Snapshot } from '../matching/snapshot.ts'
import type { RankingValues } from '../matching/values.ts'
import { BASELINES, type Baseline, baselines } from './baselines.ts'
import type { MunicipalPair } from './register-rows.ts'

/** Ours, and those it is measured against. */
export const METHODS = ['twinmatch', ...BASELINES] as const
export type Method = 'twinmatch' | Baseline

/** One held-out partnership asked for from one of its ends. */
export interface HeldOutQuery {
  readonly asker: number | null
  readonly target: number | null
}

/** Where the held-out partner came; Infinity where it was not among the candidates or an end is in no municipality. */
export interface HeldOutRank {
  /** Among all candidates, and among those of the partner's country: 1 is first, those that tie share their mean. */
  readonly open: number
  readonly countryGiven: number
}

export type HeldOutRanks = HeldOutQuery & { readonly ranks: Readonly<Record<Method, HeldOutRank>> }

export interface HeldOutOptions {
  readonly values: RankingValues
  readonly weights?: Weights
  /** ISO date. */
  readonly today: string
}

const MISSED: HeldOutRank = { open: Infinity, countryGiven: Infinity }

/** A query with the partnership it is made of, and whether that is asked for from its end `a`. */
export type QueryOfPair<Pair> = HeldOutQuery & { readonly pair: Pair; readonly isFromA: boolean }

/** A partnership as two queries, one from each end. */
export function bothWays<Pair extends MunicipalPair>(pair: Pair): QueryOfPair<Pair>[] {
  return [{ asker: pair.a, target: pair.b, pair, isFromA: true }, { asker: pair.b, target: pair.a, pair, isFromA: false }]
}

/** The held-out pairs as queries in both directions, without those that are known already. */
export function heldOutQueries<Pair extends MunicipalPair>(heldOut: readonly Pair[], known: readonly MunicipalPair[]): QueryOfPair<Pair>[] {
  const key = ({ a, b }: MunicipalPair) => a === null || b === null ? null : `${Math.min(a, b)}-${Math.max(a, b)}`
  const keys = new Set(known.map(key).filter((each) => each !== null))
  return heldOut.flatMap((pair) => keys.has(key(pair) ?? '') ? [] : bothWays(pair))
}

/**
 * Ranks the held-out partner of every query among all municipalities that the asker could be suggested, by the
 * product's own scoring and by the baselines; the snapshot holds the known partnerships alone. No country is paused
 * here: the record is of times before. Nothing is sampled.
 */
export function rankHeldOut<Each extends HeldOutQuery>(
  snapshot: Snapshot, queries: readonly Each[], options: HeldOutOptions,
): (Each & { readonly ranks: HeldOutRanks['ranks'] })[] {
  const places = queries.map((): Partial<Record<Method, HeldOutRank>> => ({}))
  forEachAsker(snapshot, queries, options, (query, candidates, own, asked) => {
    const others = baselines(query)
    for (const method of METHODS) {
      const scores = method === 'twinmatch' ? own : candidates.map(others[method])
      for (const { index, position } of asked) places[index] = { ...places[index], [method]: rankAmong(snapshot, candidates, scores, position) }
    }
  })
  return queries.map((query, i) => ({ ...query, ranks: withMissed(places[i] ?? {}) }))
}

/** The same by the product's own scoring alone. */
export function rankHeldOutByOurs(snapshot: Snapshot, queries: readonly HeldOutQuery[], options: HeldOutOptions): HeldOutRank[] {
  const places: HeldOutRank[] = queries.map(() => MISSED)
  forEachAsker(snapshot, queries, options, (_query, candidates, own, asked) => {
    for (const { index, position } of asked) places[index] = rankAmong(snapshot, candidates, own, position)
  })
  return places
}

type Asked = readonly { readonly index: number; readonly position: number }[]

/** Scores once for each asker: calls with its candidates by position, our scores of them, and the queries that can be found there. */
function forEachAsker(
  snapshot: Snapshot, queries: readonly HeldOutQuery[], { values, weights = {}, today }: HeldOutOptions,
  visit: (query: Query, candidates: Float64Array, own: Float64Array, asked: Asked) => void,
): void {
  const byAsker = new Map<number, { index: number; position: number }[]>()
  for (const [index, { asker, target }] of queries.entries()) {
    const from = asker === null ? -1 : snapshot.positionOf(asker)
    const position = target === null ? -1 : snapshot.positionOf(target)
    if (from >= 0 && position >= 0) byAsker.set(from, [...byAsker.get(from) ?? [], { index, position }])
  }
  const { temperature } = values.mutual
  for (const [from, asked] of byAsker) {
    const query = buildQuery(snapshot, values, fromSnapshot(snapshot, from), today, new Map())
    const { sums, meanForth, meanBack } = scoreEligible(query, { filter: EVERYTHING, pausedCountries: new Set(), today }, weights)
    const { state } = snapshot.workspace
    const candidates = Float64Array.from({ length: snapshot.extent }, (_, i) => i).filter((i) => ((state[i] ?? 0) & CANDIDATE) !== 0)
    const own = candidates.map((i) => roundedScore((sums[2 * i] ?? 0) - meanForth, (sums[2 * i + 1] ?? 0) - meanBack, temperature))
    visit(query, candidates, own, asked)
  }
}

function withMissed(found: Partial<Record<Method, HeldOutRank>>): Record<Method, HeldOutRank> {
  const rank = (method: Method) => found[method] ?? MISSED
  return {
    'twinmatch': rank('twinmatch'), 'random': rank('random'), 'nearest population': rank('nearest population'), 'degree': rank('degree'),
    'gravity': rank('gravity'), 'hand-tuned': rank('hand-tuned'), 'Adamic-Adar': rank('Adamic-Adar'),
  }
}

function rankAmong({ columns: { country } }: Snapshot, candidates: Float64Array, scores: Float64Array, to: number): HeldOutRank {
  const at = candidates.indexOf(to)
  if (at < 0) return MISSED
  const own = scores[at] ?? 0
  let open = 1
  let countryGiven = 1
  for (let k = 0; k < candidates.length; k++) {
    const other = scores[k] ?? 0
    if (other < own || k === at) continue
    const before = other > own ? 1 : 0.5
    open += before
    if (country[candidates[k] ?? 0] === country[to]) countryGiven += before
  }
  return { open, countryGiven }
}
