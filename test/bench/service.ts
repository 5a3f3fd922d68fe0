import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../src/embedded/free-port.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** A stop that takes longer is told as a fault, ms. */
const STOP_WITHIN = 30_000

/** The service that is measured. */
export interface Service {
  readonly url: string
  /** Key for writing; null when there is none. */
  readonly key: string | null
  /** What is known of a service of our own; null for one that runs elsewhere. */
  readonly own: OwnService | null
}

export interface OwnService {
  readonly pid: number
  readonly dataDirectory: string
  /** Whether the start is through: the register is loaded, the snapshot in place. */
  isReady(): Promise<boolean>
  /** Whether the process has ended. */
  hasEnded(): boolean
  /** Stops it as an operator would, and waits for its end. */
  stop(): Promise<void>
}

export interface StartOptions {
  readonly dataDirectory: string
  /** `auto` uses a Meilisearch of the PATH. */
  readonly engine: 'postgres' | 'auto'
  /** Folder for the profile of the processor that Node writes at its end; null for none. */
  readonly profile: string | null
}

/**
 * Starts what `npm start` starts, with its default settings but for the data, the port and a key, and returns at once.
 * What it prints goes to `service.log` in the data directory.
 */
export async function startService({ dataDirectory, engine, profile }: StartOptions): Promise<Service & { own: OwnService }> {
  await mkdir(dataDirectory, { recursive: true, mode: 0o711 })
  const port = await freePort()
  const key = 'a key for measuring'.replaceAll(' ', '-')
  const log = join(dataDirectory, 'service.log')
  const before = (await readFile(log, 'utf8').catch(() => '')).length
  const output = openSync(log, 'a', 0o600)
  const profiling = profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]
  const child = spawn(process.execPath, [...profiling, 'scripts/run.mjs', 'src/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', output, output],
    env: {
      ...process.env, PORT: String(port), DATA_DIRECTORY: dataDirectory, SEARCH_ENGINE: engine, ADMIN_KEY: key,
      DATABASE_URL: '', REDIS_URL: '', MEILI_URL: '', MEILI_KEY: '', MEILI_MASTER_KEY: '', ROLE: 'all',
    },
  })
  closeSync(output)
  const ended = once(child, 'exit')
  const killAtExit = () => child.kill()
  process.once('exit', killAtExit)
  if (child.pid === undefined) throw new Error('The service could not be started')

  return {
    url: `http://127.0.0.1:${port}`,
    key,
    own: {
      pid: child.pid,
      dataDirectory,
      isReady: async () => (await readFile(log, 'utf8')).slice(before).includes('Twinmatch is ready'),
      hasEnded: () => child.exitCode !== null || child.signalCode !== null,
      async stop() {
        if (child.exitCode === null && child.signalCode === null) {
          child.kill('SIGTERM')
          const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN)
          await ended
          clearTimeout(late)
          if (child.signalCode === 'SIGKILL') await appendFile(log, `did not stop within ${STOP_WITHIN} ms\n`)
        }
        process.removeListener('exit', killAtExit)
      },
    },
  }
}
