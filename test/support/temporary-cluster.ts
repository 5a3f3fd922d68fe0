import { mkdir, readdir, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { pino, type Logger } from 'pino'
import { systemCode } from '../../src/embedded/fault.ts'
import { exists } from '../../src/embedded/processes.ts'
import { findServer } from '../../src/embedded/postgres/find-server.ts'
import { CLUSTER } from '../../src/embedded/postgres/place-data.ts'
import { stopServer } from '../../src/embedded/postgres/stop-server.ts'

/** Says nothing. */
export const silent: Logger = pino({ level: 'silent' })

const PREFIX = 'twinmatch-cluster-'
/** Linux keeps this folder in memory: cloning a database of 400 files there took 20 ms, on a disk 140 to 400. */
const MEMORY = '/dev/shm'
/** Bytes; containers often have 64 MB of it. */
const ROOM = 2_000_000_000

async function temporaryRoot(): Promise<string> {
  const memory = await statfs(MEMORY).catch(() => null)
  return memory !== null && memory.bavail * memory.bsize > ROOM ? MEMORY : tmpdir()
}

/**
 * A new folder for a cluster of this process, which PostgreSQL's own user can reach (a plain temporary folder is
 * closed to it when root runs the tests).
 */
export async function temporaryClusterDirectory(): Promise<string> {
  const path = join(await temporaryRoot(), `${PREFIX}${process.pid}-${randomUUID().slice(0, 8)}`)
  await mkdir(path, { mode: 0o711 })
  return path
}

/** Stops the servers and removes the folders of processes that were killed before they could do it. */
export async function sweepTemporaryClusters(): Promise<void> {
  const root = await temporaryRoot()
  for (const name of await readdir(root)) {
    const owner = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : NaN
    if (!Number.isInteger(owner) || exists(owner)) continue
    try {
      await removeCluster(join(root, name))
    } catch (error) {
      // Another user's.
      if (!['EACCES', 'EPERM'].includes(systemCode(error) ?? '')) throw error
    }
  }
}

/** Stops a server that may run on a temporary cluster, and removes its folder. */
export async function removeCluster(directory: string): Promise<void> {
  const cluster = join(directory, CLUSTER)
  const server = await findServer(cluster)
  if (server.state !== 'absent' && server.pid !== null) await stopServer({ cluster, pid: server.pid, log: silent })
  await rm(directory, { recursive: true, force: true })
}
