/**
 * Every setting of the program: read once from the environment, checked, frozen. A wrong one ends the start with
 * every fault listed. An empty variable counts as not set. Secrets may stand in files (see secret-files.ts).
 */
import { z } from 'zod'
import { readSecretFiles } from './secret-files.ts'

const port = z.coerce.number().int().min(1).max(65_535)
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values)
const address = (...protocols: string[]) =>
  z.url({ error: 'must be an address', abort: true }).refine((value) => protocols.includes(new URL(value).protocol.slice(0, -1)), {
    error: `must begin with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`,
  })

/** The variables, their defaults and what they mean; `docs/operations.md` lists the same. */
export const environment = z.object({
  /** Address the service listens on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3000),
  /** Postgres to use; without it an embedded one is started. */
  DATABASE_URL: address('postgres', 'postgresql').optional(),
  /** Redis for the job queue; without it the queue lives in Postgres. */
  REDIS_URL: address('redis', 'rediss').optional(),
  /** Meilisearch to search in; without it one found on the PATH is started, else Postgres searches. */
  MEILI_URL: address('http', 'https').optional(),
  /** Its key for what this process does: search and read for the API, all rights on our indexes for the workers. */
  MEILI_KEY: z.string().min(1).optional(),
  /** For `npm run search-keys` alone, which makes those two keys. No service needs it. */
  MEILI_MASTER_KEY: z.string().min(16, { error: 'must have 16 characters or more' }).optional(),
  /** `auto` as said at MEILI_URL; `postgres` never uses Meilisearch. */
  SEARCH_ENGINE: oneOf(['auto', 'postgres']).default('auto'),
  /** Folder for the data of everything embedded. */
  DATA_DIRECTORY: z.string().min(1).default('.data'),
  /** The first key for writing; others are made with `npm run keys`. */
  ADMIN_KEY: z.string().min(16, { error: 'must have 16 characters or more' }).optional(),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** What this process does: everything, only the API, or only the workers. */
  ROLE: oneOf(['all', 'api', 'worker']).default('all'),
  /** Where a process of workers alone answers `/livez`, `/readyz` and `/metrics`; nowhere when left out. */
  WORKER_PORT: port.optional(),
  /** How long a stop may take before it is forced, ms. */
  SHUTDOWN_TIMEOUT_MS: z.coerce.number().int().min(0).max(600_000).default(15_000),
  /** Requests a minute that one address may make; 0 for no limit. */
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(0).default(6_000),
  /** Requests a minute with one key that names no number of its own; 0 for no limit. */
  KEY_RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(0).default(6_000),
  /** How many proxies on other machines stand before the service (their X-Forwarded-For is believed). */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
})

export type Settings = Readonly<{
  host: string
  port: number
  databaseUrl: string | null
  redisUrl: string | null
  meilisearch: Readonly<{ url: string; key: string | null }> | null
  meilisearchMasterKey: string | null
  searchEngine: 'auto' | 'postgres'
  dataDirectory: string
  adminKey: string | null
  logLevel: z.infer<typeof environment>['LOG_LEVEL']
  role: 'all' | 'api' | 'worker'
  workerPort: number | null
  shutdownTimeoutMs: number
  rateLimitPerMinute: number
  keyRateLimitPerMinute: number
  trustedProxies: number
}>

/** Thrown when settings are wrong; the message lists every fault, one a line. */
export class InvalidSettings extends Error {
  constructor(faults: readonly string[]) {
    super(`The settings are wrong:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
    this.name = 'InvalidSettings'
  }
}

/** Reads the settings from environment variables and the files they name. Throws InvalidSettings with all faults. */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const set = Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
  const { variables: given, faults: unreadable } = readSecretFiles(Object.fromEntries(set))
  const parsed = environment.safeParse(given)
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  const faults = [...unreadable, ...wrong]
  // Two roles in two processes need a database that both reach; the embedded one belongs to one process.
  const role = given['ROLE']
  if ((role === 'api' || role === 'worker') && given['DATABASE_URL'] === undefined) {
    faults.push(`DATABASE_URL: must be set when ROLE is ${role}, since two processes share one database`)
  }
  for (const key of ['MEILI_KEY', 'MEILI_MASTER_KEY']) {
    if (given[key] !== undefined && given['MEILI_URL'] === undefined) faults.push(`MEILI_URL: must be set when ${key} is`)
  }
  if (!parsed.success || faults.length > 0) throw new InvalidSettings(faults)
  const value = parsed.data
  return Object.freeze({
    host: value.HOST,
    port: value.PORT,
    databaseUrl: value.DATABASE_URL ?? null,
    redisUrl: value.REDIS_URL ?? null,
    meilisearch: value.MEILI_URL === undefined ? null : Object.freeze({ url: value.MEILI_URL, key: value.MEILI_KEY ?? null }),
    meilisearchMasterKey: value.MEILI_MASTER_KEY ?? null,
    searchEngine: value.SEARCH_ENGINE,
    dataDirectory: value.DATA_DIRECTORY,
    adminKey: value.ADMIN_KEY ?? null,
    logLevel: value.LOG_LEVEL,
    role: value.ROLE,
    workerPort: value.WORKER_PORT ?? null,
    shutdownTimeoutMs: value.SHUTDOWN_TIMEOUT_MS,
    rateLimitPerMinute: value.RATE_LIMIT_PER_MINUTE,
    keyRateLimitPerMinute: value.KEY_RATE_LIMIT_PER_MINUTE,
    trustedProxies: value.TRUSTED_PROXIES,
  })
}
