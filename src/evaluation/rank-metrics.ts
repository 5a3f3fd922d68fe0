/** Means over queries of the rank at which the one right answer came. */
export interface RankMetrics {
  readonly queries: number
  readonly mrr: number
  readonly recallAt10: number
  readonly recallAt20: number
  readonly recallAt100: number
  readonly ndcgAt10: number
}

/** `ranks`: 1 is first; Infinity was not found. All are 0 for no queries. */
export function rankMetrics(ranks: readonly number[]): RankMetrics {
  const mean = (gain: (rank: number) => number) => ranks.reduce((sum, rank) => sum + gain(rank), 0) / Math.max(1, ranks.length)
  const within = (k: number) => mean((rank) => rank <= k ? 1 : 0)
  return {
    queries: ranks.length,
    mrr: mean((rank) => 1 / rank),
    recallAt10: within(10),
    recallAt20: within(20),
    recallAt100: within(100),
    ndcgAt10: mean((rank) => rank <= 10 ? 1 / Math.log2(1 + rank) : 0),
  }
}
