/**
 * How well texts answer words, from who has which word: the same on every engine, so that a ranking does not depend on
 * the engine in use. A word counts the less the more texts have it, 1 / (1 + log2 n): of two words that one text each
 * and a thousand texts have, the first says eleven times as much. The best text has 1.
 *
 * @param bearers for each word the municipalities whose text has it, in any order
 * @returns the best `limit`, best first, at a tie the smaller id
 */
export function scoreWords(bearers: readonly (readonly number[])[], limit: number): Map<number, number> {
  const scores = new Map<number, number>()
  for (const ids of bearers) {
    const weight = 1 / (1 + Math.log2(ids.length))
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + weight)
  }
  const best = [...scores].sort(([a, first], [b, second]) => second - first || a - b).slice(0, limit)
  const most = best[0]?.[1] ?? 0
  return new Map(best.map(([id, score]) => [id, score / most]))
}
