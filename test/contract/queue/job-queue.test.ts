import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { Client } from 'pg'
import { createTestDatabase } from '../../support/postgres.ts'
import { startOwnRedis, startTestRedis, WITHOUT_OWN_REDIS, WITHOUT_REDIS } from '../../support/redis.ts'
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

const redis = await startTestRedis('The job queue')
afterAll(() => redis?.stop())
if (redis === null) {
  describe('job queue over Redis', () => {
    it.todo(`is not tested: ${WITHOUT_REDIS}`)
  })
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
}

const mortal = await startOwnRedis('The end of a job queue')
afterAll(() => mortal?.stop())
if (mortal === null) {
  it.todo(`what a job meets whose Redis has gone is not tested: ${WITHOUT_OWN_REDIS}`)
} else {
  it('refuses a job at once when Redis has gone', async () => {
    const queue = await openJobQueue({ kind: 'redis', url: mortal.url, prefix: 'gone' }, { warn: () => undefined })
    await mortal.stop()
    await expect(queue.enqueue('sync-index', { ticket: 1, items: [{ id: 1, version: 1 }] })).rejects.toThrow(DependencyFault)
    await queue.close()
  })
}

it('says that the queue is the one that fails when its database is away', async () => {
  await expect(openJobQueue({ kind: 'postgres', url: 'postgres://nobody@127.0.0.1:1/none' }, { warn: () => undefined }))
    .rejects.toMatchObject({ name: 'Error', dependency: 'queue' })
})
