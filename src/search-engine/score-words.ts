import type { WordMatch } from '../domain/word-match.ts'

/** A word that is looked for, as it was written, and the municipalities whose text has it, in any order. */
export interface BornWord {
  readonly written: string
  readonly bearers: readonly number[]
}

/**
 * How well texts answer words, from who has which word: the same on every engine, so that a ranking does not depend on
 * the engine in use. A word counts the less the more texts have it, 1 / (1 + log2 n): of two words that one text each
 * and a thousand texts have, the first says eleven times as much. The best text has 1.
 *
 * @returns the best `limit`, best first, at a tie the smaller id
 */
export function scoreWords(born: readonly BornWord[], limit: number): Map<number, WordMatch> {
  const found = new Map<number, { score: number; words: string[] }>()
  for (const { written, bearers } of born) {
    const weight = 1 / (1 + Math.log2(bearers.length))
    for (const id of bearers) {
      const match = found.get(id) ?? { score: 0, words: [] }
      match.score += weight
      match.words.push(written)
      found.set(id, match)
    }
  }
  const best = [...found].sort(([a, first], [b, second]) => second.score - first.score || a - b).slice(0, limit)
  const most = best[0]?.[1].score ?? 0
  return new Map(best.map(([id, { score, words }]) => [id, { score: score / most, words }]))
}
