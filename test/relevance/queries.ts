import { loadRankingValues } from '../../config/ranking/index.ts'
import { TOPIC_TREE } from '../../config/vocabulary/index.ts'
import { type HeldOutRank, rankHeldOutByOurs } from '../../src/evaluation/partnerships.ts'
import { withPartners } from '../../src/evaluation/register-rows.ts'
import { Snapshot } from '../../src/matching/snapshot.ts'
import type { RankingValues } from '../../src/matching/values.ts'
import { corpusRows, samplePairs } from './corpus.ts'

/** Fixed, so that a rank changes with the ranking and with nothing else. */
export const TODAY = '2026-11-26'
const FOLDS = 5

/** Where the ranking put the partner that was sought: `asker>partner` by GeoNames ids to ranks. */
export type Ranks = Readonly<Record<string, HeldOutRank>>

/**
 * Every partnership of the sample is asked for from both ends, while the graph holds the other four fifths of the
 * sample. Pairs with an end that is not in the corpus are left out.
 */
export function askEverything(values: RankingValues = loadRankingValues()): Ranks {
  const rows = corpusRows()
  const ids = new Set(rows.map(({ id }) => id))
  const pairs = samplePairs().filter(({ a, b }) => ids.has(a) && ids.has(b))
  const ranks: Record<string, HeldOutRank> = {}
  for (let fold = 0; fold < FOLDS; fold++) {
    const known = pairs.filter((_, i) => i % FOLDS !== fold)
    const isKnown = new Set(known.flatMap(({ a, b }) => [`${a}>${b}`, `${b}>${a}`]))
    const asked = pairs.filter(({ a, b }, i) => i % FOLDS === fold && !isKnown.has(`${a}>${b}`))
    const snapshot = Snapshot.of(withPartners(rows, known), TOPIC_TREE)
    const queries = asked.flatMap(({ a, b }) => [{ asker: a, target: b }, { asker: b, target: a }])
    for (const [i, rank] of rankHeldOutByOurs(snapshot, queries, { values, today: TODAY }).entries()) ranks[`${queries[i]?.asker}>${queries[i]?.target}`] = rank
  }
  return ranks
}
