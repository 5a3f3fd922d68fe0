/**
 * The rising sequence nearest to the values in weighted squares: pools of adjacent violators (Ayer et al. 1955).
 */
export function rising(values: readonly number[], weights: readonly number[]): number[] {
  const pools: { mean: number; weight: number; count: number }[] = []
  for (const [i, value] of values.entries()) {
    let pool = { mean: value, weight: weights[i] ?? 1, count: 1 }
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop()
      const weight = last.weight + pool.weight
      pool = { mean: (last.mean * last.weight + pool.mean * pool.weight) / weight, weight, count: last.count + pool.count }
    }
    pools.push(pool)
  }
  return pools.flatMap(({ mean, count }) => Array.from({ length: count }, () => mean))
}

export function falling(values: readonly number[], weights: readonly number[]): number[] {
  return rising(values.map((value) => -value), weights).map((value) => -value)
}
