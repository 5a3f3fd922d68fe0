/**
 * A Meilisearch of our own, where its program stands on the PATH. Its data are a copy of what the database holds: a
 * new version of the program begins with an empty folder, and the index is built anew.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DependencyFault } from '../shared/errors.ts'
import type { Logger } from '../shared/logger.ts'
import { systemCode } from './fault.ts'
import { readIfPresent } from './files.ts'
import { freePort } from './free-port.ts'
import { findMeilisearch } from './meilisearch/find-binary.ts'
import { answers, launchMeilisearch, PortTaken } from './meilisearch/launch.ts'
import { readServerRecord, writeServerRecord, type ServerRecord } from './meilisearch/server-record.ts'
import { identityOf, isGoneWithin, isRunning, serves } from './processes.ts'
import { withStartLock } from './start-lock.ts'

export interface EmbeddedMeilisearchOptions {
  /** Folder for the data; made when missing. */
  readonly dataDirectory: string
  readonly log: Logger
  /** Where the program is looked for; the PATH of the environment when left out. */
  readonly searchPath?: string
}

export interface EmbeddedMeilisearch {
  readonly url: string
  /** Not for logs. */
  readonly masterKey: string
  /** True when the server was running already. */
  readonly attached: boolean
  /** Stops the server and waits for it; does nothing while it belongs to another process that is alive. */
  stop(): Promise<void>
}

/** A folder for data is named after the version that made it. */
const DATA_FOLDER = /^data-(\d+\.\d+\.\d+)$/

/** Milliseconds a graceful stop may take. After a kill, LMDB has what was committed, and open tasks are done again. */
const STOP_WITHIN = 10_000
const KILL_WITHIN = 5_000

/**
 * Starts the server, or attaches to the one that runs on the same data. Null where no `meilisearch` of a recent version
 * is on the PATH. Throws DependencyFault (`search-engine`) when there is one and it does not start.
 */
export async function startEmbeddedMeilisearch(options: EmbeddedMeilisearchOptions): Promise<EmbeddedMeilisearch | null> {
  const { log, searchPath = process.env['PATH'] ?? '' } = options
  const binary = await findMeilisearch(searchPath, log)
  if (binary === null) return null

  await mkdir(resolve(options.dataDirectory), { recursive: true, mode: 0o700 })
  const home = await realpath(options.dataDirectory)
  const lock = join(home, 'start.lock')
  const recordFile = join(home, 'server.json')
  const me = (await identityOf(process.pid)) ?? String(process.pid)

  return withStartLock(lock, async () => {
    const masterKey = await readOrMakeKey(join(home, 'master-key'))
    const record = await readServerRecord(recordFile)
    const running = record !== null && (await serves(record.pid, home)) ? record : null
    const attached = running !== null && (await answers(running.port, masterKey))
    if (running !== null && !attached) await end(running.pid, home, log)

    let port = attached ? running.port : await freePort(record?.port)
    if (attached) {
      if (!(await isRunning(running.owner))) await writeServerRecord(recordFile, { ...running, owner: me })
    } else {
      const data = `data-${binary.version}`
      const launch = () => launchMeilisearch({ binary, home, data: join(home, data), port, masterKey },
        (pid) => writeServerRecord(recordFile, { pid, port, owner: me }))
      await launch().catch(async (error: unknown) => {
        if (!(error instanceof PortTaken)) throw error
        port = await freePort()
        await launch()
      })
      await removeOtherVersions(home, data)
    }
    log.info({ port, attached, version: binary.version, directory: home }, 'the embedded Meilisearch is up')

    let stopping: Promise<void> | null = null
    return {
      url: `http://127.0.0.1:${port}`,
      masterKey,
      attached,
      stop() {
        stopping ??= withStartLock(lock, async () => leave(await readServerRecord(recordFile), me, home, log))
        return stopping
      },
    }
  })
}

async function leave(record: ServerRecord | null, me: string, home: string, log: Logger): Promise<void> {
  if (record?.owner === me) await end(record.pid, home, log)
  else log.info({}, 'the embedded Meilisearch stays up: it belongs to another process')
}

async function end(pid: number, home: string, log: Logger): Promise<void> {
  for (const [signal, within] of [['SIGTERM', STOP_WITHIN], ['SIGKILL', KILL_WITHIN]] as const) {
    // Its number may belong to another program by now.
    if (!(await serves(pid, home))) return
    try {
      process.kill(pid, signal)
    } catch (error) {
      if (systemCode(error) !== 'ESRCH') throw error
    }
    if (await isGoneWithin(within, pid, home)) return
    log.warn({ pid, signal }, 'Meilisearch takes too long to stop')
  }
  throw new DependencyFault('search-engine', `Meilisearch (process ${pid}) does not stop`)
}

async function readOrMakeKey(path: string): Promise<string> {
  const present = (await readIfPresent(path))?.trim() ?? ''
  if (present !== '') return present
  const key = randomBytes(32).toString('base64url')
  await writeFile(path, key, { mode: 0o600 })
  return key
}

/** The folder belongs to whoever runs the service: only what another version of Meilisearch has made in it is ours to remove. */
async function removeOtherVersions(home: string, present: string): Promise<void> {
  for (const entry of await readdir(home, { withFileTypes: true })) {
    const version = DATA_FOLDER.exec(entry.name)?.[1]
    if (version === undefined || entry.name === present || !entry.isDirectory()) continue
    // The note that Meilisearch itself makes in its data.
    const noted = await readIfPresent(join(home, entry.name, 'VERSION'))
    if (noted?.trim() === version) await rm(join(home, entry.name), { recursive: true, force: true })
  }
}
