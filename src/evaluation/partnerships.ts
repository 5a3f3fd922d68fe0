import { EVERYTHING } from '../domain/filter.ts'
import { CANDIDATE } from '../matching/eligible.ts'
import { buildQuery, fromSnapshot } from '../matching/query.ts'
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

/** The held-out pairs as queries in both directions, without those that are known already. */
export function heldOutQueries<Pair extends MunicipalPair>(heldOut: readonly Pair[], known: readonly MunicipalPair[]): (HeldOutQuery & { readonly pair: Pair })[] {
  const key = ({ a, b }: MunicipalPair) => a === null || b === null ? null : `${Math.min(a, b)}-${Math.max(a, b)}`
  const keys = new Set(known.map(key).filter((each) => each !== null))
  return heldOut.flatMap((pair) => keys.has(key(pair) ?? '') ? []
    : [{ asker: pair.a, target: pair.b, pair }, { asker: pair.b, target: pair.a, pair }])
}

/**
 * Ranks the held-out partner of every query among all municipalities that the asker could be suggested, by the
 * product's own scoring and by the baselines; the snapshot holds the known partnerships alone. No country is paused
 * here: the record is of times before. Nothing is sampled.
 */
export function rankHeldOut<Asked extends HeldOutQuery>(
  snapshot: Snapshot, queries: readonly Asked[], options: HeldOutOptions,
): (Asked & { readonly ranks: HeldOutRanks['ranks'] })[] {
  return queries.map((query) => ({ ...query, ranks: ranksOf(snapshot, query, options) }))
}

function ranksOf(snapshot: Snapshot, { asker, target }: HeldOutQuery, { values, weights = {}, today }: HeldOutOptions): HeldOutRanks['ranks'] {
  const from = asker === null ? -1 : snapshot.positionOf(asker)
  const to = target === null ? -1 : snapshot.positionOf(target)
  const isMissed = from < 0 || to < 0
  const query = buildQuery(snapshot, values, fromSnapshot(snapshot, Math.max(0, from)), today, new Map())
  const { forth, back, meanForth, meanBack } = scoreEligible(query, { filter: EVERYTHING, pausedCountries: new Set(), today }, weights)
  const { temperature } = values.mutual
  const ours = (i: number) => roundedScore((forth[i] ?? 0) - meanForth, (back[i] ?? 0) - meanBack, temperature)
  const isCandidate = (i: number) => ((snapshot.workspace.state[i] ?? 0) & CANDIDATE) !== 0
  const rank = (score: (position: number) => number) => isMissed || !isCandidate(to) ? MISSED : rankAmong(snapshot, isCandidate, to, score)
  const others = baselines(query)
  return {
    'twinmatch': rank(ours), 'random': rank(others.random), 'nearest population': rank(others['nearest population']),
    'degree': rank(others.degree), 'gravity': rank(others.gravity), 'hand-tuned': rank(others['hand-tuned']),
    'Adamic-Adar': rank(others['Adamic-Adar']),
  }
}

function rankAmong({ columns: { country }, extent }: Snapshot, isCandidate: (i: number) => boolean, to: number, score: (i: number) => number): HeldOutRank {
  const own = score(to)
  let open = 1
  let countryGiven = 1
  for (let i = 0; i < extent; i++) {
    if (i === to || !isCandidate(i)) continue
    const other = score(i)
    if (other < own) continue
    const before = other > own ? 1 : 0.5
    open += before
    if (country[i] === country[to]) countryGiven += before
  }
  return { open, countryGiven }
}
