import { chmod, chown, cp, mkdir, mkdtemp, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from '../../shared/logger.ts'
import { databaseFault } from '../fault.ts'
import { giveTo, readIfPresent } from '../files.ts'
import { run, type Account } from '../run.ts'
import { findServer } from './find-server.ts'
import { relocationDirectory } from './relocation.ts'
import { stopServer } from './stop-server.ts'

/** The folder inside our data directory that is PostgreSQL's own. */
export const CLUSTER = 'cluster'
/** The file that says where the data went when they could not stay. */
const MARKER = 'relocated-to'

/**
 * The folder in which the cluster lives or is to be made: the wanted one, or, where PostgreSQL's user cannot reach or
 * own it (a clone in a home of mode 0700, a shared folder of a virtual machine), one outside the clone, to which
 * a cluster that is there already is copied. A file `relocated-to` in the wanted folder names it; when somebody has
 * deleted the wanted folder, and the file with it, the next start begins afresh there too.
 *
 * @param wanted absolute
 * @returns absolute, without symbolic links
 */
export async function placeData(
  wanted: string, account: Account | null, relocationRoots: readonly string[], log: Logger,
): Promise<string> {
  await mkdir(wanted, { recursive: true, mode: account === null ? 0o700 : 0o711 })
  const home = await realpath(wanted)
  const relocated = (await readIfPresent(join(home, MARKER)))?.trim() ?? null
  if (relocated === null && (await canLiveIn(home, account))) return home

  const directory = await relocationDirectory('data', home, relocationRoots)
  if (relocated === null) await moveTo(directory, home, account, log)
  else if (relocated !== directory) {
    throw databaseFault(`${home} has been moved or copied: its data are still in ${relocated}. To keep them, rename that `
      + `folder to ${directory} and write this name into ${join(home, MARKER)}; to begin afresh, delete that file`)
  }
  return directory
}

async function canLiveIn(home: string, account: Account | null): Promise<boolean> {
  const cluster = join(home, CLUSTER)
  const owner = await stat(cluster).catch(() => null)
  if (owner === null) return canOwnFoldersIn(home, account)
  const uid = account?.uid ?? process.getuid?.() ?? owner.uid
  if (account === null && owner.uid !== uid) {
    throw databaseFault(`${home} belongs to user ${owner.uid}, perhaps from a start as root: start as root again, or give it `
      + `to us with "sudo chown -R ${uid} ${home}"`)
  }
  if (owner.uid !== uid) await giveTo(account, cluster)
  if ((await findServer(cluster)).state !== 'absent') return true
  return (await run('/bin/sh', ['-c', 'test -w "$0"', cluster], account)).code !== 1
}

/** Tries it: on some file systems a change of owner or mode succeeds without effect. */
async function canOwnFoldersIn(home: string, account: Account | null): Promise<boolean> {
  if (process.platform === 'win32') return true
  const trial = await mkdtemp(join(home, 'trial-'))
  try {
    if (account !== null) await chown(trial, account.uid, account.gid)
    await chmod(trial, 0o700)
    const { mode, uid } = await stat(trial)
    if ((mode & 0o777) !== 0o700 || uid !== (account?.uid ?? process.getuid?.())) return false
    return (await run('/bin/sh', ['-c', 'test -w "$0"', trial], account)).code === 0
  } finally {
    await rm(trial, { recursive: true, force: true })
  }
}

async function moveTo(directory: string, home: string, account: Account | null, log: Logger): Promise<void> {
  const cluster = join(directory, CLUSTER)
  const left = await findServer(cluster)
  if (left.state !== 'absent' && left.pid !== null) await stopServer({ cluster, pid: left.pid, log })
  await rm(cluster, { recursive: true, force: true })
  if ((await stat(join(home, CLUSTER)).catch(() => null)) !== null) {
    await cp(join(home, CLUSTER), cluster, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
    await giveTo(account, cluster)
  }
  await writeFile(join(home, MARKER), `${directory}\n`)
  log.warn({ wanted: home, used: directory }, 'PostgreSQL cannot reach the data directory as the user it runs under; '
    + 'its data are kept elsewhere')
}
