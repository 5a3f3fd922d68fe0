/** `npm run keys -- create NAME | list | revoke ID` */
import { Command, InvalidArgumentError } from 'commander'
import { PostgresKeyStore } from '../persistence/postgres-key-store.ts'
import { CallerFault } from '../shared/errors.ts'
import { createKey } from '../use-cases/create-key.ts'
import type { ApiKey, KeyStore } from '../use-cases/ports/key-store.ts'
import { RefusedCommand, sayRefusal } from './refused.ts'
import { withDatabase } from './with-database.ts'

type WithKeys = <Result>(work: (keys: KeyStore) => Promise<Result>) => Promise<Result>

/** The command with its three verbs; `print` gets each line of its output. */
export function keysCommand(withKeys: WithKeys, print: (line: string) => void): Command {
  const command = new Command('keys').description('Keys of the API: secret ones write, public ones let pages of other sites read')
  command.command('create').description('make a key; it is shown once')
    .argument('<name>', 'whom it is for')
    .option('--public', 'a key that may stand in pages, since it only reads; needs --origin')
    .option('--origin <origin...>', 'origin of the pages that may use it, such as https://example.org; may be given several times')
    .option('--limit <number>', 'requests a minute with this key, instead of KEY_RATE_LIMIT_PER_MINUTE', wholeNumber)
    .action((name: string, options: CreateOptions) => withKeys(async (keys) => {
      const { key, record } = await createKey({ name, origins: originsOf(options), requestsPerMinute: options.limit ?? null }, keys)
      const of = record.kind === 'public' ? `Public key ${record.id} for ${record.name}, for pages of ${record.origins.join(', ')}`
        : `Key ${record.id} for ${record.name}`
      print(`${of}. Keep it now, it is not shown again:`)
      print(key)
    }))
  command.command('list').description('all keys, without the keys themselves')
    .action(() => withKeys(async (keys) => {
      const all = await keys.list()
      if (all.length === 0) print('There are no keys.')
      for (const key of all) print(describeKey(key))
    }))
  command.command('revoke').description('end a key at once')
    .argument('<id>', 'number of the key, from the list', wholeNumber)
    .action((id: number) => withKeys(async (keys) => {
      await keys.revoke(id)
      print(`Key ${id} is revoked.`)
    }))
  return command
}

interface CreateOptions {
  readonly public?: true
  readonly origin?: readonly string[]
  readonly limit?: number
}

function originsOf({ public: isPublic, origin }: CreateOptions): readonly string[] | null {
  if (isPublic === true) return origin ?? []
  if (origin !== undefined) throw new RefusedCommand([{ field: 'origin', message: 'Only public keys are restricted to origins: add --public.' }])
  return null
}

function describeKey({ id, name, origins, requestsPerMinute, createdAt, revokedAt }: ApiKey): string {
  const day = (date: Date) => date.toISOString().slice(0, 10)
  const scope = origins.length === 0 ? '' : `, public, for pages of ${origins.join(', ')}`
  const rate = requestsPerMinute === null ? '' : `, ${requestsPerMinute} requests a minute`
  const end = revokedAt === null ? '' : `, revoked ${day(revokedAt)}`
  return `${String(id).padStart(4)}  ${name}${scope}${rate}, made ${day(createdAt)}${end}`
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a whole number above 0.')
  return Number(text)
}

if (process.argv[1] === import.meta.filename) {
  const withKeys: WithKeys = (work) => withDatabase((database) => work(new PostgresKeyStore(database)))
  await keysCommand(withKeys, (line) => console.log(line)).parseAsync().catch((error: unknown) => {
    if (!(error instanceof CallerFault)) throw error
    console.error(sayRefusal(error))
    process.exitCode = 1
  })
}
