import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from '../../shared/logger.ts'
import { databaseFault, systemCode } from '../fault.ts'
import { readIfPresent } from '../files.ts'
import { run, type Account, type Outcome } from '../run.ts'
import type { Binaries } from './binaries.ts'
import { program } from './locate-binaries.ts'
import { CLUSTER } from './place-data.ts'

/** The database role that owns everything, and the database of the service. */
export const ROLE = 'twinmatch'
export const DATABASE = 'twinmatch'

const PASSWORD_FILE = 'launcher-password'
const UNFINISHED = 'unfinished-'
/** Milliseconds after which an unfinished cluster is one that a killed start has left. */
const ABANDONED_AFTER = 600_000

/**
 * Locales in order of preference. What sorts and folds is PostgreSQL's own C.UTF-8, the same on every system; but
 * `pg_trgm` asks the system's LC_CTYPE what a letter is, so that one must know UTF-8 too.
 */
const LOCALES: readonly (readonly string[])[] = process.platform === 'darwin'
  ? [['--locale=C', '--lc-ctype=UTF-8'], ['--locale=C', '--lc-ctype=en_US.UTF-8']]
  : process.platform === 'win32' ? [['--locale=en-US']] : [['--locale=C.UTF-8'], ['--locale=C', '--lc-ctype=en_US.UTF-8']]

/**
 * Makes the cluster in `home` unless it is there, with one role whose random password only its owner can read.
 * It comes into being by a rename: a killed start leaves none that is half made, and of two starts at once one wins.
 * Throws DependencyFault when it cannot be made, or was made by another major version.
 */
export async function initialise(home: string, binaries: Binaries, account: Account | null, log: Logger): Promise<string> {
  const cluster = join(home, CLUSTER)
  const made = (await readIfPresent(join(cluster, 'PG_VERSION')))?.trim()
  if (made === undefined) {
    await clearAbandoned(home)
    await make(home, binaries, account)
    log.info({ directory: cluster }, 'made a new PostgreSQL cluster')
  } else if (made !== String(binaries.major)) {
    throw databaseFault(`${cluster} was made by PostgreSQL ${made} and cannot be opened by ${binaries.major}: bring it over `
      + 'with pg_dump, or delete it to begin afresh')
  }
  return cluster
}

/** The password of the role. Throws DependencyFault when the cluster has not been made by `initialise`. */
export async function passwordOf(cluster: string): Promise<string> {
  const password = await readIfPresent(join(cluster, PASSWORD_FILE))
  if (password === null) throw databaseFault(`${join(cluster, PASSWORD_FILE)} is missing; delete ${cluster} to begin afresh`)
  return password.trim()
}

async function make(home: string, binaries: Binaries, account: Account | null): Promise<void> {
  const unfinished = await mkdtemp(join(home, UNFINISHED))
  try {
    const passwordFile = join(unfinished, 'password')
    await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (account !== null) {
      for (const path of [unfinished, passwordFile]) await chown(path, account.uid, account.gid)
    }
    const cluster = join(unfinished, CLUSTER)
    const outcome = await runInitdb(program(binaries.directory, 'initdb'), cluster, passwordFile, account)
    if (outcome.code !== 0) {
      throw databaseFault(`initdb could not make ${home}: ${outcome.stderr.trim() || outcome.refusal || 'it said nothing'}`)
    }
    await rename(passwordFile, join(cluster, PASSWORD_FILE))
    await chmod(cluster, 0o700)
    await rename(cluster, join(home, CLUSTER))
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? '')) throw error
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

async function runInitdb(initdb: string, cluster: string, passwordFile: string, account: Account | null): Promise<Outcome> {
  let outcome: Outcome | null = null
  for (const locale of LOCALES) {
    outcome = await run(initdb, [
      `--pgdata=${cluster}`, `--username=${ROLE}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
      '--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...locale, '--no-sync', '--no-instructions',
    ], account)
    if (!/invalid locale (name|settings)/.test(outcome.stderr)) break
  }
  return outcome ?? { code: null, stdout: '', stderr: '', refusal: null }
}

async function clearAbandoned(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith(UNFINISHED)) continue
    const age = Date.now() - ((await stat(join(home, name)).catch(() => null))?.mtimeMs ?? Infinity)
    if (age > ABANDONED_AFTER) await rm(join(home, name), { recursive: true, force: true })
  }
}
