/**
 * A PostgreSQL of our own for machines that have none: its binaries come from npm, its data lie in a folder, it
 * listens on loopback only. It outlives us when we are killed; the next start finds it and goes on with it.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DependencyFault } from '../shared/errors.ts'
import type { Logger } from '../shared/logger.ts'
import { databaseFault, systemCode } from './fault.ts'
import { freePort } from './free-port.ts'
import { chooseAccount } from './postgres/account.ts'
import { prepareBinaries } from './postgres/binaries.ts'
import { findServer } from './postgres/find-server.ts'
import { initialise, passwordOf } from './postgres/initialise.ts'
import { launch, type Launch } from './postgres/launch.ts'
import { addressOf, takeLease, type Lease } from './postgres/lease.ts'
import { locateBinaries, program, type NativeDirectory } from './postgres/locate-binaries.ts'
import { CLUSTER, placeData } from './postgres/place-data.ts'
import { RELOCATION_ROOTS } from './postgres/relocation.ts'
import type { ServerSettings } from './postgres/server-settings.ts'
import { stopServer } from './postgres/stop-server.ts'

export interface EmbeddedPostgresOptions {
  /** Folder for the data; made when missing. */
  readonly dataDirectory: string
  /** TCP port on 127.0.0.1; `free` (the default): the one of the last start where it is free, else any. */
  readonly port?: number | 'free'
  readonly log: Logger
  /** False where data may be lost with the machine (tests): nothing is forced to the disk. Default true. */
  readonly durable?: boolean
  /** Settings of the server that differ from ours. */
  readonly settings?: ServerSettings
  /** Binaries other than those installed. */
  readonly binaries?: NativeDirectory
  /** Folders in which copies may be kept when the clone is out of reach for PostgreSQL's user. */
  readonly relocationRoots?: readonly string[]
}

export interface EmbeddedPostgres {
  /** Address of the service's database, with the password: not for logs. */
  readonly url: string
  readonly port: number
  /** True when the server was running already. */
  readonly attached: boolean
  /** Stops the server and waits for it, unless another process uses it too: then that one stops it. Close pools first. */
  stop(): Promise<void>
}

/** Milliseconds. A server that replays the log of an unclean end gets the longer time. */
const START_WITHIN = 60_000
const RECOVER_WITHIN = 600_000
const LOOK_EVERY = 20

/**
 * Starts the server, or attaches to the one that runs on the same data, and makes the service's database. Several
 * processes may call it at once. Throws DependencyFault with the reason and the way out.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options)
  } catch (error) {
    const code = systemCode(error)
    if (error instanceof DependencyFault || code === null) throw error
    throw databaseFault(`The embedded database cannot be started in ${options.dataDirectory} (${code}): ${String(error)}`, error)
  }
}

async function start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, durable = true, settings = {}, relocationRoots = RELOCATION_ROOTS } = options
  const wanted = resolve(options.dataDirectory)
  const account = await chooseAccount(join(wanted, CLUSTER))
  const binaries = await prepareBinaries(options.binaries ?? await locateBinaries(), account, relocationRoots, log)
  const home = await placeData(wanted, account, relocationRoots, log)
  const cluster = await initialise(home, binaries, account, log)
  const password = await passwordOf(cluster)

  const port = await choosePort(options.port, home)
  const server = await bringUp({ home, cluster, binaries, account, port, durable, settings }, password, options.port, log)
  await writeFile(join(home, 'port'), String(server.port))
  log.info({ port: server.port, attached: server.attached, directory: home }, 'the embedded database is up')

  let stopping: Promise<void> | null = null
  return {
    url: addressOf({ port: server.port, password }),
    port: server.port,
    attached: server.attached,
    stop() {
      stopping ??= leave(server, { cluster, pgCtl: program(binaries.directory, 'pg_ctl'), log })
      return stopping
    },
  }
}

interface Server {
  readonly pid: number
  readonly port: number
  readonly attached: boolean
  readonly lease: Lease
}

/** Attaches where a server is ready, waits where one starts or stops, launches where there is none: until it has a share. */
async function bringUp(wish: Launch, password: string, port: number | 'free' | undefined, log: Logger): Promise<Server> {
  const begun = Date.now()
  let launchedPid: number | null = null
  let next = wish
  for (;;) {
    const found = await findServer(wish.cluster)
    if (found.state === 'ready') {
      const lease = await takeLease({ port: found.port, password }, log)
      if (lease !== null) return { pid: found.pid, port: found.port, attached: found.pid !== launchedPid, lease }
    } else if (found.state === 'absent') {
      const launched = await launch(next)
      if (launched.kind === 'up') launchedPid = launched.pid
      else if (launched.kind === 'port taken') {
        if (typeof port === 'number') throw databaseFault(`Port ${port} of 127.0.0.1 is taken by another program`)
        next = { ...wish, port: await freePort() }
      }
    }
    const waited = Date.now() - begun
    if (waited > (found.state === 'starting' ? RECOVER_WITHIN : START_WITHIN)) {
      throw databaseFault(`PostgreSQL in ${wish.home} was not ready after ${Math.round(waited / 1000)} s (${found.state})`)
    }
    await sleep(LOOK_EVERY)
  }
}

async function choosePort(wanted: number | 'free' | undefined, home: string): Promise<number> {
  if (typeof wanted === 'number') return wanted
  const last = Number(await readFile(join(home, 'port'), 'utf8').catch(() => '0'))
  return freePort(Number.isInteger(last) && last > 0 && last < 65_536 ? last : null)
}

async function leave({ pid, lease }: Server, place: { cluster: string; pgCtl: string; log: Logger }): Promise<void> {
  const last = await lease.release()
  try {
    if (last) await stopServer({ ...place, pid })
    else place.log.info({}, 'the embedded database stays up: another process uses it')
  } finally {
    await lease.close()
  }
}
