import { z } from 'zod'
import { randomNumbers } from '../fitting/random.ts'
import { bootstrapIntervals, type Cluster } from './bootstrap.ts'
import { type HeldOutRank, METHODS, type Method } from './partnerships.ts'
import { gains, type Metric, METRICS, rankMetrics } from './rank-metrics.ts'
import { type Slice, SLICES } from './slices.ts'

export const TASKS = ['open', 'country-given'] as const
export type Task = (typeof TASKS)[number]

/** A query with where each method put its answer, as a report keeps it. */
export interface Outcome {
  /** Names the query across runs: GeoNames ids of asker and partner, as in the file. */
  readonly key: string
  /** Queries of one asker are resampled together. */
  readonly asker: string
  readonly slices: readonly Slice[]
  readonly ranks: Readonly<Record<Method, HeldOutRank>>
}

const number = z.number()
const interval = z.tuple([number, number])
const result = z.object({
  method: z.enum(METHODS), task: z.enum(TASKS), slice: z.enum(SLICES), queries: z.int(),
  mrr: number, recallAt10: number, recallAt20: number, recallAt100: number, ndcgAt10: number,
  intervals: z.object({ mrr: interval, recallAt10: interval, recallAt20: interval, recallAt100: interval, ndcgAt10: interval }),
})
/** Null is missed: JSON has no infinity. */
const place = number.nullable()

/** What `npm run evaluate -- --json` writes. `queries` are our own ranks, for comparing runs pair by pair. */
export const reportSchema = z.object({
  provenance: z.object({
    date: z.iso.date(), trainHash: z.string(), testHash: z.string().nullable(),
    stripped: z.object({ share: number, seeds: z.array(z.int()) }).nullable().default(null), interestsHash: z.string().nullable(), weightsHash: z.string(),
    register: z.int(), known: z.int(), seconds: number,
  }),
  results: z.array(result),
  queries: z.array(z.object({ key: z.string(), asker: z.string(), open: place, countryGiven: place })),
})
export type Report = z.infer<typeof reportSchema>
export type Result = Report['results'][number]

/** Every method, task and slice that has queries, with 95 % intervals. */
export function resultsOf(outcomes: readonly Outcome[]): Result[] {
  return SLICES.flatMap((slice) => {
    const within = outcomes.filter(({ slices }) => slices.includes(slice))
    return within.length === 0 ? [] : TASKS.flatMap((task) => METHODS.map((method) => resultOf(within, method, task, slice)))
  })
}

function resultOf(outcomes: readonly Outcome[], method: Method, task: Task, slice: Slice): Result {
  const rank = ({ ranks }: Outcome) => rankIn(ranks[method], task)
  const clusters = clustersBy(outcomes, ({ asker }) => asker, (outcome) => METRICS.map((metric) => gains(rank(outcome))[metric]))
  const [mrr, recallAt10, recallAt20, recallAt100, ndcgAt10] = bootstrapIntervals(clusters, randomNumbers).map(([low, high]): [number, number] => [low, high])
  const none: [number, number] = [0, 0]
  return {
    method, task, slice, ...rankMetrics(outcomes.map(rank)),
    intervals: { mrr: mrr ?? none, recallAt10: recallAt10 ?? none, recallAt20: recallAt20 ?? none, recallAt100: recallAt100 ?? none, ndcgAt10: ndcgAt10 ?? none },
  }
}

export function rankIn({ open, countryGiven }: HeldOutRank, task: Task): number {
  return task === 'open' ? open : countryGiven
}

/** Sums of figures over the items of one cluster. */
export function clustersBy<Item>(items: readonly Item[], key: (item: Item) => string, figures: (item: Item) => readonly number[]): Cluster[] {
  const clusters = new Map<string, { queries: number; sums: number[] }>()
  for (const item of items) {
    const cluster = clusters.get(key(item)) ?? { queries: 0, sums: [] }
    cluster.queries++
    for (const [i, figure] of figures(item).entries()) cluster.sums[i] = (cluster.sums[i] ?? 0) + figure
    clusters.set(key(item), cluster)
  }
  return [...clusters.values()]
}

/** A metric of ours for one task over all queries, with its interval. */
export interface Difference {
  readonly task: Task
  readonly metric: Metric
  readonly before: number
  readonly now: number
  /** 95 % interval of the difference, resampled over askers; a loss is excluded where its low end is not below 0. */
  readonly interval: readonly [number, number]
}

/** A query whose answer moved, by what that changed in reciprocal rank. */
export interface Moved {
  readonly key: string
  readonly task: Task
  readonly before: number | null
  readonly now: number | null
  readonly gain: number
}

export interface Comparison {
  /** Queries that both runs have. */
  readonly queries: number
  readonly differences: readonly Difference[]
  /** Those that lost most, and those that gained most. */
  readonly lost: readonly Moved[]
  readonly gained: readonly Moved[]
}

const SHOWN = 10

/** This run against an earlier one, query by query. */
export function compare(now: Report, before: Report): Comparison {
  const earlier = new Map(before.queries.map((query) => [query.key, query]))
  const pairs = now.queries.flatMap((query) => {
    const old = earlier.get(query.key)
    return old ? [{ now: query, before: old }] : []
  })
  const placeIn = (query: Report['queries'][number], task: Task) => task === 'open' ? query.open : query.countryGiven
  const differences = TASKS.flatMap((task) => {
    const gain = (query: Report['queries'][number]) => gains(placeIn(query, task) ?? Infinity)
    const clusters = clustersBy(pairs, (pair) => pair.now.asker, (pair) => METRICS.map((metric) => gain(pair.now)[metric] - gain(pair.before)[metric]))
    const intervals = bootstrapIntervals(clusters, randomNumbers)
    const mean = (figure: (pair: (typeof pairs)[number]) => number) => pairs.reduce((sum, pair) => sum + figure(pair), 0) / Math.max(1, pairs.length)
    return METRICS.map((metric, i): Difference => ({
      task, metric, before: mean((pair) => gain(pair.before)[metric]), now: mean((pair) => gain(pair.now)[metric]), interval: intervals[i] ?? [0, 0],
    }))
  })
  const moved = TASKS.flatMap((task) => pairs.map((pair): Moved => {
    const [from, to] = [placeIn(pair.before, task), placeIn(pair.now, task)]
    return { key: pair.now.key, task, before: from, now: to, gain: 1 / (to ?? Infinity) - 1 / (from ?? Infinity) }
  })).filter(({ gain }) => gain !== 0).toSorted((a, b) => a.gain - b.gain)
  return {
    queries: pairs.length, differences,
    lost: moved.filter(({ gain }) => gain < 0).slice(0, SHOWN), gained: moved.filter(({ gain }) => gain > 0).slice(-SHOWN).toReversed(),
  }
}
