/** `npm run bench`: how fast, how fresh and how large the service is, beside what was promised. See docs/benchmarks.md. */
import { writeFile } from 'node:fs/promises'
import { Command, InvalidArgumentError } from 'commander'
import { runOnce, type Run } from './bench.ts'
import { median } from './figures.ts'
import { describeMachine } from './machine.ts'
import { printed, type Report } from './print.ts'
import { mergeRuns, type MeasuredRow } from './row.ts'
import type { Scenario } from './scenario.ts'
import { directory } from './scenarios/directory.ts'
import { engineSideBySide } from './scenarios/engine-side-by-side.ts'
import { freshness } from './scenarios/freshness.ts'
import { imports } from './scenarios/imports.ts'
import { indexing } from './scenarios/indexing.ts'
import { keystrokes } from './scenarios/keystrokes.ts'
import { lists } from './scenarios/lists.ts'
import { memory } from './scenarios/memory.ts'
import { pages } from './scenarios/pages.ts'
import { scoring } from './scenarios/scoring.ts'
import { searchBox } from './scenarios/search-box.ts'
import { searchUnderLoad } from './scenarios/search-under-load.ts'
import { suggestions } from './scenarios/suggestions.ts'
import { vectorQuery } from './scenarios/vector-query.ts'

const SCENARIOS: readonly Scenario[] = [
  searchBox, keystrokes, suggestions, scoring, searchUnderLoad, directory, pages, engineSideBySide, vectorQuery, indexing, freshness, lists,
  imports, memory,
]
const START = 'start'
const NAMES = [START, ...SCENARIOS.map(({ name }) => name)]

interface Options {
  readonly only?: readonly string[]
  readonly json?: string
  readonly url?: string
  readonly data?: string
  readonly meili: boolean
  readonly runs: number
  readonly patience: number
  readonly profile?: string
}

const command = new Command('bench').description('Measures the service and prints a table')
  .option('--only <names>', `some of: ${NAMES.join(', ')}`, named)
  .option('--json <file>', 'write the same there as JSON')
  .option('--url <address>', 'measure a running service; ADMIN_KEY in the environment allows what is written (and put back)')
  .option('--data <directory>', 'use the data there, and keep them, instead of a first start')
  .option('--meili', 'search by the Meilisearch on the PATH, and ask it directly beside it', false)
  .option('--runs <number>', 'measure so many times; the table shows the median', count, 1)
  .option('--patience <seconds>', 'before each measurement, wait so long for a quiet machine, and repeat what was disturbed', count, 0)
  .option('--profile <directory>', 'let the service write a profile of its processor time there when it stops')
  .action(bench)

async function bench({ only, json, url, data, meili, runs, patience, profile }: Options): Promise<void> {
  const isChosen = (name: string) => only?.includes(name) ?? (meili || ![engineSideBySide.name, vectorQuery.name, indexing.name].includes(name))
  const machine = describeMachine()
  const done: Run[] = []
  for (let run = 1; run <= runs; run++) {
    done.push(await runOnce({
      url: url?.replace(/\/$/, '') ?? null, key: process.env['ADMIN_KEY'] ?? null, data: data ?? null,
      engine: meili ? 'auto' : 'postgres', profile: profile ?? null, starts: isChosen(START), patience: patience * 1_000,
      scenarios: SCENARIOS.filter(({ name }) => isChosen(name)),
      onProgress: (what) => process.stderr.write(`${runs > 1 ? `run ${run} of ${runs}: ` : ''}${what}\n`),
    }))
  }
  const reference = Math.min(...done.flatMap(({ rows }) => rows.flatMap((row) => row.reference)))
  const paced = done.map(({ rows }) => rows.map(({ reference: times, ...row }): MeasuredRow => ({ ...row, pace: median(times) / reference })))
  const report: Report = {
    machine, reference, engine: url !== undefined ? `the service at ${url}` : meili ? 'Meilisearch' : 'Postgres',
    rows: mergeRuns(paced), notMeasured: [...new Set(done.flatMap(({ notMeasured }) => notMeasured))],
  }
  process.stdout.write(`${printed(report)}\n`)
  if (json !== undefined) await writeFile(json, `${JSON.stringify({ ...report, runs: paced }, null, 2)}\n`)
}

function named(value: string): string[] {
  const names = value.split(',').map((name) => name.trim()).filter((name) => name !== '')
  const unknown = names.filter((name) => !NAMES.includes(name))
  if (unknown.length > 0) throw new InvalidArgumentError(`There is no ${unknown.join(', ')}; there are: ${NAMES.join(', ')}.`)
  return names
}

function count(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('Write a whole number from 1 to 9999.')
  return Number(value)
}

// A second Ctrl-C would leave the service behind: let the first one end it, as the exit does.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))
await command.parseAsync()
