/** `npm run datasets -- list | set ID [options]` */
import { Command, InvalidArgumentError } from 'commander'
import type { KeptDataset } from '../domain/dataset.ts'
import { PostgresDatasetStore } from '../persistence/postgres-dataset-store.ts'
import { CallerFault } from '../shared/errors.ts'
import { changeDataset } from '../use-cases/change-dataset.ts'
import type { DatasetChange, DatasetStore } from '../use-cases/ports/dataset-store.ts'
import { RefusedCommand, sayRefusal } from './refused.ts'
import { withDatabase } from './with-database.ts'

type WithDatasets = <Result>(work: (datasets: DatasetStore) => Promise<Result>) => Promise<Result>

interface SetOptions extends Pick<DatasetChange, 'title' | 'publisher' | 'address' | 'date' | 'licence' | 'attribution' | 'consentRequired'> {
  readonly show?: boolean
  readonly search?: boolean
  readonly export?: boolean
  readonly consent?: string
  readonly edition?: string
}

/** The command with its two verbs; `print` gets each line of its output. */
export function datasetsCommand(withDatasets: WithDatasets, print: (line: string) => void): Command {
  const command = new Command('datasets').description('Where records come from, and what may be done with them')
  command.command('list').description('all datasets, with their rights and licences')
    .action(() => withDatasets(async (datasets) => {
      for (const dataset of await datasets.list()) for (const line of describe(dataset)) print(line)
    }))
  command.command('set').description('change what a dataset permits or what is said of it; what is not named stays')
    .argument('<id>', 'short name of the dataset, from the list')
    .option('--show <yes|no>', 'its records may be shown', yesOrNo)
    .option('--search <yes|no>', 'they may also be found', yesOrNo)
    .option('--export <yes|no>', 'they may also be given out in files', yesOrNo)
    .option('--consent-required <yes|no>', 'they need a written consent for any of it', yesOrNo)
    .option('--consent <document>', 'address or file of the written consent; "none" takes it away')
    .option('--title <text>').option('--publisher <text>').option('--address <text>').option('--edition <text>', 'version of the data')
    .option('--date <date>', 'date of the data, such as 2026-11-23', isoDay).option('--licence <text>').option('--attribution <text>')
    .action((id: string, options: SetOptions) => withDatasets(async (datasets) => {
      const { dataset, touched } = await changeDataset({ datasets }, id, changeFrom(options), null)
      for (const line of describe(dataset)) print(line)
      if (touched > 0) print(`${touched} municipalities follow in search and suggestions, as soon as a worker runs.`)
    }))
  return command
}

/** Fails with RefusedCommand where nothing is to be changed. */
function changeFrom({ show, search, export: mayExport, consent, edition, ...rest }: SetOptions): DatasetChange {
  const change: DatasetChange = {
    ...rest,
    ...(show === undefined ? {} : { mayShow: show }),
    ...(search === undefined ? {} : { maySearch: search }),
    ...(mayExport === undefined ? {} : { mayExport }),
    ...(consent === undefined ? {} : { consentDocument: consent === 'none' ? null : consent }),
    ...(edition === undefined ? {} : { version: edition }),
  }
  if (Object.keys(change).length === 0) throw new RefusedCommand([{ field: 'options', message: 'Name at least one thing to change, such as --show no.' }])
  return change
}

function describe({ id, title, publisher, version, date, licence, consentRequired, consentDocument, mayShow, maySearch, mayExport }: KeptDataset): string[] {
  const rights = [mayShow ? 'shown' : 'not shown', maySearch ? 'searched' : 'not searched', mayExport ? 'exported' : 'not exported'].join(', ')
  const missing = consentRequired ? '; needs a written consent and has none' : ''
  return [`${id}: ${title} (${publisher}, ${version}, ${date})`, `  ${licence}; ${rights}${consentDocument === null ? missing : `; consent: ${consentDocument}`}`]
}

function yesOrNo(text: string): boolean {
  if (text !== 'yes' && text !== 'no') throw new InvalidArgumentError('Write yes or no.')
  return text === 'yes'
}

function isoDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) throw new InvalidArgumentError('Write a date as 2026-11-23.')
  return text
}

if (process.argv[1] === import.meta.filename) {
  const withDatasets: WithDatasets = (work) => withDatabase((database) => work(new PostgresDatasetStore(database)))
  await datasetsCommand(withDatasets, (line) => console.log(line)).parseAsync().catch((error: unknown) => {
    if (!(error instanceof CallerFault)) throw error
    console.error(sayRefusal(error))
    process.exitCode = 1
  })
}
