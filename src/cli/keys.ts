/** `npm run keys -- create NAME | list | revoke ID` */
import { Command, InvalidArgumentError } from 'commander'
import { PostgresKeyStore } from '../persistence/postgres-key-store.ts'
import { CallerFault } from '../shared/errors.ts'
import { createKey } from '../use-cases/create-key.ts'
import type { ApiKey, KeyStore } from '../use-cases/ports/key-store.ts'
import { withDatabase } from './with-database.ts'

type WithKeys = <Result>(work: (keys: KeyStore) => Promise<Result>) => Promise<Result>

/** The command with its three verbs; `print` gets each line of its output. */
export function keysCommand(withKeys: WithKeys, print: (line: string) => void): Command {
  const command = new Command('keys').description('Keys for writing through the API')
  command.command('create').description('make a key; it is shown once')
    .argument('<name>', 'whom it is for')
    .action((name: string) => withKeys(async (keys) => {
      const { key, record } = await createKey(name, keys)
      print(`Key ${record.id} for ${record.name}. Keep it now, it is not shown again:`)
      print(key)
    }))
  command.command('list').description('all keys, without the keys themselves')
    .action(() => withKeys(async (keys) => {
      const all = await keys.list()
      if (all.length === 0) print('There are no keys.')
      for (const key of all) print(describeKey(key))
    }))
  command.command('revoke').description('end a key at once')
    .argument('<id>', 'number of the key, from the list', parseId)
    .action((id: number) => withKeys(async (keys) => {
      await keys.revoke(id)
      print(`Key ${id} is revoked.`)
    }))
  return command
}

function describeKey({ id, name, createdAt, revokedAt }: ApiKey): string {
  const day = (date: Date) => date.toISOString().slice(0, 10)
  const end = revokedAt === null ? '' : `, revoked ${day(revokedAt)}`
  return `${String(id).padStart(4)}  ${name}, made ${day(createdAt)}${end}`
}

function parseId(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a whole number above 0.')
  return Number(text)
}

if (process.argv[1] === import.meta.filename) {
  const withKeys: WithKeys = (work) => withDatabase((database) => work(new PostgresKeyStore(database)))
  await keysCommand(withKeys, (line) => console.log(line)).parseAsync().catch((error: unknown) => {
    if (!(error instanceof CallerFault)) throw error
    console.error(error.message)
    process.exitCode = 1
  })
}
