/** `npm run import -- KIND FILE --dataset NAME [--apply]`, `--source wikidata [--apply]`, `runs`, `apply RUN`, `undo RUN`. */
import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { IMPORT_KINDS, type ImportKind, type ImportRun } from '../domain/import-run.ts'
import { datasetOfImport, type SaidOfDataset } from '../use-cases/dataset-of-import.ts'
import { fileImports, startTable, type ImportPorts } from '../import/import-file.ts'
import { WIKIDATA_ENDPOINT, wikidataTable } from '../import/sources/wikidata.ts'
import { tableOfRows, tableToMend } from '../use-cases/report-import.ts'
import { PostgresImportStore } from '../persistence/imports/postgres-import-store.ts'
import { PostgresCodeLookUp } from '../persistence/postgres-code-look-up.ts'
import { PostgresDatasetStore } from '../persistence/postgres-dataset-store.ts'
import { openPostgresEngine } from '../search-engine/postgres/engine.ts'
import { systemClock } from '../shared/clock.ts'
import { CallerFault, DependencyFault, InvalidInput, NotFound } from '../shared/errors.ts'
import { createLogger } from '../shared/logger.ts'
import type { DatasetStore } from '../use-cases/ports/dataset-store.ts'
import type { StartedImport } from '../use-cases/ports/file-imports.ts'
import { importProgress } from './import-progress.ts'
import { describeRun, printRun, writeCsv } from './print-import.ts'
import { withDatabase } from './with-database.ts'

export interface CommandPorts extends ImportPorts {
  readonly datasets: DatasetStore
}
type WithPorts = <Result>(work: (ports: CommandPorts) => Promise<Result>) => Promise<Result>

interface Given extends SaidOfDataset {
  readonly dataset: string
  readonly map: readonly string[]
  readonly set: readonly string[]
  readonly encoding?: string
  readonly create: boolean
  readonly apply: boolean
  readonly rejected?: string
  readonly report?: string
}

/** Runs that the list shows. */
const LISTED = 50
const LEFT_SHOWN = 20

/** The command; `print` gets each line of its output. */
export function importCommand(withPorts: WithPorts, print: (line: string) => void): Command {
  const program = new Command('import').description('Bring in lists of others. Shows what would happen; --apply does it.')
  program.enablePositionalOptions()
    .option('--source <name>', 'bring in the partnerships of a live source: wikidata')
    .option('--endpoint <address>', 'where the source answers', WIKIDATA_ENDPOINT)
    .option('--after <number>', 'go on after this item, where an earlier run stopped', parseId)
    .option('--apply', 'do it', false)
    .action((given: FromSource) => withPorts((ports) => bringInSource(ports, given, print)))
  for (const kind of IMPORT_KINDS) {
    withDataset(program.command(kind).description(`bring in a file of ${kind}`).argument('<file>', 'CSV in any usual encoding and delimiter'))
      .option('--map <column=field...>', 'what a column means where its head does not say it; "column=" passes it over', [])
      .option('--set <field=value...>', 'one value for every row that has none, such as a_country=PL', [])
      .option('--encoding <name>', 'where it is not found out rightly: utf-8, windows-1250 ...')
      .option('--create', 'add municipalities that are not in the register (kind municipalities)', false)
      .option('--rejected <file>', 'where rejected rows go; else beside you, named after the file')
      .option('--report <file>', 'write what becomes of every row there, as CSV')
      .option('--apply', 'do it', false)
      .action((file: string, given: Given) => withPorts((ports) => bringIn(ports, kind, file, given, print)))
  }
  program.command('runs').description('what was brought in, newest first')
    .action(() => withPorts(async ({ store }) => {
      const runs = await store.list(null, LISTED)
      if (runs.length === 0) print('Nothing was imported yet.')
      for (const run of runs) print(describeRun(run))
    }))
  program.command('apply').description('do what a run said it would').argument('<run>', 'its number', parseId)
    .action((id: number) => withPorts((ports) => apply(ports, id, print)))
  program.command('undo').description('take back what a run changed').argument('<run>', 'its number', parseId)
    .action((id: number) => withPorts(async ({ store }) => {
      await store.undo(id)
      const { undo } = await runOf(store, id)
      print(`Import ${id} is undone: ${undo?.restored ?? 0} changes taken back, ${undo?.left ?? 0} left as they are.`)
      for (const { municipalityId, reason } of await store.leftByUndo(id, LEFT_SHOWN)) print(`  municipality ${municipalityId}: ${reason}`)
    }))
  return program
}

const withDataset = (command: Command): Command => command
  .requiredOption('--dataset <name>', 'whose list it is: the id or title of a dataset, or the name of a new one')
  .option('--publisher <name>', 'of a new dataset')
  .option('--address <address>', 'where a new dataset is published')
  .option('--licence <name>', 'of a new dataset; without it the dataset may not be exported')
  .option('--version <text>', 'edition of a new dataset')
  .option('--date <date>', 'date of a new dataset, such as 2026-01-31')
  .option('--consent <address>', 'where the written consent to a new dataset lies')

async function bringIn(ports: CommandPorts, kind: ImportKind, path: string, given: Given, print: (line: string) => void): Promise<void> {
  const size = await fileSize(path)
  const { publisher, address, licence, version, date, consent } = given
  const of = datasetOfImport(given.dataset, { publisher, address, licence, version, date, consent }, await ports.datasets.list(), ports.clock)
  const started = await fileImports(ports).start({
    kind, path, fileName: basename(path), fileSize: size, dataset: of, mapping: given.map, fixed: given.set,
    encoding: given.encoding ?? null, createNew: given.create,
  })
  const run = await finish(ports, started, given, print)
  if (given.apply) await apply(ports, run.id, print)
  else print(`Nothing was changed. To do it: npm run import -- apply ${run.id}`)
}

interface FromSource {
  readonly source?: string
  readonly endpoint: string
  readonly after?: number
  readonly apply: boolean
}

/** What Wikidata holds is dedicated to the public: it may be shown, searched and given out again. */
const WIKIDATA: SaidOfDataset = { publisher: 'Wikidata', address: 'https://www.wikidata.org/', licence: 'CC0 1.0' }

async function bringInSource(ports: CommandPorts, { source, endpoint, after = 0, apply: isApplied }: FromSource, print: (line: string) => void): Promise<void> {
  if (source !== 'wikidata') {
    throw new InvalidInput([{ field: 'source', message: source === undefined ? 'Say what to bring in: a kind and a file, or --source wikidata. See --help.' : `There is no source '${source}'. There is: wikidata.` }])
  }
  let reached = after
  const table = wikidataTable({ endpoint, after, onPage: (last) => { reached = last } })
  const dataset = datasetOfImport('Wikidata', WIKIDATA, await ports.datasets.list(), ports.clock)
  const started = await startTable(ports, { kind: 'partnerships', fileName: 'wikidata', fileSize: 0, dataset, mapping: [], fixed: [], createNew: false }, table)
  const run = await finish(ports, started, {}, print)
  print(`Read up to item ${reached}; to go on from there another time: --after ${reached}`)
  if (isApplied) await apply(ports, run.id, print)
  else print(`Nothing was changed. To do it: npm run import -- apply ${run.id}`)
}

/** Waits until a run is read, says what becomes of its rows, and writes those that need somebody's hand to a file. */
async function finish(
  { store }: Pick<ImportPorts, 'store'>, { id, done }: StartedImport, { rejected, report }: Pick<Given, 'rejected' | 'report'>, print: (line: string) => void,
): Promise<ImportRun> {
  await importProgress(store, id, done)
  const run = await runOf(store, id)
  if (run.problem !== null) throw new InvalidInput([{ field: '/file', message: run.problem }])
  await printRun(store, run, print)
  const name = basename(run.fileName, extname(run.fileName))
  for (const outcome of ['rejected', 'offered'] as const) {
    if (run.counts[outcome] === 0) continue
    const target = outcome === 'rejected' && rejected !== undefined ? rejected : `${name}.${outcome}.csv`
    await writeCsv(target, tableToMend(store, run, outcome))
    print(`Rows that are ${outcome}: ${target}. Mend them there and import that file.`)
  }
  if (report !== undefined) await writeCsv(report, tableOfRows(store, run))
  return run
}

async function apply({ store }: Pick<ImportPorts, 'store'>, id: number, print: (line: string) => void): Promise<void> {
  await store.apply(id)
  const { counts } = await runOf(store, id)
  print(`Import ${id} is applied: ${counts.created} created, ${counts.changed} changed. The index follows while the service or its workers run. To take it back: npm run import -- undo ${id}`)
}

async function runOf(store: ImportPorts['store'], id: number): Promise<ImportRun> {
  const run = await store.find(id)
  if (run === null) throw new NotFound(`There is no import ${id}.`)
  return run
}

async function fileSize(path: string): Promise<number> {
  try {
    const found = await stat(path)
    if (found.isFile()) return found.size
  } catch {
    // Said just below.
  }
  throw new InvalidInput([{ field: 'file', message: `There is no file ${path}.` }])
}

function parseId(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a whole number above 0.')
  return Number(text)
}

const withPorts: WithPorts = (work) => withDatabase(async (database, url) => {
  const engine = await openPostgresEngine({ url, log: createLogger('warn') })
  try {
    return await work({
      store: new PostgresImportStore(database), codes: new PostgresCodeLookUp(database), names: engine.names,
      datasets: new PostgresDatasetStore(database), clock: systemClock,
    })
  } finally {
    await engine.close()
  }
})

if (process.argv[1] === import.meta.filename) {
  await importCommand(withPorts, (line) => console.log(line)).parseAsync().catch((error: unknown) => {
    if (!(error instanceof CallerFault || error instanceof DependencyFault)) throw error
    console.error(error instanceof InvalidInput ? error.faults.map(({ field, message }) => (field === '/file' ? message : `${field}: ${message}`)).join('\n') : error.message)
    process.exitCode = 1
  })
}
