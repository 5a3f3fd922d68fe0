/** `npm run check:relevance`: fails when the ranking has become worse on the fixture corpus; `-- --renew` accepts it as it is. */
import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { loadRankingValues } from '../../config/ranking/index.ts'
import { BASELINE, baselineText, readBaseline } from './baseline.ts'
import { judge, type MovedQuery } from './gate.ts'
import { faultsOf, MUST_FIND } from './must-find.ts'
import { askEverything } from './queries.ts'

const SHOWN = 15

await new Command('check:relevance')
  .option('--values <folder>', 'ranking values other than those that are shipped')
  .option('--renew', 'write the ranks as the new baseline', false)
  .action(({ values: folder, renew }: { readonly values?: string; readonly renew: boolean }) => {
    const values = loadRankingValues(folder === undefined ? undefined : new URL(`${folder}/`, `file://${process.cwd()}/`))
    const ranks = askEverything(values)
    const faults = faultsOf(MUST_FIND, values)
    for (const { name, fault } of faults) console.log(`must find: ${name}: ${fault}`)
    if (faults.length > 0) process.exitCode = 1
    if (renew) {
      writeFileSync(BASELINE, baselineText(ranks))
      console.log(`${Object.keys(ranks).length} queries written to ${BASELINE.pathname}`)
      return
    }
    const { means, lost, gained, unmatched, passes } = judge(ranks, readBaseline())
    console.table(means.map(({ before, now, isLoss, ...of }) => ({ ...of, before: before.toFixed(4), now: now.toFixed(4), verdict: isLoss ? 'LOSS' : '' })))
    showMoved('lost', lost)
    showMoved('gained', gained)
    for (const query of unmatched) console.log(`not in both: ${query}`)
    if (passes) return
    console.log('The ranking has lost. If that is meant, renew the baseline: npm run check:relevance -- --renew')
    process.exitCode = 1
  })
  .parseAsync()

function showMoved(how: string, moved: readonly MovedQuery[]): void {
  if (moved.length === 0) return
  console.log(`${moved.length} queries ${how}, in reciprocal rank the most:`)
  console.table(moved.slice(0, SHOWN).map(({ query, task, before, now, gain }) => ({ query, task, before, now, gain: gain.toFixed(3) })))
}
