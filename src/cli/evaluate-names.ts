/** `npm run evaluate:names -- FILE [--beside URL]`: how well a running service finds municipalities by name, and whether another finds the same. */
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { z } from 'zod'
import { askNames, type FoundMunicipality, type NameSearcher } from '../evaluation/name-answers.ts'
import { parseNameCases } from '../evaluation/name-cases.ts'
import { scoreNames, type NameEvaluation } from '../evaluation/name-scores.ts'
import { compareNames, SAME_FIRST_TARGET, type NameComparison } from '../evaluation/same-names.ts'

interface Given {
  readonly url: string
  readonly beside?: string
  readonly misses: boolean
  readonly json: boolean
}

const answer = z.object({
  items: z.array(z.object({
    name: z.string(),
    location: z.object({ lat: z.number(), lon: z.number() }),
    codes: z.object({ geonames: z.string().optional() }),
  })),
  degraded: z.boolean().default(false),
})

/**
 * Asks the search box of the service at `base` for five; throws when it answers anything but results, or while the
 * stand-in of its search engine answers: that one is not what is measured.
 */
function searchAt(base: string): NameSearcher {
  return async (query) => {
    const address = new URL('/v1/search', base)
    address.searchParams.set('q', query)
    address.searchParams.set('limit', '5')
    const response = await fetch(address, { headers: { accept: 'application/json', 'accept-encoding': 'identity' } })
    if (!response.ok) throw new Error(`${address.href} answered ${response.status}: ${await response.text()}`)
    const { items, degraded } = answer.parse(await response.json())
    if (degraded) throw new Error(`${address.href} was answered by the stand-in of its search engine`)
    return items.map(({ name, location, codes }) => ({ name, location, geonamesCode: codes.geonames ?? null }))
  }
}

function print({ scores, latency, misses }: NameEvaluation, showMisses: boolean): void {
  if (showMisses) {
    for (const { kind, query, geonamesCode, rank, found } of misses) {
      console.log(`${kind}  "${query}" (${geonamesCode}) ${rank === null ? 'not found' : `at ${rank}`}: ${found.join(', ') || '-'}`)
    }
  }
  console.table(scores.map(({ kind, cases, first, amongFive }) => ({
    kind, cases, first: first.toFixed(3), 'among five': amongFive.toFixed(3),
  })))
  console.log(`latency: p50 ${latency.p50.toFixed(1)} ms, p95 ${latency.p95.toFixed(1)} ms`)
}

function printComparison({ cases, sameFirst, sameFive, share, passes, differences }: NameComparison): void {
  for (const { kind, query, one, other } of differences) console.log(`${kind}  "${query}": ${named(one)}, beside ${named(other)}`)
  console.log(`the same first hit: ${sameFirst} of ${cases}, ${percent(share)} (at least ${percent(SAME_FIRST_TARGET)}: ${passes ? 'passes' : 'FAILS'})`)
  console.log(`the same five: ${sameFive} of ${cases}, ${percent(sameFive / cases)}`)
}

function named(found: FoundMunicipality | null): string {
  return found === null ? 'nothing' : `${found.name} (${found.geonamesCode ?? `${found.location.lat}, ${found.location.lon}`})`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

await new Command('evaluate-names')
  .description('Measure the search box of a running service on judged queries. With --beside, ends with 1 when the two differ in more first hits than is promised.')
  .argument('<file>', 'cases as JSON, one a line: query, kind, municipality_geonameid, lat, lon, tolerance_km')
  .option('--url <address>', 'where the service runs', 'http://127.0.0.1:3000')
  .option('--beside <address>', 'a second service over the same register, such as one with the other search engine: whether it answers the same')
  .option('--misses', 'list every query whose answer did not come first', false)
  .option('--json', 'print the whole result as JSON', false)
  .action(async (file: string, { url, beside, misses, json }: Given) => {
    const cases = parseNameCases(await readFile(file, 'utf8'))
    const answers = await askNames(cases, searchAt(url))
    const evaluation = scoreNames(answers)
    if (beside === undefined) {
      if (json) console.log(JSON.stringify(evaluation, null, 2))
      else print(evaluation, misses)
      return
    }
    const answersBeside = await askNames(cases, searchAt(beside))
    const evaluationBeside = scoreNames(answersBeside)
    const comparison = compareNames(answers, answersBeside)
    if (json) console.log(JSON.stringify({ ...evaluation, beside: evaluationBeside, comparison }, null, 2))
    else {
      print(evaluation, misses)
      print(evaluationBeside, misses)
      printComparison(comparison)
    }
    if (!comparison.passes) process.exitCode = 1
  })
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? [error.message, error.cause].filter(Boolean).join(': ') : error)
    process.exitCode = 1
  })
