import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseFault } from '../fault.ts'
import { spawnOptions, type Account } from '../run.ts'
import { openServerLog } from '../server-log.ts'
import type { Binaries } from './binaries.ts'
import { findServer } from './find-server.ts'
import { program } from './locate-binaries.ts'
import { settingArguments, type ServerSettings } from './server-settings.ts'

const LOOK_EVERY = 10

export interface Launch {
  readonly home: string
  readonly cluster: string
  readonly binaries: Binaries
  readonly account: Account | null
  readonly port: number
  readonly durable: boolean
  readonly settings: ServerSettings
}

/**
 * How a launch ended. `up`: a server is ready, ours when `pid` is its process. `overtaken`: another start holds the
 * cluster. `port taken`: another program listens there. `lingering`: processes of a server that died still hold the
 * cluster's memory; they go by themselves.
 */
export type Launched = { readonly kind: 'up'; readonly pid: number | null } | { readonly kind: 'overtaken' | 'port taken' | 'lingering' }

/**
 * Starts the server and waits until it is ready or has ended. It is detached: Ctrl-C, which goes to every process of
 * the terminal's group, must not stop it before our connections are closed. Throws DependencyFault, with what the
 * server said, when it ends for a reason that a further try would not mend.
 */
export async function launch(wish: Launch): Promise<Launched> {
  const log = await openServerLog(join(wish.home, 'server.log'))
  try {
    const child = start(wish, log.path, log.file.fd)
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message))
      child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
    })
    for (;;) {
      const end = await Promise.race([ended, sleep(LOOK_EVERY, null)])
      if (end !== null && !(process.platform === 'win32' && end === 'exit code 0')) {
        return whyNot(end, await log.recent(), log.path)
      }
      const found = await findServer(wish.cluster)
      if (found.state === 'ready') return { kind: 'up', pid: process.platform === 'win32' ? found.pid : child.pid ?? null }
    }
  } finally {
    await log.file.close()
  }
}

function start({ cluster, binaries, account, port, durable, settings }: Launch, logPath: string, log: number): ChildProcess {
  const options = settingArguments(port, durable, settings)
  // On Windows pg_ctl gives up the administrator's rights, with which PostgreSQL would not start. Not tried yet.
  const child = process.platform === 'win32'
    ? spawn(program(binaries.directory, 'pg_ctl'), ['start', '-W', '-D', cluster, '-l', logPath, '-o', options.join(' ')],
        { ...spawnOptions(account), stdio: 'ignore', detached: true, windowsHide: true })
    : spawn(program(binaries.directory, 'postgres'), ['-D', cluster, ...options],
        { ...spawnOptions(account), stdio: ['ignore', log, log], detached: true })
  child.unref()
  return child
}

function whyNot(end: string, said: string, logPath: string): Launched {
  if (/lock file "postmaster.pid" already exists/.test(said)) return { kind: 'overtaken' }
  if (/pre-existing shared memory block/.test(said)) return { kind: 'lingering' }
  if (/could not bind IPv4 address|could not create any TCP\/IP sockets/.test(said)) return { kind: 'port taken' }
  throw databaseFault(`PostgreSQL ended while starting (${end}); it said: ${said || 'nothing'} (${logPath})`)
}
