/** `npm run evaluate:names -- FILE`: how well a running service finds municipalities by name. */
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { z } from 'zod'
import { parseNameCases } from '../evaluation/name-cases.ts'
import { evaluateNames, type NameEvaluation, type NameSearcher } from '../evaluation/name-scores.ts'

const answer = z.object({
  items: z.array(z.object({
    name: z.string(),
    location: z.object({ lat: z.number(), lon: z.number() }),
    codes: z.object({ geonames: z.string().optional() }),
  })),
})

/** Asks the search box of the service at `base` for five; throws when it answers anything but results. */
function searchAt(base: string): NameSearcher {
  return async (query) => {
    const address = new URL('/v1/search', base)
    address.searchParams.set('q', query)
    address.searchParams.set('limit', '5')
    const response = await fetch(address, { headers: { accept: 'application/json', 'accept-encoding': 'identity' } })
    if (!response.ok) throw new Error(`${address.href} answered ${response.status}: ${await response.text()}`)
    const { items } = answer.parse(await response.json())
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

await new Command('evaluate-names')
  .description('Measure the search box of a running service on judged queries.')
  .argument('<file>', 'cases as JSON, one a line: query, kind, municipality_geonameid, lat, lon, tolerance_km')
  .option('--url <address>', 'where the service runs', 'http://127.0.0.1:3000')
  .option('--misses', 'list every query whose answer did not come first', false)
  .option('--json', 'print the whole result as JSON', false)
  .action(async (file: string, options: { url: string; misses: boolean; json: boolean }) => {
    const evaluation = await evaluateNames(parseNameCases(await readFile(file, 'utf8')), searchAt(options.url))
    if (options.json) console.log(JSON.stringify(evaluation, null, 2))
    else print(evaluation, options.misses)
  })
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? [error.message, error.cause].filter(Boolean).join(': ') : error)
    process.exitCode = 1
  })
