/** `npm run evaluate -- --train FILE --test FILE`: how high the ranking puts partners it does not know. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { Command } from 'commander'
import { loadRankingValues } from '../../config/ranking/index.ts'
import { registerTables } from '../../config/register/tables.ts'
import { TOPIC_TREE } from '../../config/vocabulary/index.ts'
import { parseInterests, withInterests } from '../evaluation/interests.ts'
import { heldOutQueries, rankHeldOut } from '../evaluation/partnerships.ts'
import { municipalPairs, registerRows, withPartners } from '../evaluation/register-rows.ts'
import { type Comparison, compare, type Outcome, type Report, reportSchema, resultsOf } from '../evaluation/report.ts'
import { slicesOf } from '../evaluation/slices.ts'
import { parseTwinnings } from '../evaluation/twinnings.ts'
import { buildRegister } from '../import/geonames/build-register.ts'
import { readRegisterSources } from '../import/geonames/read-sources.ts'
import { Snapshot } from '../matching/snapshot.ts'
import { isoDate, systemClock } from '../shared/clock.ts'

interface Given {
  readonly train: string
  readonly test: string
  readonly interests?: string
  readonly values?: string
  readonly json?: string
  readonly against?: string
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Ranks all queries, ours and the baselines. Nothing but the train file is known; the values are those that are shipped. */
async function evaluate({ train, test, interests, values: folder }: Given): Promise<{ report: Report; millisecondsAQuery: number }> {
  const [trainText, testText] = [await readFile(train, 'utf8'), await readFile(test, 'utf8')]
  const interestsText = interests === undefined ? null : await readFile(interests, 'utf8')
  const { rows, municipalityOf } = registerRows(buildRegister(readRegisterSources(registerTables()).sources))
  const pairs = (text: string) => {
    const twinnings = parseTwinnings(text)
    return municipalPairs(twinnings, municipalityOf).map((pair, i) => ({ ...pair, twinning: twinnings[i] ?? { a: 0, b: 0 } }))
  }
  const known = pairs(trainText)
  const described = interestsText === null ? rows : withInterests(rows, parseInterests(interestsText), municipalityOf)
  const snapshot = Snapshot.of(withPartners(described, known), TOPIC_TREE)
  const values = folder === undefined ? loadRankingValues() : loadRankingValues(pathToFileURL(`${folder}/`))
  const today = isoDate(systemClock.now())
  const queries = heldOutQueries(pairs(testText), known)
  const started = performance.now()
  const ranked = rankHeldOut(snapshot, queries, { values, today })
  const took = performance.now() - started
  const outcomes = ranked.map(({ asker, target, pair, ranks }, i): Outcome => {
    const { a, b } = pair.twinning
    const [from, to] = i % 2 === 0 ? [a, b] : [b, a]
    return { key: `${from}>${to}`, asker: asker === null ? `place ${from}` : String(asker), slices: slicesOf(snapshot, { asker, target }), ranks }
  })
  const place = (rank: number) => Number.isFinite(rank) ? rank : null
  return {
    millisecondsAQuery: took / Math.max(1, queries.length),
    report: {
      provenance: {
        date: today, trainHash: sha256(trainText), testHash: sha256(testText),
        interestsHash: interestsText === null ? null : sha256(interestsText), weightsHash: sha256(JSON.stringify(values)),
        register: snapshot.size, known: known.length, seconds: Math.round(took / 1_000),
      },
      results: resultsOf(outcomes),
      queries: outcomes.map(({ key, asker, ranks: { twinmatch } }) =>
        ({ key, asker, open: place(twinmatch.open), countryGiven: place(twinmatch.countryGiven) })),
    },
  }
}

function printResults({ results }: Report): void {
  const shown = (value: number, [low, high]: readonly [number, number]) => `${value.toFixed(3)} (${low.toFixed(3)}-${high.toFixed(3)})`
  const main = results.filter(({ slice, method }) => slice === 'all' || method === 'twinmatch')
  console.table(main.map(({ slice, task, method, queries, mrr, recallAt10, recallAt20, recallAt100, ndcgAt10, intervals }) => ({
    slice, task, method, queries, 'MRR': shown(mrr, intervals.mrr), 'R@10': shown(recallAt10, intervals.recallAt10),
    'R@20': recallAt20.toFixed(3), 'R@100': shown(recallAt100, intervals.recallAt100), 'nDCG@10': ndcgAt10.toFixed(3),
  })))
}

function printComparison({ queries, differences, lost, gained }: Comparison): void {
  console.log(`Against the earlier run, ${queries} queries in both:`)
  console.table(differences.map(({ task, metric, before, now, interval: [low, high] }) => ({
    task, metric, before: before.toFixed(4), now: now.toFixed(4), difference: (now - before).toFixed(4), interval: `${low.toFixed(4)} to ${high.toFixed(4)}`,
    verdict: low > 0 ? 'better' : high < 0 ? 'worse' : 'no clear difference',
  })))
  console.log('Queries (GeoNames ids) that lost most, and that gained most, in reciprocal rank:')
  console.table([...lost, ...gained].map(({ gain, ...moved }) => ({ ...moved, gain: gain.toFixed(3) })))
}

await new Command('evaluate')
  .description('Measure suggestions on partnerships that ranking does not know.')
  .requiredOption('--train <file>', 'known partnerships, CSV')
  .requiredOption('--test <file>', 'held-out partnerships, CSV')
  .option('--interests <file>', 'recorded interests of places, CSV')
  .option('--values <folder>', 'ranking values other than those that are shipped')
  .option('--json <file>', 'write the report there')
  .option('--against <file>', 'an earlier report to compare with')
  .action(async (given: Given) => {
    const { report, millisecondsAQuery } = await evaluate(given)
    printResults(report)
    console.log(`${report.provenance.register} in the register, ${report.queries.length} queries, ${millisecondsAQuery.toFixed(1)} ms a query with its baselines`)
    if (given.json !== undefined) await writeFile(given.json, `${JSON.stringify(report, null, 1)}\n`)
    if (given.against !== undefined) printComparison(compare(report, reportSchema.parse(JSON.parse(await readFile(given.against, 'utf8')))))
  })
  .parseAsync()
