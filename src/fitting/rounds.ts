import { shuffled } from './random.ts'

type Pair = readonly [number, number]

/** Partnerships that are asked for, and those that the graph has meanwhile: never the same. */
export interface Round {
  readonly known: readonly Pair[]
  readonly asked: readonly Pair[]
}

/** Share of the towns that lose everything in a round of cold ones. */
const COLD_TOWNS = 0.06
const COLD_ROUNDS = 4

/** The pairs in so many parts, each asked for of a graph of the others. */
export function warmRounds(pairs: readonly Pair[], folds: number, random: () => number): Round[] {
  const foldOf = pairs.map(() => Math.floor(random() * folds))
  return Array.from({ length: folds }, (_, fold) => ({
    known: pairs.filter((_pair, i) => foldOf[i] !== fold), asked: pairs.filter((_pair, i) => foldOf[i] === fold),
  }))
}

/**
 * Towns drawn by lot lose every partnership, and all of these are asked for: so that a fit learns what to say of a town
 * that the record knows nothing of, which is no town that has nothing.
 */
export function coldRounds(pairs: readonly Pair[], random: () => number): Round[] {
  const towns = shuffled([...new Set(pairs.flat())], random)
  const size = Math.ceil(COLD_TOWNS * towns.length)
  return Array.from({ length: COLD_ROUNDS }, (_, round) => {
    const cold = new Set(towns.slice(round * size, (round + 1) * size))
    const isCold = ([a, b]: Pair) => cold.has(a) || cold.has(b)
    return { known: pairs.filter((pair) => !isCold(pair)), asked: pairs.filter(isCold) }
  })
}
