import type { Meaning } from './lexicon.ts'

/** Shorter words are near to too many others. */
const SHORTEST = 7
/** Dice coefficient of trigrams from which on two words are one with a slip. */
const ALIKE = 0.85

export interface SlipWord {
  readonly folded: string
  readonly meaning: Meaning
}

/** Finds the word that was meant by a mistyped one. */
export class Slips {
  readonly #words: readonly (SlipWord & { readonly trigrams: ReadonlySet<string> })[]

  constructor(words: readonly SlipWord[]) {
    this.#words = words.filter(({ folded }) => folded.length >= SHORTEST).map((word) => ({ ...word, trigrams: trigramsOf(word.folded) }))
  }

  /** What the nearest word means, of those that are near enough; null where none is. */
  nearest(folded: string): Meaning | null {
    if (folded.length < SHORTEST) return null
    const trigrams = trigramsOf(folded)
    let best: { readonly meaning: Meaning; readonly dice: number } | null = null
    for (const word of this.#words) {
      const dice = diceOf(trigrams, word.trigrams)
      if (dice >= ALIKE && dice > (best?.dice ?? 0)) best = { meaning: word.meaning, dice }
    }
    return best?.meaning ?? null
  }
}

function trigramsOf(word: string): Set<string> {
  const padded = `  ${word} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}

function diceOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const trigram of a) if (b.has(trigram)) shared++
  return (2 * shared) / (a.size + b.size)
}
