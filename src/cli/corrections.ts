/** `npm run corrections -- list [--all] | settle ID` */
import { Command, InvalidArgumentError } from 'commander'
import type { Correction } from '../domain/correction.ts'
import { PostgresCorrectionStore } from '../persistence/postgres-correction-store.ts'
import { CallerFault } from '../shared/errors.ts'
import type { CorrectionStore } from '../use-cases/ports/correction-store.ts'
import { withDatabase } from './with-database.ts'

type WithCorrections = <Result>(work: (corrections: CorrectionStore) => Promise<Result>) => Promise<Result>

/** The command with its two verbs; `print` gets each line of its output. */
export function correctionsCommand(withCorrections: WithCorrections, print: (line: string) => void): Command {
  const command = new Command('corrections').description('What readers found wrong in records')
  command.command('list').description('those that wait, oldest first')
    .option('--all', 'also those that are settled', false)
    .action(({ all }: { readonly all: boolean }) => withCorrections(async (corrections) => {
      const found = await corrections.list(all)
      if (found.length === 0) print('No corrections wait.')
      for (const correction of found) print(describe(correction))
    }))
  command.command('settle').description('take one off the list')
    .argument('<id>', 'number of the correction, from the list', parseId)
    .action((id: number) => withCorrections(async (corrections) => {
      await corrections.settle(id)
      print(`Correction ${id} is settled.`)
    }))
  return command
}

function describe({ id, municipalityId, municipalityName, subject, text, reportedAt, settledAt }: Correction): string {
  const day = (date: Date) => date.toISOString().slice(0, 10)
  const end = settledAt === null ? '' : `, settled ${day(settledAt)}`
  return `${String(id).padStart(4)}  ${day(reportedAt)}${end}  ${municipalityName} (${municipalityId}), ${subject}: ${text.replaceAll(/\s+/g, ' ')}`
}

function parseId(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a whole number above 0.')
  return Number(text)
}

if (process.argv[1] === import.meta.filename) {
  const withCorrections: WithCorrections = (work) => withDatabase((database) => work(new PostgresCorrectionStore(database)))
  await correctionsCommand(withCorrections, (line) => console.log(line)).parseAsync().catch((error: unknown) => {
    if (!(error instanceof CallerFault)) throw error
    console.error(error.message)
    process.exitCode = 1
  })
}
