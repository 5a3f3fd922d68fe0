import { randomNumbers, shuffled } from '../fitting/random.ts'
import { isSmallTown } from '../matching/balance/small-towns.ts'
import type { Snapshot } from '../matching/snapshot.ts'

const SEED = 20_261_126

/**
 * Ids of municipalities that ask for the lists on which balance is measured, always the same for the same register and
 * record: a quarter each of small towns (below 10,000) and others, with a partner on record and without, in turn.
 */
export function balanceAskers(snapshot: Snapshot, lists: number): number[] {
  const { columns, extent } = snapshot
  const strata: number[][] = [[], [], [], []]
  for (let position = 0; position < extent; position++) {
    if (columns.alive[position] === 0 || columns.level[position] !== 0) continue
    const isKnown = snapshot.partners(position).length > 0
    strata[(isSmallTown(columns.population[position] ?? 0) ? 2 : 0) + (isKnown ? 1 : 0)]?.push(columns.id[position] ?? 0)
  }
  const random = randomNumbers(SEED)
  const drawn = strata.map((ids) => shuffled(ids.sort((a, b) => a - b), random))
  return Array.from({ length: lists }, (_, i) => drawn[i % drawn.length]?.[Math.floor(i / drawn.length)] ?? [])
    .flat()
}
