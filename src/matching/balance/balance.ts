import type { RankedCandidate } from '../rank.ts'
import { type Exposure, type ShownLately, shownLately } from './exposure.ts'
import { type Exchange, fillQuotas } from './fill-quotas.ts'
import type { Quota } from './quota.ts'
import { type BalanceStep, PLACES } from './steps.ts'

/** Where a candidate stands by its score alone, and what balance did to it. */
export interface Placement {
  /** Its place by score alone, from 1. */
  readonly byScore: number
  /** Null where exposure plays no part. */
  readonly exposure: ShownLately | null
  /** What raised or lowered it; null when nothing did, though others may have moved past it. */
  readonly step: BalanceStep | null
}

export type BalancedCandidate = RankedCandidate & { readonly placement: Placement }

export interface BalancedList {
  readonly places: readonly BalancedCandidate[]
  /** Those that the score alone would have put into these places, and balance did not. */
  readonly displaced: readonly BalancedCandidate[]
  /** Quotas that could not be filled everywhere. */
  readonly unfilled: readonly BalanceStep[]
}

interface Weighed extends RankedCandidate {
  readonly byScore: number
  readonly exposure: ShownLately | null
  readonly value: number
}

/**
 * Chooses and orders `limit` places anew: by score less what exposure takes off, those that were shown too often behind
 * all others; then ten places at a time, each ten with its quotas filled. Scores stay as they are. A shorter list is the
 * beginning of a longer one, and the same question over the same exposure has the same answer.
 *
 * @param best the best candidates by score, best first: more than `limit`, that there be somebody to raise
 * @param exposure null leaves the step out
 */
export function balance(best: readonly RankedCandidate[], limit: number, exposure: Exposure | null, quotas: readonly Quota[]): BalancedList {
  const waiting = best.map((candidate, i) => weigh(candidate, i + 1, exposure)).sort(byValue)
  const chosen: Weighed[] = []
  const exchanges: Exchange<Weighed>[] = []
  const unfilled = new Set<BalanceStep>()
  while (chosen.length < limit && waiting.length > 0) {
    const ten = waiting.slice(0, PLACES)
    exchanges.push(...fillQuotas(ten, waiting.slice(PLACES), quotas))
    for (const quota of quotas) if (quota.lacks(ten) > 0) unfilled.add(quota.step)
    chosen.push(...ten.sort(byValue))
    for (const candidate of ten) waiting.splice(waiting.indexOf(candidate), 1)
  }
  const raised = new Map(exchanges.map((exchange) => [exchange.raised, exchange.step]))
  const left = new Map(exchanges.map((exchange) => [exchange.left, exchange.step]))
  const placed = (candidate: Weighed, place: number): BalancedCandidate => {
    const { id, position, score, byScore, exposure: shown } = candidate
    const lowered = left.get(candidate) ?? (shown !== null && shown.penalty > 0 ? 'exposure' : null)
    const step = raised.get(candidate) ?? (byScore < place ? lowered : null)
    return { id, position, score, placement: { byScore, exposure: shown, step } }
  }
  const places = chosen.slice(0, limit)
  return {
    places: places.map((candidate, i) => placed(candidate, i + 1)),
    displaced: [...chosen.slice(limit), ...waiting].filter(({ byScore }) => byScore <= places.length)
      .sort((a, b) => a.byScore - b.byScore).map((candidate) => placed(candidate, Infinity)),
    unfilled: [...unfilled],
  }
}

function weigh(candidate: RankedCandidate, byScore: number, exposure: Exposure | null): Weighed {
  const { id, position, score } = candidate
  const shown = exposure === null ? null : shownLately(exposure, id)
  return { id, position, score, byScore, exposure: shown, value: score - (shown?.penalty ?? 0) }
}

function byValue(a: Weighed, b: Weighed): number {
  return Number(a.exposure?.isFull ?? false) - Number(b.exposure?.isFull ?? false) || b.value - a.value || a.byScore - b.byScore
}
