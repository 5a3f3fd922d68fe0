import type { SnapshotRow } from '../projection/search-document.ts'
import type { RankingValues } from '../matching/values.ts'
import { Snapshot } from '../matching/snapshot.ts'
import type { TopicNode } from '../matching/topics.ts'
import { Choices } from './choices.ts'
import { collectChoices } from './collect-choices.ts'
import { conditionalLogit, type Penalty } from './conditional-logit.ts'
import { Design } from './design.ts'
import { minimise } from './minimise.ts'
import { falling, rising } from './monotone.ts'
import { type Block, Layout } from './parameters.ts'
import { randomNumbers, shuffled } from './random.ts'
import { coldRounds, type Round, warmRounds } from './rounds.ts'

export interface FitOptions {
  readonly seed: number
  /** Parts into which the partnerships are cut: those of a part are asked for of a graph without them. */
  readonly folds: number
  /** At most so many choices are used, drawn at random. */
  readonly choices: number
  /** Share of them that is asked of a graph in which one of the two ends has lost every partnership, 0 to 1. */
  readonly coldShare: number
  readonly penalty: Penalty
  /** Whether the search begins at nothing and not at the values given, which may know more partnerships than these. */
  readonly anew?: boolean
  /** ISO date. */
  readonly today: string
  readonly onProgress?: (done: string) => void
}

export interface Fitted {
  /** Plain data in the shape of the ranking values, still to be parsed. */
  readonly values: unknown
  readonly pairs: number
  readonly choices: number
  readonly alternatives: number
  /** Mean negative log-likelihood of a choice with its penalty, before and after. */
  readonly before: number
  readonly after: number
}

const STEPS = { iterations: 200, tolerance: 1e-6 }

/**
 * The learned ranking values, fitted on partnerships (pairs of ids of `rows`): a conditional logit in which each end
 * of a partnership chooses the other among all municipalities abroad. The graph that a choice is explained by never
 * has the partnership itself: it is the graph without the choice's round (rounds.ts). `rows` are without partners. Curves of
 * which reason knows the direction are kept monotone by a penalty, and made exactly so at the end.
 */
export function fitRankingValues(
  rows: readonly SnapshotRow[], pairs: readonly (readonly [number, number])[], tree: readonly TopicNode[], start: RankingValues, options: FitOptions,
): Fitted {
  const { seed, folds, coldShare, penalty, anew = false, today, onProgress = () => undefined } = options
  const random = randomNumbers(seed)
  const values: RankingValues = { ...start, fullRecord: { ...start.fullRecord, links: {}, towns: {} } }
  const layout = new Layout(values)
  const design = new Design(layout)
  const choices = new Choices()
  const snapshot = Snapshot.of(rows, tree)
  const partners = new Map<number, Set<number>>()
  for (const [a, b] of pairs) for (const [from, to] of [[a, b], [b, a]] as const) {
    const position = snapshot.positionOf(from)
    partners.set(position, (partners.get(position) ?? new Set()).add(snapshot.positionOf(to)))
  }
  const nobody = new Set<number>()
  const collect = (rounds: readonly Round[], most: number) => {
    const all = rounds.reduce((sum, { asked }) => sum + 2 * asked.length, 0)
    for (const { known, asked } of rounds) {
      link(snapshot, rows, known)
      const chosen = shuffled(asked.flatMap(([a, b]) => [{ a, b }, { a: b, b: a }]), random)
        .slice(0, Math.ceil(2 * asked.length * Math.min(1, most / all)))
        .map(({ a, b }) => ({ asker: snapshot.positionOf(a), target: snapshot.positionOf(b) }))
      collectChoices(choices, design, snapshot, values, chosen, (position) => partners.get(position) ?? nobody, random, today)
      onProgress(`${choices.size} choices, ${choices.rows} rows`)
    }
  }
  collect(warmRounds(pairs, folds, random), Math.round((1 - coldShare) * options.choices))
  collect(coldRounds(pairs, random), Math.round(coldShare * options.choices))
  const free = new Uint8Array(layout.size).fill(1)
  for (const { anchored, at, from } of layout.blocks) if (anchored && at !== null) free[from] = 0
  const objective = conditionalLogit(choices, layout, free, penalty)
  const before = objective(layout.read(start), new Float64Array(layout.size)) / choices.size
  const { at, value } = minimise(objective, layout.read(start).map((x, i) => free[i] === 1 && !anew ? x : 0), scaleOf(choices, layout.size), STEPS)
  const shaped = shapedVector(layout, at, choices)
  return {
    values: layout.write(start, shaped), pairs: pairs.length, choices: choices.size, alternatives: choices.rows - choices.size,
    before, after: value / choices.size,
  }
}

/** Puts these pairs, and no others, into the snapshot's graph. */
function link(snapshot: Snapshot, rows: readonly SnapshotRow[], pairs: readonly (readonly [number, number])[]): void {
  const partners = new Map<number, number[]>()
  for (const [a, b] of pairs) {
    partners.set(a, [...partners.get(a) ?? [], b])
    partners.set(b, [...partners.get(b) ?? [], a])
  }
  for (const row of rows) {
    const now = partners.get(row.id) ?? []
    const before = snapshot.partners(snapshot.positionOf(row.id))
    if (now.length === 0 && before.length === 0) continue
    snapshot.upsert({ ...row, partners: now.map((id) => ({ id, country: '', form: 'partnership' as const, since: null })) })
  }
}

/** How much the choices say of each parameter: the squares of its factors where it was chosen. */
function weightsOf(choices: Choices, size: number): Float64Array {
  const squares = new Float64Array(size).fill(3)
  for (let choice = 0; choice < choices.size; choice++) {
    const row = choices.first[choice] ?? 0
    for (let k = choices.entry[row] ?? 0; k < (choices.entry[row + 1] ?? 0); k++) {
      const parameter = choices.parameter[k] ?? 0
      squares[parameter] = (squares[parameter] ?? 0) + (choices.factor[k] ?? 0) ** 2
    }
  }
  return squares
}

function scaleOf(choices: Choices, size: number): Float64Array {
  return weightsOf(choices, size).map((square) => 1 / Math.sqrt(square))
}

/** What the penalty of shape left to do: exactly monotone, exactly within bounds. */
function shapedVector(layout: Layout, vector: Float64Array, choices: Choices): Float64Array {
  const weights = weightsOf(choices, layout.size)
  const shaped = new Float64Array(layout.size)
  for (const block of layout.blocks) {
    const own = (all: Float64Array) => [...all.subarray(block.from, block.from + block.size)]
    shaped.set(shapedBlock(block, own(vector), own(weights)), block.from)
  }
  return shaped
}

function shapedBlock({ shape, steepness, at, anchored, least, most }: Block, values: number[], weights: number[]): number[] {
  const slope = values.map((_, i) => steepness * Math.abs(at?.[i] ?? 0))
  const tilted = values.map((value, i) => value + (slope[i] ?? 0))
  const peak = shape === 'rising' ? values.length : shape === 'peak' ? Math.max(0, at?.indexOf(0) ?? 0) : 0
  const up = rising(tilted.slice(0, peak), weights.slice(0, peak))
  const rest = tilted.slice(peak)
  const down = shape === 'falling' || shape === 'peak' ? falling(rest, weights.slice(peak)) : rest
  return [...up, ...down].map((value, i) => value - (slope[i] ?? 0)).map((value, i) => anchored && i === 0 ? 0
    : Math.min(most, Math.max(least, anchored && shape === 'rising' ? Math.max(0, value) : value)))
}
