import { randomUUID } from 'node:crypto'
import { afterAll, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { Client } from 'pg'
import { createTestDatabase } from '../../support/postgres.ts'
import { startTestRedis } from '../../support/redis.ts'
import { openJobQueue } from '../../../src/queue/producer.ts'
import { DependencyFault } from '../../../src/shared/errors.ts'
import { describeJobQueue } from './job-queue.contract.ts'

describeJobQueue('Postgres', async () => {
  const database = await createTestDatabase()
  const client = new Client({ connectionString: database.url })
  await client.connect()
  return {
    backend: { kind: 'postgres', url: database.url },
    forget: async () => { await client.query('DELETE FROM bullmq.job') },
    close: async () => {
      await client.end()
      await database.drop()
    },
  }
})

const redis = await startTestRedis()
afterAll(() => redis?.stop())
if (redis === null) {
  process.stderr.write('The job queue is NOT tested over Redis: no redis-server on the PATH, and REDIS_URL is not set.\n')
} else {
  describeJobQueue('Redis', async () => {
    const prefix = `test-${randomUUID()}`
    const client = new Redis(redis.url)
    return {
      backend: { kind: 'redis', url: redis.url, prefix },
      forget: async () => {
        const keys = await client.keys(`${prefix}:*`)
        if (keys.length > 0) await client.del(...keys)
      },
      close: async () => {
        client.disconnect()
      },
    }
  })

  it('refuses a job at once when Redis has gone', async () => {
    const second = await startTestRedis()
    if (second === null) throw new Error('the second Redis did not start')
    const queue = await openJobQueue({ kind: 'redis', url: second.url, prefix: 'gone' }, { warn: () => undefined })
    await second.stop()
    await expect(queue.enqueue('sync-index', { ticket: 1, items: [{ id: 1, version: 1 }] })).rejects.toThrow(DependencyFault)
    await queue.close()
  })
}

it('says that the queue is the one that fails when its database is away', async () => {
  await expect(openJobQueue({ kind: 'postgres', url: 'postgres://nobody@127.0.0.1:1/none' }, { warn: () => undefined }))
    .rejects.toMatchObject({ name: 'Error', dependency: 'queue' })
})
