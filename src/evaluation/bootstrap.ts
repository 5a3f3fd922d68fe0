/** Sums over the queries of one asker, and how many they are. */
export interface Cluster {
  readonly queries: number
  readonly sums: readonly number[]
}

export type Interval = readonly [low: number, high: number]

const RESAMPLES = 500
const SEED = 20_261_123

/**
 * 95 % intervals of means over queries by the bootstrap over askers: the queries of one asker stand or fall together.
 * One interval for each of the sums. The same figures give the same intervals.
 */
export function bootstrapIntervals(clusters: readonly Cluster[], random: (seed: number) => () => number): Interval[] {
  const width = clusters[0]?.sums.length ?? 0
  const means = Array.from({ length: width }, () => new Float64Array(RESAMPLES))
  const next = random(SEED)
  for (let resample = 0; resample < RESAMPLES; resample++) {
    let queries = 0
    const sums = new Float64Array(width)
    for (let draw = 0; draw < clusters.length; draw++) {
      const cluster = clusters[Math.floor(next() * clusters.length)]
      if (!cluster) continue
      queries += cluster.queries
      for (let i = 0; i < width; i++) sums[i] = (sums[i] ?? 0) + (cluster.sums[i] ?? 0)
    }
    for (const [i, mean] of means.entries()) mean[resample] = (sums[i] ?? 0) / Math.max(1, queries)
  }
  return means.map((values) => {
    const sorted = values.toSorted()
    return [sorted[Math.floor(0.025 * RESAMPLES)] ?? 0, sorted[Math.ceil(0.975 * RESAMPLES) - 1] ?? 0]
  })
}
