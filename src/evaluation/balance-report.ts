import { z } from 'zod'
import { randomNumbers } from '../fitting/random.ts'
import { isSmallTown } from '../matching/balance/small-towns.ts'
import type { Snapshot } from '../matching/snapshot.ts'
import type { BothLists, Hit } from './balance-run.ts'
import { bootstrapIntervals } from './bootstrap.ts'
import { clustersBy, TASKS, type Task } from './report.ts'

/** What balance promises. Shares are 0 to 1. */
export const GATES = ['greatest_share', 'small_towns_for_small_askers', 'never_linked_share', 'fewest_countries', 'recall_open', 'recall_country_given'] as const

const figures = z.object({
  /** Share of the lists that the most shown municipality is in. */
  greatestShare: z.number(),
  /** Of the places in lists of askers below 10,000, those of municipalities below 10,000. */
  smallTownsForSmallAskers: z.number(),
  neverLinkedShare: z.number(),
  distinctMunicipalities: z.int(),
  fewestCountries: z.int(),
  meanCountries: z.number(),
})
export type ListFigures = z.infer<typeof figures>

const recall = z.object({
  task: z.enum(TASKS), queries: z.int(), balanced: z.number(), byScore: z.number(),
  /** The difference as a share of what the scores alone find, and its 95 % interval, paired, resampled over askers. */
  change: z.number(), interval: z.tuple([z.number(), z.number()]),
})
export type RecallChange = z.infer<typeof recall>

/** What `npm run evaluate:balance -- --json` writes. */
export const balanceReportSchema = z.object({
  provenance: z.object({
    date: z.iso.date(), trainHash: z.string(), testHash: z.string().nullable(), weightsHash: z.string(), register: z.int(), lists: z.int(),
  }),
  balanced: figures, byScore: figures, recall: z.array(recall),
  gates: z.array(z.object({ gate: z.enum(GATES), value: z.number(), promise: z.string(), passes: z.boolean() })),
})
export type BalanceReport = z.infer<typeof balanceReportSchema>

/** Figures over lists of positions, one list an asker. */
export function listFigures(
  snapshot: Snapshot, lists: readonly { readonly asker: number; readonly places: readonly number[] }[],
): ListFigures {
  const { columns } = snapshot
  const isSmall = (position: number) => isSmallTown(columns.population[position] ?? 0)
  const shown = new Map<number, number>()
  for (const { places } of lists) for (const position of places) shown.set(position, (shown.get(position) ?? 0) + 1)
  const all = lists.flatMap(({ places }) => places)
  const ofSmallAskers = lists.filter(({ asker }) => isSmall(asker)).flatMap(({ places }) => places)
  const countries = lists.map(({ places }) => new Set(places.map((position) => columns.country[position])).size)
  return {
    greatestShare: Math.max(0, ...shown.values()) / Math.max(1, lists.length),
    smallTownsForSmallAskers: share(ofSmallAskers, isSmall),
    neverLinkedShare: share(all, (position) => snapshot.partners(position).length === 0),
    distinctMunicipalities: shown.size,
    fewestCountries: Math.min(...countries),
    meanCountries: countries.reduce((sum, count) => sum + count, 0) / Math.max(1, countries.length),
  }
}

/** What balance costs in recall at ten, over the held-out queries. */
export function recallChanges(outcomes: readonly { readonly asker: string; readonly open: Hit; readonly countryGiven: Hit }[]): RecallChange[] {
  return TASKS.map((task) => {
    const hit = (outcome: (typeof outcomes)[number]) => hitIn(outcome, task)
    const balanced = share(outcomes, (outcome) => hit(outcome).balanced)
    const byScore = share(outcomes, (outcome) => hit(outcome).byScore)
    const clusters = clustersBy(outcomes, ({ asker }) => asker, (outcome) => [Number(hit(outcome).balanced) - Number(hit(outcome).byScore)])
    const [[low, high] = [0, 0]] = bootstrapIntervals(clusters, randomNumbers)
    const relative = (difference: number) => byScore === 0 ? 0 : difference / byScore
    return { task, queries: outcomes.length, balanced, byScore, change: relative(balanced - byScore), interval: [relative(low), relative(high)] }
  })
}

/** Each promise with what was measured. Recall passes where the whole interval lies above the loss that is allowed. */
export function gatesOf(balanced: ListFigures, recalls: readonly RecallChange[]): BalanceReport['gates'] {
  return [
    { gate: 'greatest_share', value: balanced.greatestShare, promise: 'at most 0.02', passes: balanced.greatestShare <= 0.02 },
    {
      gate: 'small_towns_for_small_askers', value: balanced.smallTownsForSmallAskers, promise: 'at least 0.5',
      passes: balanced.smallTownsForSmallAskers >= 0.5,
    },
    { gate: 'never_linked_share', value: balanced.neverLinkedShare, promise: 'at least 0.1', passes: balanced.neverLinkedShare >= 0.1 },
    { gate: 'fewest_countries', value: balanced.fewestCountries, promise: 'at least 3', passes: balanced.fewestCountries >= 3 },
    ...recalls.map(({ task, change, interval: [low] }) => ({
      gate: task === 'open' ? 'recall_open' as const : 'recall_country_given' as const,
      value: change, promise: 'at least -0.1, its whole interval', passes: low >= -0.1,
    })),
  ]
}

/** The lists of one kind, with who asked for them. */
export function placesOf(lists: readonly BothLists[], kind: 'balanced' | 'byScore') {
  return lists.map((list) => ({ asker: list.asker, places: list[kind] }))
}

function hitIn({ open, countryGiven }: { readonly open: Hit; readonly countryGiven: Hit }, task: Task): Hit {
  return task === 'open' ? open : countryGiven
}

function share<Item>(items: readonly Item[], counts: (item: Item) => boolean): number {
  return items.filter(counts).length / Math.max(1, items.length)
}
