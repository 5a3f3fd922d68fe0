import { EVERYTHING } from '../domain/filter.ts'
import { CANDIDATE } from '../matching/eligible.ts'
import { buildQuery, fromSnapshot } from '../matching/query.ts'
import { roundedScore, scoreEligible } from '../matching/rank.ts'
import type { Weights } from '../matching/score.ts'
import type { Snapshot } from '../matching/snapshot.ts'
import type { RankingValues } from '../matching/values.ts'
import type { MunicipalPair } from './register-rows.ts'

/** One held-out partnership asked for from one of its ends. */
export interface HeldOutQuery {
  readonly asker: number | null
  readonly target: number | null
}

/** Where the held-out partner came; Infinity where it was not among the candidates or an end is in no municipality. */
export interface HeldOutRank extends HeldOutQuery {
  /** Among all candidates, and among those of the partner's country: 1 is first, ties count half. */
  readonly open: number
  readonly countryGiven: number
}

export interface HeldOutOptions {
  readonly values: RankingValues
  readonly weights?: Weights
  /** ISO date. */
  readonly today: string
}

/** The held-out pairs as queries in both directions, without those that are known already. */
export function heldOutQueries(heldOut: readonly MunicipalPair[], known: readonly MunicipalPair[]): HeldOutQuery[] {
  const key = ({ a, b }: MunicipalPair) => a === null || b === null ? null : `${Math.min(a, b)}-${Math.max(a, b)}`
  const keys = new Set(known.map(key).filter((each) => each !== null))
  return heldOut
    .filter((pair) => !keys.has(key(pair) ?? ''))
    .flatMap(({ a, b }) => [{ asker: a, target: b }, { asker: b, target: a }])
}

/**
 * Ranks the held-out partner of every query among all municipalities that the asker could be suggested, by the
 * product's own scoring; the snapshot holds the known partnerships alone. No country is paused here: the record is of
 * times before. Nothing is sampled.
 */
export function rankHeldOut(snapshot: Snapshot, queries: readonly HeldOutQuery[], options: HeldOutOptions): HeldOutRank[] {
  return queries.map((query) => ({ ...query, ...ranks(snapshot, query, options) }))
}

function ranks(snapshot: Snapshot, { asker, target }: HeldOutQuery, { values, weights = {}, today }: HeldOutOptions) {
  const missed = { open: Infinity, countryGiven: Infinity }
  const from = asker === null ? -1 : snapshot.positionOf(asker)
  const to = target === null ? -1 : snapshot.positionOf(target)
  if (from < 0 || to < 0) return missed
  const query = buildQuery(snapshot, values, fromSnapshot(snapshot, from), today, new Map())
  const { forth, back, meanForth, meanBack } = scoreEligible(query, { filter: EVERYTHING, pausedCountries: new Set(), today }, weights)
  const { columns: { country }, workspace: { state }, extent } = snapshot
  if (((state[to] ?? 0) & CANDIDATE) === 0) return missed
  const { temperature } = values.mutual
  const score = (i: number) => roundedScore((forth[i] ?? 0) - meanForth, (back[i] ?? 0) - meanBack, temperature)
  const own = score(to)
  let open = 1
  let countryGiven = 1
  for (let i = 0; i < extent; i++) {
    if (((state[i] ?? 0) & CANDIDATE) === 0 || i === to) continue
    const other = score(i)
    if (other < own) continue
    const before = other > own ? 1 : 0.5
    open += before
    if (country[i] === country[to]) countryGiven += before
  }
  return { open, countryGiven }
}
