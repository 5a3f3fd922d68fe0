import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DependencyFault } from '../../shared/errors.ts'
import { spawnOptions } from '../run.ts'
import { openServerLog } from '../server-log.ts'
import type { MeilisearchBinary } from './find-binary.ts'

/** Milliseconds. */
const LOOK_EVERY = 20
const START_WITHIN = 60_000
const ANSWER_WITHIN = 2_000

export interface MeilisearchLaunch {
  readonly binary: MeilisearchBinary
  /** Our folder, which becomes the server's working directory. Absolute, without symbolic links. */
  readonly home: string
  /** Folder for its data. */
  readonly data: string
  readonly port: number
  readonly masterKey: string
}

/** Another program has taken the port since it was found free. */
export class PortTaken extends DependencyFault {
  constructor(port: number) {
    super('search-engine', `Meilisearch: port ${port} has been taken by another program`)
  }
}

/** Starts the server, detached, tells its process id at once, and waits until it answers. Throws DependencyFault when it ends, PortTaken among them. */
export async function launchMeilisearch(wish: MeilisearchLaunch, started: (pid: number) => Promise<void>): Promise<void> {
  const log = await openServerLog(join(wish.home, 'server.log'))
  try {
    const options = spawnOptions(null)
    const child = spawn(wish.binary.path, [
      '--http-addr', `127.0.0.1:${wish.port}`, '--db-path', wish.data, '--dump-dir', join(wish.home, 'dumps'),
      '--snapshot-dir', join(wish.home, 'snapshots'), '--env', 'production', '--no-analytics',
      '--max-indexing-memory', '1GiB', '--log-level', 'WARN',
    ], {
      ...options,
      cwd: wish.home,
      // In the environment, since every user of the machine can read command lines.
      env: { ...options.env, MEILI_MASTER_KEY: wish.masterKey },
      stdio: ['ignore', log.file.fd, log.file.fd],
      detached: true,
    })
    child.unref()
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message))
      child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
    })
    if (child.pid !== undefined) await started(child.pid)
    const until = Date.now() + START_WITHIN
    while (!(await answers(wish.port, wish.masterKey))) {
      const end = await Promise.race([ended, sleep(LOOK_EVERY, null)])
      if (end === null && Date.now() < until) continue
      child.kill('SIGKILL')
      const said = await log.recent()
      if (/address already in use/i.test(said)) throw new PortTaken(wish.port)
      throw new DependencyFault('search-engine', `Meilisearch ${end === null ? 'does not answer' : `ended while starting (${end})`}; `
        + `it said: ${said || 'nothing'} (${log.path})`)
    }
  } finally {
    await log.file.close()
  }
}

/** Whether the server on that port is up and knows our key, which no other server does. */
export async function answers(port: number, masterKey: string): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/version`, {
      headers: { authorization: `Bearer ${masterKey}` }, signal: AbortSignal.timeout(ANSWER_WITHIN),
    })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
