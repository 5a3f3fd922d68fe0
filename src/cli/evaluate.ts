/** `npm run evaluate -- --train FILE --test FILE`: how high the ranking puts partners it does not know. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { Command, InvalidArgumentError } from 'commander'
import { loadRankingValues } from '../../config/ranking/index.ts'
import { registerTables } from '../../config/register/tables.ts'
import { TOPIC_TREE } from '../../config/vocabulary/index.ts'
import { parseInterests, withInterests } from '../evaluation/interests.ts'
import { heldOutQueries, type QueryOfPair, rankHeldOut } from '../evaluation/partnerships.ts'
import { type MunicipalPair, municipalPairs, registerRows, withPartners } from '../evaluation/register-rows.ts'
import { type Comparison, compare, type Outcome, type Report, reportSchema, resultsOf } from '../evaluation/report.ts'
import { slicesOf } from '../evaluation/slices.ts'
import { queriesOfStripped, strip } from '../evaluation/strip.ts'
import { parseTwinnings, type Twinning } from '../evaluation/twinnings.ts'
import { buildRegister } from '../import/geonames/build-register.ts'
import { readRegisterSources } from '../import/geonames/read-sources.ts'
import { Snapshot } from '../matching/snapshot.ts'
import type { RankingValues } from '../matching/values.ts'
import { isoDate, systemClock } from '../shared/clock.ts'

interface Given {
  readonly train: string
  readonly test?: string
  readonly strip?: number
  readonly seeds: readonly number[]
  readonly interests?: string
  readonly values?: string
  readonly json?: string
  readonly against?: string
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** What is known, what is asked for, and the values to rank by. */
interface Part {
  readonly known: readonly MunicipalPair[]
  readonly queries: readonly QueryOfPair<MunicipalPair & { readonly twinning: Twinning }>[]
  readonly values: RankingValues
}

/** Ranks all queries, ours and the baselines. Nothing is known but the train file, or what is left of it. */
async function evaluate(given: Given): Promise<{ report: Report; millisecondsAQuery: number }> {
  const { train, test, strip: share, seeds, interests, values: folder } = given
  const trainText = await readFile(train, 'utf8')
  const testText = test === undefined ? null : await readFile(test, 'utf8')
  const interestsText = interests === undefined ? null : await readFile(interests, 'utf8')
  const { rows, municipalityOf } = registerRows(buildRegister(readRegisterSources(registerTables()).sources))
  const pairs = (text: string) => {
    const twinnings = parseTwinnings(text)
    return municipalPairs(twinnings, municipalityOf).map((pair, i) => ({ ...pair, twinning: twinnings[i] ?? { a: 0, b: 0 } }))
  }
  const described = interestsText === null ? rows : withInterests(rows, parseInterests(interestsText), municipalityOf)
  const valuesIn = (of: string) => loadRankingValues(pathToFileURL(`${of}/`))
  const all = pairs(trainText)
  const parts = share === undefined || folder === undefined
    ? [{ known: all, queries: heldOutQueries(pairs(testText ?? ''), all), values: folder === undefined ? loadRankingValues() : valuesIn(folder) }]
    : seeds.map((seed): Part => {
      const stripped = strip(all, share, seed)
      return { known: stripped.known, queries: queriesOfStripped(stripped), values: valuesIn(`${folder}/${seed}`) }
    })
  const today = isoDate(systemClock.now())
  const started = performance.now()
  const outcomes = parts.flatMap((part, i) =>
    outcomesOf(part, Snapshot.of(withPartners(described, part.known), TOPIC_TREE), { today, prefix: parts.length === 1 ? '' : `${seeds[i] ?? 0}: ` }))
  const took = performance.now() - started
  const place = (rank: number) => Number.isFinite(rank) ? rank : null
  return {
    millisecondsAQuery: took / Math.max(1, outcomes.length),
    report: {
      provenance: {
        date: today, trainHash: sha256(trainText), testHash: testText === null ? null : sha256(testText),
        stripped: share === undefined ? null : { share, seeds: [...seeds] },
        interestsHash: interestsText === null ? null : sha256(interestsText), weightsHash: sha256(parts.map(({ values }) => JSON.stringify(values)).join('\n')),
        register: rows.length, known: Math.min(...parts.map(({ known }) => known.length)), seconds: Math.round(took / 1_000),
      },
      results: resultsOf(outcomes),
      queries: outcomes.map(({ key, asker, ranks: { twinmatch } }) =>
        ({ key, asker, open: place(twinmatch.open), countryGiven: place(twinmatch.countryGiven) })),
    },
  }
}

function outcomesOf({ queries, values }: Part, snapshot: Snapshot, { today, prefix }: { readonly today: string; readonly prefix: string }): Outcome[] {
  return rankHeldOut(snapshot, queries, { values, today }).map(({ asker, target, pair: { twinning: { a, b } }, isFromA, ranks }) => ({
    key: `${prefix}${isFromA ? `${a}>${b}` : `${b}>${a}`}`, asker: asker === null ? `place ${isFromA ? a : b}` : String(asker),
    slices: slicesOf(snapshot, { asker, target }), ranks,
  }))
}

function faultIn({ test, strip: share, values }: Given): string | null {
  if ((test === undefined) === (share === undefined)) return 'give --test or --strip, one of the two'
  if (share === undefined || values !== undefined) return null
  return 'the shipped values were fitted with the towns that --strip draws: give --values with those of `npm run fit -- --strip`'
}

function readShare(text: string): number {
  const share = Number(text)
  if (!(share > 0 && share < 1)) throw new InvalidArgumentError('Write a number between 0 and 1.')
  return share
}

function readSeeds(text: string): number[] {
  if (!/^\d{1,9}(,\d{1,9})*$/.test(text)) throw new InvalidArgumentError('Write whole numbers with commas between them.')
  return text.split(',').map(Number)
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
  .option('--test <file>', 'held-out partnerships, CSV')
  .option('--strip <share>', 'instead of a test file: towns of the train file that lose all partnerships, 0.05 for a twentieth', readShare)
  .option('--seeds <numbers>', 'one after the other, which towns these are: 1,2,3', readSeeds, [1])
  .option('--interests <file>', 'recorded interests of places, CSV')
  .option('--values <folder>', 'ranking values other than those that are shipped; with --strip a folder with one of `fit --strip` for each seed')
  .option('--json <file>', 'write the report there')
  .option('--against <file>', 'an earlier report to compare with')
  .action(async (given: Given, command: Command) => {
    const fault = faultIn(given)
    if (fault !== null) command.error(`error: ${fault}`)
    const { report, millisecondsAQuery } = await evaluate(given)
    printResults(report)
    console.log(`${report.provenance.register} in the register, ${report.queries.length} queries, ${millisecondsAQuery.toFixed(1)} ms a query with its baselines`)
    if (given.json !== undefined) await writeFile(given.json, `${JSON.stringify(report, null, 1)}\n`)
    if (given.against !== undefined) printComparison(compare(report, reportSchema.parse(JSON.parse(await readFile(given.against, 'utf8')))))
  })
  .parseAsync()
