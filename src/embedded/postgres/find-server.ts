import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readIfPresent, removeIfStill } from '../files.ts'
import { exists, serves } from '../processes.ts'
import { parsePostmasterFile } from './postmaster-file.ts'

/** The server of a cluster as its `postmaster.pid` and the operating system tell it. */
export type ServerState =
  | { readonly state: 'absent' }
  /** The pid is null while the server has not written it. */
  | { readonly state: 'starting' | 'stopping'; readonly pid: number | null }
  | { readonly state: 'ready'; readonly pid: number; readonly port: number }

/** Milliseconds in which a server that has made its pid file also fills it. */
const FILLED_WITHIN = 2_000

/**
 * Looks for a server that runs on the cluster, whoever started it. A pid file whose process is gone is left to
 * PostgreSQL, which clears it without a race; one whose number now belongs to another program (or to a dead process
 * that nobody reaped) would keep PostgreSQL from starting, and is removed.
 *
 * @param cluster absolute, without symbolic links
 */
export async function findServer(cluster: string): Promise<ServerState> {
  const path = join(cluster, 'postmaster.pid')
  const text = await readIfPresent(path)
  if (text === null) return { state: 'absent' }
  const file = parsePostmasterFile(text)
  if (file === null) {
    const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? 0)
    if (age < FILLED_WITHIN) return { state: 'starting', pid: null }
    await removeIfStill(path, text)
    return { state: 'absent' }
  }
  if (await serves(file.pid, cluster)) {
    if (file.status === 'ready' && file.port !== null) return { state: 'ready', pid: file.pid, port: file.port }
    return { state: file.status === 'stopping' ? 'stopping' : 'starting', pid: file.pid }
  }
  if (exists(file.pid)) await removeIfStill(path, text)
  return { state: 'absent' }
}
