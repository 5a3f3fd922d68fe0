/** `node --import tsx src/cli/evaluate.ts --train FILE --test FILE`: how high the ranking puts partners it does not know. */
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { loadRankingValues } from '../../config/ranking/index.ts'
import { registerTables } from '../../config/register/tables.ts'
import { TOPIC_TREE } from '../../config/vocabulary/index.ts'
import { heldOutQueries, type HeldOutRank, rankHeldOut } from '../evaluation/partnerships.ts'
import { rankMetrics } from '../evaluation/rank-metrics.ts'
import { municipalPairs, registerRows, withPartners } from '../evaluation/register-rows.ts'
import { parseTwinnings } from '../evaluation/twinnings.ts'
import { buildRegister } from '../import/geonames/build-register.ts'
import { readRegisterSources } from '../import/geonames/read-sources.ts'
import { Snapshot } from '../matching/snapshot.ts'
import { isoDate, systemClock } from '../shared/clock.ts'

/** Queries in groups: those of all, and by whether the record knows a partner of the asker and of the one sought. */
function slices(snapshot: Snapshot, ranks: readonly HeldOutRank[]): [string, HeldOutRank[]][] {
  const isLinked = (id: number | null) => id !== null && snapshot.partners(snapshot.positionOf(id)).length > 0
  const of = (asker: boolean, target: boolean) => ranks.filter((rank) => isLinked(rank.asker) === asker && isLinked(rank.target) === target)
  return [
    ['all', [...ranks]],
    ['both known', of(true, true)], ['only asker known', of(true, false)],
    ['only partner known', of(false, true)], ['neither known', of(false, false)],
  ]
}

await new Command('evaluate')
  .description('Measure suggestions on partnerships that ranking does not know.')
  .requiredOption('--train <file>', 'known partnerships, CSV')
  .requiredOption('--test <file>', 'held-out partnerships, CSV')
  .action(async ({ train, test }: { train: string; test: string }) => {
    const { rows, municipalityOf } = registerRows(buildRegister(readRegisterSources(registerTables()).sources))
    const known = municipalPairs(parseTwinnings(await readFile(train, 'utf8')), municipalityOf)
    const heldOut = municipalPairs(parseTwinnings(await readFile(test, 'utf8')), municipalityOf)
    const snapshot = Snapshot.of(withPartners(rows, known), TOPIC_TREE)
    const queries = heldOutQueries(heldOut, known)
    const started = performance.now()
    const ranks = rankHeldOut(snapshot, queries, { values: loadRankingValues(), today: isoDate(systemClock.now()) })
    const took = performance.now() - started
    console.table(slices(snapshot, ranks).flatMap(([slice, of]) => (['open', 'countryGiven'] as const).map((task) => {
      const { queries: count, mrr, recallAt10, recallAt20, recallAt100, ndcgAt10 } = rankMetrics(of.map((rank) => rank[task]))
      const shown = Object.entries({ mrr, recallAt10, recallAt20, recallAt100, ndcgAt10 }).map(([name, value]) => [name, value.toFixed(3)])
      return { slice, task, queries: count, ...Object.fromEntries(shown) }
    })))
    console.log(`${snapshot.size} in the register, ${(took / queries.length).toFixed(2)} ms a query`)
  })
  .parseAsync()
