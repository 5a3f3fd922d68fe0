/** `npm run import -- KIND FILE --dataset NAME [--apply]`, `--source NAME [--apply]`, `runs`, `apply RUN`, `undo RUN`. */
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { readSettings } from '../../config/settings.ts'
import { IMPORT_KINDS } from '../domain/import-kind.ts'
import { PostgresImportStore } from '../persistence/imports/postgres-import-store.ts'
import { PostgresCodeLookUp } from '../persistence/postgres-code-look-up.ts'
import { PostgresDatasetStore } from '../persistence/postgres-dataset-store.ts'
import { PostgresRegisterStore } from '../persistence/postgres-register-store.ts'
import { openPostgresEngine } from '../search-engine/postgres/engine.ts'
import { systemClock } from '../shared/clock.ts'
import { CallerFault, DependencyFault } from '../shared/errors.ts'
import { createLogger } from '../shared/logger.ts'
import { bringInFile, type FileGiven } from './import/bring-in-file.ts'
import { bringInSource, SOURCE_NAMES, type SourceGiven } from './import/bring-in-source.ts'
import { applyRun, runOf } from './import/finish-run.ts'
import type { Print, WithPorts } from './import/import-ports.ts'
import { describeRun } from './import/print-import.ts'
import { faultsIn, findingsIn, refusedIn, type Spoken } from './import/say-findings.ts'
import { sayRefusal } from './refused.ts'
import { LANGUAGES } from '../wording/language.ts'
import { withDatabase } from './with-database.ts'

/** Runs that the list shows. */
const LISTED = 50
const LEFT_SHOWN = 20
const SPEAKS = `language of what is said of files and rows: ${LANGUAGES.join(', ')}`

/** The command; `print` gets each line of its output. */
export function importCommand(withPorts: WithPorts, print: Print): Command {
  const program = new Command('import').description('Bring in lists of others. Shows what would happen; --apply does it.')
  program.enablePositionalOptions()
    .option('--source <name>', `bring in what others publish: ${SOURCE_NAMES.join(', ')}`)
    .option('--endpoint <address>', 'where the source answers, if not where it usually does')
    .option('--after <number>', 'wikidata: go on after this item, where an earlier run stopped', parseId)
    .option('--create', 'eurostat-lau: add municipalities that are not in the register', false)
    .option('--apply', 'do it', false)
    .option('--lang <language>', SPEAKS)
    .action((given: Omit<SourceGiven, 'folder'>) => withPorts((ports) => refusedIn(given, () =>
      bringInSource(ports, { ...given, folder: join(readSettings(process.env).dataDirectory, 'sources') }, print))))
  for (const kind of IMPORT_KINDS) {
    withDataset(program.command(kind).description(`bring in a file of ${kind}`).argument('<file>', 'an Excel workbook (.xlsx), or CSV in any usual encoding and delimiter'))
      .option('--map <column=field...>', 'what a column means where its head does not say it; "column=" passes it over', [])
      .option('--set <field=value...>', 'one value for every row that has none, such as a_country=PL', [])
      .option('--encoding <name>', 'where it is not found out rightly: utf-8, windows-1250 ...')
      .option('--create', 'add municipalities that are not in the register (kind municipalities)', false)
      .option('--rejected <file>', 'where rejected rows go; else beside you, named after the file')
      .option('--report <file>', 'write what becomes of every row there, as CSV')
      .option('--apply', 'do it', false)
      .option('--lang <language>', SPEAKS)
      .action((file: string, given: FileGiven) => withPorts((ports) => refusedIn(given, () => bringInFile(ports, kind, file, given, print))))
  }
  program.command('runs').description('what was brought in, newest first')
    .option('--lang <language>', SPEAKS)
    .action((spoken: Spoken) => withPorts(async ({ store }) => {
      const runs = await store.list(null, LISTED)
      if (runs.length === 0) print('Nothing was imported yet.')
      for (const run of runs) print(describeRun(run, faultsIn(spoken)))
    }))
  program.command('apply').description('do what a run said it would').argument('<run>', 'its number', parseId)
    .action((id: number) => withPorts(({ store }) => applyRun(store, id, print)))
  program.command('undo').description('take back what a run changed').argument('<run>', 'its number', parseId)
    .option('--lang <language>', SPEAKS)
    .action((id: number, spoken: Spoken) => withPorts(async ({ store }) => {
      await store.undo(id)
      const { undo } = await runOf(store, id)
      print(`Import ${id} is undone: ${undo?.restored ?? 0} changes taken back, ${undo?.left ?? 0} left as they are.`)
      const say = findingsIn(spoken)
      for (const { municipalityId, reason } of await store.leftByUndo(id, LEFT_SHOWN)) print(`  municipality ${municipalityId}: ${say(reason)}`)
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
  .option('--consent-required', 'reuse of a new dataset needs a written consent: until it is named nothing of it is shown')
  .option('--consent <address>', 'where the written consent to a new dataset lies')

function parseId(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a whole number above 0.')
  return Number(text)
}

const withPorts: WithPorts = (work) => withDatabase(async (database, url) => {
  const engine = await openPostgresEngine({ url, log: createLogger('warn') })
  try {
    return await work({
      store: new PostgresImportStore(database), codes: new PostgresCodeLookUp(database), names: engine.names,
      datasets: new PostgresDatasetStore(database), register: new PostgresRegisterStore(database), clock: systemClock,
    })
  } finally {
    await engine.close()
  }
})

if (process.argv[1] === import.meta.filename) {
  await importCommand(withPorts, (line) => console.log(line)).parseAsync().catch((error: unknown) => {
    if (!(error instanceof CallerFault || error instanceof DependencyFault)) throw error
    console.error(error instanceof CallerFault ? sayRefusal(error) : error.message)
    process.exitCode = 1
  })
}
