import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { startEmbeddedPostgres } from '../../src/embedded/postgres.ts'
import { freePort } from '../../src/embedded/free-port.ts'
import { createDataSource } from '../../src/persistence/data-source.ts'
import { migrate } from '../../src/persistence/migrate.ts'
import { PostgresRegisterStore } from '../../src/persistence/postgres-register-store.ts'
import { createMeilisearchEngine, type MeilisearchEngine } from '../../src/search-engine/meilisearch/engine.ts'
import { ensureKeys } from '../../src/search-engine/meilisearch/keys.ts'
import { openPostgresEngine, type PostgresEngine } from '../../src/search-engine/postgres/engine.ts'
import { loadNamed } from '../support/register-records.ts'
import { removeCluster, silent, temporaryClusterDirectory } from '../support/temporary-cluster.ts'
import { Server } from './server.ts'

export interface SetUp {
  /** Where the API answers. */
  readonly url: string
  readonly adminKey: string
  readonly servers: Readonly<Record<'api' | 'worker' | 'redis' | 'meilisearch', Server>>
  readonly postgres: PostgresEngine
  readonly meilisearch: MeilisearchEngine
  /** Rows of the outbox that are not settled. */
  pending(): Promise<number>
  close(): Promise<void>
}

/** The production set-up in small, each part a process of its own: `towns` municipalities, ids from 1. */
export async function openSetUp(towns: number): Promise<SetUp> {
  const undo: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const cluster = await temporaryClusterDirectory()
    undo.push(() => removeCluster(cluster))
    const database = await startEmbeddedPostgres({ dataDirectory: cluster, log: silent })
    undo.push(() => database.stop())
    const dataSource = createDataSource({ url: database.url, poolSize: 4 })
    await dataSource.initialize()
    undo.push(() => dataSource.destroy())
    await migrate(dataSource)
    await loadNamed(new PostgresRegisterStore(dataSource), ...Array.from({ length: towns }, (_, at) => `Town ${at + 1}`))

    const folder = await mkdtemp(join(tmpdir(), 'twinmatch-chaos-'))
    undo.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
    const ports = { api: await freePort(), worker: await freePort(), redis: await freePort(), meilisearch: await freePort() }
    const [adminKey, masterKey] = [randomBytes(18).toString('base64url'), randomBytes(18).toString('base64url')]
    const at = (port: number) => `http://127.0.0.1:${port}`
    const isUp = (address: string) => async () => fetch(address, { signal: AbortSignal.timeout(1_000) }).then(({ ok }) => ok, () => false)

    const redis = new Server({
      name: 'redis', command: 'redis-server', log: join(folder, 'redis.log'), environment: {}, answers: () => answersPing(ports.redis),
      parameters: ['--port', String(ports.redis), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes',
        '--appendfsync', 'everysec', '--maxmemory-policy', 'noeviction'],
    })
    const meilisearch = new Server({
      name: 'meilisearch', command: 'meilisearch', log: join(folder, 'meilisearch.log'), answers: isUp(`${at(ports.meilisearch)}/health`),
      environment: { MEILI_MASTER_KEY: masterKey },
      parameters: ['--http-addr', `127.0.0.1:${ports.meilisearch}`, '--db-path', join(folder, 'meilisearch'), '--env', 'production',
        '--no-analytics', '--max-indexing-memory', '1GiB', '--log-level', 'WARN'],
    })
    for (const server of [redis, meilisearch]) {
      undo.push(() => server.kill())
      await server.start()
    }
    const keys = await ensureKeys(at(ports.meilisearch), masterKey)
    const settings = {
      DATABASE_URL: database.url, REDIS_URL: `redis://127.0.0.1:${ports.redis}`, MEILI_URL: at(ports.meilisearch), LOG_LEVEL: 'warn',
      MEILI_MASTER_KEY: '', SEARCH_ENGINE: 'auto',
    }
    const program = (name: 'api' | 'worker', file: string, environment: Readonly<Record<string, string>>, isReady: () => Promise<boolean>) =>
      new Server({
        name, command: process.execPath, parameters: ['--import', 'tsx', file], log: join(folder, `${name}.log`), answers: isReady,
        environment: { ...settings, MEILI_KEY: keys[name], ...environment },
      })
    const api = program('api', 'src/main.ts', { ROLE: 'api', PORT: String(ports.api), ADMIN_KEY: adminKey, RATE_LIMIT_PER_MINUTE: '0' }, isUp(`${at(ports.api)}/readyz`))
    const worker = program('worker', 'workers/main.ts', { WORKER_PORT: String(ports.worker) }, isUp(`${at(ports.worker)}/livez`))
    for (const server of [worker, api]) {
      undo.push(() => server.kill())
      await server.start()
    }
    const postgres = await openPostgresEngine({ url: database.url, log: silent })
    undo.push(() => postgres.close())
    return {
      url: at(ports.api), adminKey, servers: { api, worker, redis, meilisearch }, postgres,
      meilisearch: createMeilisearchEngine({ url: at(ports.meilisearch), key: masterKey }),
      pending: async () => Number((await dataSource.query('SELECT count(*) AS rows FROM outbox') as [{ rows: string }])[0].rows),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function answersPing(port: number): Promise<boolean> {
  const client = new Redis({ port, host: '127.0.0.1', lazyConnect: true, retryStrategy: () => null, connectTimeout: 500 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await client.ping() === 'PONG'
  } catch {
    return false
  } finally {
    client.disconnect()
  }
}
