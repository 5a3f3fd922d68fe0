import type { WordMatch } from '../domain/word-match.ts'

/**
 * How many bearers the words of one question may have together. To tell who they are takes Meilisearch 25 us each on a
 * quiet machine and 70 on a busy one: so many are told within half of what a reader waits for it.
 */
export const MOST_BEARERS = 10_000

/**
 * Which of the words are looked for, by the number of bearers of each: the rarest, as many as have no more than
 * MOST_BEARERS together; at a tie those that were asked for first. A word of 10,000 bearers says a fourteenth of what one
 * says that a single text has, and "we are a town with" in half of all texts would keep the engine busy for seconds. Where
 * nothing but such words is asked for, nobody answers them.
 */
export function rarestWords(bearers: readonly number[]): Set<number> {
  const rarest = new Set<number>()
  let left = MOST_BEARERS
  for (const [word, count] of [...bearers.entries()].sort(([a, first], [b, second]) => first - second || a - b)) {
    left -= count
    if (left < 0) break
    rarest.add(word)
  }
  return rarest
}

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
