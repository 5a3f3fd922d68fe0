import { gains, METRICS, type Metric } from '../../src/evaluation/rank-metrics.ts'
import { rankIn, type Task, TASKS } from '../../src/evaluation/report.ts'
import type { Ranks } from './queries.ts'

/** What a mean may lose without being called a loss: one query in a thousand that leaves the first ten. */
const TOLERANCE = 0.001
/** The means that a change must not lower. */
const WATCHED = ['mrr', 'recallAt10', 'recallAt100'] as const satisfies readonly Metric[]

export interface MovedQuery {
  readonly query: string
  readonly task: Task
  readonly before: number
  readonly now: number
  /** Difference in reciprocal rank. */
  readonly gain: number
}

export interface Verdict {
  readonly means: readonly { readonly task: Task; readonly metric: Metric; readonly before: number; readonly now: number; readonly isLoss: boolean }[]
  /** The queries that lost, the largest loss first. */
  readonly lost: readonly MovedQuery[]
  readonly gained: readonly MovedQuery[]
  /** Queries of the baseline that were not asked, and the reverse: the baseline is of another corpus. */
  readonly unmatched: readonly string[]
  readonly passes: boolean
}

/** These ranks against the committed ones, query by query. */
export function judge(now: Ranks, before: Ranks): Verdict {
  const unmatched = [...Object.keys(now).filter((query) => !(query in before)), ...Object.keys(before).filter((query) => !(query in now))]
  const queries = Object.keys(now).filter((query) => query in before)
  const pairs = TASKS.flatMap((task) => queries.flatMap((query) => {
    const [current, earlier] = [now[query], before[query]]
    return current && earlier ? [{ query, task, before: rankIn(earlier, task), now: rankIn(current, task) }] : []
  }))
  const means = TASKS.flatMap((task) => {
    const own = pairs.filter((pair) => pair.task === task)
    const mean = (when: 'before' | 'now', metric: Metric) => own.reduce((sum, pair) => sum + gains(pair[when])[metric], 0) / Math.max(1, own.length)
    return METRICS.map((metric) => {
      const figures = { before: mean('before', metric), now: mean('now', metric) }
      return { task, metric, ...figures, isLoss: WATCHED.some((one) => one === metric) && figures.now < figures.before - TOLERANCE }
    })
  })
  const moved = pairs.map((pair): MovedQuery => ({ ...pair, gain: 1 / pair.now - 1 / pair.before })).toSorted((a, b) => a.gain - b.gain)
  return {
    means, unmatched,
    lost: moved.filter(({ gain }) => gain < 0), gained: moved.filter(({ gain }) => gain > 0).toReversed(),
    passes: unmatched.length === 0 && queries.length > 0 && means.every(({ isLoss }) => !isLoss),
  }
}
