/** Means over queries of the rank at which the one right answer came. */
export interface RankMetrics {
  readonly queries: number
  readonly mrr: number
  readonly recallAt10: number
  readonly recallAt20: number
  readonly recallAt100: number
  readonly ndcgAt10: number
}

export const METRICS = ['mrr', 'recallAt10', 'recallAt20', 'recallAt100', 'ndcgAt10'] as const
export type Metric = (typeof METRICS)[number]

/** What a rank counts: 1 is first; Infinity was not found. */
export function gains(rank: number): Record<Metric, number> {
  const within = (k: number) => rank <= k ? 1 : 0
  return {
    mrr: 1 / rank, recallAt10: within(10), recallAt20: within(20), recallAt100: within(100),
    ndcgAt10: rank <= 10 ? 1 / Math.log2(1 + rank) : 0,
  }
}

/** All are 0 for no queries. */
export function rankMetrics(ranks: readonly number[]): RankMetrics {
  const mean = (metric: Metric) => ranks.reduce((sum, rank) => sum + gains(rank)[metric], 0) / Math.max(1, ranks.length)
  return {
    queries: ranks.length, mrr: mean('mrr'), recallAt10: mean('recallAt10'), recallAt20: mean('recallAt20'),
    recallAt100: mean('recallAt100'), ndcgAt10: mean('ndcgAt10'),
  }
}
