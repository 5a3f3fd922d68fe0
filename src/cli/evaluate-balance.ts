/** `npm run evaluate:balance -- --train FILE [--test FILE] [--json FILE]`: whether lists are balanced, and what it costs. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { loadRankingValues } from '../../config/ranking/index.ts'
import { registerTables } from '../../config/register/tables.ts'
import { TOPIC_TREE } from '../../config/vocabulary/index.ts'
import { balanceAskers } from '../evaluation/balance-askers.ts'
import { type BalanceReport, gatesOf, listFigures, placesOf, recallChanges } from '../evaluation/balance-report.ts'
import { BalanceRun } from '../evaluation/balance-run.ts'
import { heldOutQueries } from '../evaluation/partnerships.ts'
import { municipalPairs, registerRows, withPartners } from '../evaluation/register-rows.ts'
import { parseTwinnings } from '../evaluation/twinnings.ts'
import { buildRegister } from '../import/geonames/build-register.ts'
import { readRegisterSources } from '../import/geonames/read-sources.ts'
import { Snapshot } from '../matching/snapshot.ts'
import { isoDate, systemClock } from '../shared/clock.ts'

interface Given {
  readonly train: string
  readonly test?: string
  readonly json?: string
}

/** Lists on which the promises are measured. */
const LISTS = 1_200

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Asks for the lists and then, exposure going on to grow, for every held-out partnership from both ends. */
async function evaluate({ train, test }: Given): Promise<BalanceReport> {
  const trainText = await readFile(train, 'utf8')
  const testText = test === undefined ? null : await readFile(test, 'utf8')
  const { rows, municipalityOf } = registerRows(buildRegister(readRegisterSources(registerTables()).sources))
  const pairs = (text: string) => municipalPairs(parseTwinnings(text), municipalityOf)
  const known = pairs(trainText)
  const snapshot = Snapshot.of(withPartners(rows, known), TOPIC_TREE)
  const values = loadRankingValues()
  const today = isoDate(systemClock.now())
  const run = new BalanceRun(snapshot, values, today)
  const lists = balanceAskers(snapshot, LISTS).map((asker) => run.ask(snapshot.positionOf(asker)))
  const balanced = listFigures(snapshot, placesOf(lists, 'balanced'))
  const recall = testText === null ? [] : recallChanges(
    heldOutQueries(pairs(testText), known).map((query) => ({ asker: String(query.asker), ...run.seek(query) })))
  return {
    provenance: {
      date: today, trainHash: sha256(trainText), testHash: testText === null ? null : sha256(testText),
      weightsHash: sha256(JSON.stringify(values)), register: snapshot.size, lists: lists.length,
    },
    balanced, byScore: listFigures(snapshot, placesOf(lists, 'byScore')), recall, gates: gatesOf(balanced, recall),
  }
}

function print({ balanced, byScore, recall, gates, provenance }: BalanceReport): void {
  console.log(`${provenance.lists} lists of ten, ${provenance.register} in the register`)
  console.table({ 'by score alone': byScore, balanced })
  if (recall.length > 0) {
    console.table(recall.map(({ task, queries, byScore: alone, balanced: now, change, interval: [low, high] }) => ({
      task, queries, 'R@10 by score alone': alone.toFixed(4), 'R@10 balanced': now.toFixed(4),
      change: percent(change), interval: `${percent(low)} to ${percent(high)}`,
    })))
  }
  console.table(gates.map(({ gate, value, promise, passes }) => ({ gate, value: value.toFixed(4), promise, verdict: passes ? 'passes' : 'FAILS' })))
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

await new Command('evaluate:balance')
  .description('Measure the balance of suggestions, and what it costs in recall. Ends with 1 when a promise is broken.')
  .requiredOption('--train <file>', 'known partnerships, CSV')
  .option('--test <file>', 'held-out partnerships, CSV: what balance costs in recall')
  .option('--json <file>', 'write the report there')
  .action(async (given: Given) => {
    const report = await evaluate(given)
    print(report)
    if (given.json !== undefined) await writeFile(given.json, `${JSON.stringify(report, null, 1)}\n`)
    if (report.gates.some(({ passes }) => !passes)) process.exitCode = 1
  })
  .parseAsync()
