import { randomNumbers, shuffled } from '../fitting/random.ts'
import { bothWays, type QueryOfPair } from './partnerships.ts'
import type { MunicipalPair } from './register-rows.ts'

/** Partnerships without those of some towns, and what these towns lost. */
export interface Stripped<Pair> {
  readonly towns: ReadonlySet<number>
  readonly known: readonly Pair[]
  readonly lost: readonly Pair[]
}

/**
 * Takes every partnership from a share (0 to 1) of the towns that have any, drawn by lot: the same ones for the same seed
 * and partnerships. So little the record knows of a town that is new to it; a town whose only partnership was held out
 * is another matter, for it has one partner and no more.
 */
export function strip<Pair extends MunicipalPair>(pairs: readonly Pair[], share: number, seed: number): Stripped<Pair> {
  const ends = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].filter((end) => end !== null).toSorted((a, b) => a - b)
  const towns = new Set(shuffled(ends, randomNumbers(seed)).slice(0, Math.round(share * ends.length)))
  const hasLost = ({ a, b }: Pair) => (a !== null && towns.has(a)) || (b !== null && towns.has(b))
  return { towns, known: pairs.filter((pair) => !hasLost(pair)), lost: pairs.filter(hasLost) }
}

/** What the stripped towns ask for: each of their partners once, also one that was stripped as well. */
export function queriesOfStripped<Pair extends MunicipalPair>({ towns, lost }: Stripped<Pair>): QueryOfPair<Pair>[] {
  const asked = new Set<string>()
  return lost.flatMap(bothWays).filter(({ asker, target }) => {
    const key = `${asker}-${target}`
    if (asker === null || !towns.has(asker) || asked.has(key)) return false
    asked.add(key)
    return true
  })
}
