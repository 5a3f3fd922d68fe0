import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { takeLease } from '../../src/embedded/postgres/lease.ts'
import { createDataSource } from '../../src/persistence/data-source.ts'
import { inTransaction as inDatabase } from '../../src/persistence/transaction.ts'
import { consumeJobs } from '../../src/queue/consumer.ts'
import { openJobQueue } from '../../src/queue/producer.ts'
import { inTransaction as inEngine, openPool, rowsOf } from '../../src/search-engine/postgres/database.ts'
import { DependencyFault } from '../../src/shared/errors.ts'
import { startEndingProxy, type EndingProxy } from '../support/ending-proxy.ts'
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts'
import { silent } from '../support/temporary-cluster.ts'
import { until } from '../support/until.ts'

/**
 * A server that is told to end a connection may do so in the moment in which it is ready. The client hears of it before
 * anybody who asked for the connection has had it; an error that nobody hears would end the process, and this test.
 */
describe('connections that are ended as soon as they are ready', () => {
  let database: TestDatabase
  let proxy: EndingProxy
  beforeEach(async () => {
    database = await createTestDatabase()
    proxy = await startEndingProxy(database.url)
  })
  afterEach(async () => {
    await proxy.close()
    await database.drop()
  })

  it('are done without by the database', async () => {
    const dataSource = await createDataSource({ url: proxy.url }).initialize()
    proxy.endAll()
    const answer = inDatabase(dataSource, (manager) => manager.query<{ one: number }[]>('SELECT 1 AS one'))
    await until('a connection was ended', () => proxy.ended() > 0)
    proxy.endNone()
    expect(await answer).toEqual([{ one: 1 }])
    await dataSource.destroy()
  })

  it('are faults of the search engine', async () => {
    const pool = openPool({ url: proxy.url, log: silent, timeout: 5_000, size: 1 })
    const ask = () => inEngine(pool, 'BEGIN', (client) => rowsOf(client, 'SELECT 1'))
    proxy.endAll()
    await expect(ask()).rejects.toThrow(/connection/i)
    await expect(rowsOf(pool, 'SELECT 1')).rejects.toThrow(/connection/i)
    expect(proxy.ended()).toBeGreaterThanOrEqual(2)
    proxy.endNone()
    expect(await ask()).toEqual([[1]])
    await pool.end()
  })

  it.each(['', 'LISTEN bullmq_jobs'])('are done without by the job queue, where "%s" was said', async (word) => {
    const backend = { kind: 'postgres', url: proxy.url } as const
    const done: number[] = []
    const queue = await openJobQueue(backend, silent)
    const consumer = await consumeJobs(backend, { 'sync-index': async ({ ticket }) => { done.push(ticket) } }, silent)
    const enqueue = (ticket: number) => queue.enqueue('sync-index', { ticket, items: [{ id: 1, version: 1 }] })
    await enqueue(1)
    await until('the first job is done, and the worker listens', () => done.length === 1 && proxy.hears('LISTEN bullmq_jobs'))
    proxy.endAll(word)
    await until('connections were ended', () => proxy.ended() > 0, 20_000)
    proxy.endNone()
    await until('another job is done', async () => {
      if (done.length === 1) await enqueue(2).catch(() => undefined)
      return done.length > 1
    }, 20_000)
    expect(new Set(done)).toEqual(new Set([1, 2]))
    await consumer.close()
    await queue.close()
  }, 45_000)

  it('give no share in the embedded database', async () => {
    const { port, password } = new URL(proxy.url)
    const access = { port: Number(port), password }
    proxy.endAll()
    expect(await takeLease(access, silent)).toBeNull()
    proxy.endNone()
    const lease = await takeLease(access, silent)
    expect(lease).not.toBeNull()
    await lease?.close()
  })

  it('keep a job queue from being opened, and that can be tried again', async () => {
    const backend = { kind: 'postgres', url: proxy.url } as const
    proxy.endAll()
    await expect(openJobQueue(backend, silent)).rejects.toThrow(DependencyFault)
    proxy.endNone()
    const queue = await openJobQueue(backend, silent)
    expect(await queue.counts()).toEqual({ waiting: 0, active: 0, failed: 0 })
    await queue.close()
  })
})
