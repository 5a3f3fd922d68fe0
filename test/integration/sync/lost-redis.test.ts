import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { consumeJobs, type JobConsumer } from '../../../src/queue/consumer.ts'
import { openJobQueue, type OpenJobQueue } from '../../../src/queue/producer.ts'
import { startRelay } from '../../../workers/relay-outbox.ts'
import { syncIndexHandler } from '../../../workers/sync-index.ts'
import { startOwnRedis, WITHOUT_OWN_REDIS } from '../../support/redis.ts'
import { openSyncWorld, type SyncWorld } from '../../support/sync-world.ts'
import { silent } from '../../support/temporary-cluster.ts'
import { until } from '../../support/until.ts'

const TOWNS = 2_500
const redis = await startOwnRedis('The loss of all jobs')
afterAll(() => redis?.stop())

if (redis === null) {
  describe('a Redis that loses everything', () => {
    it.todo(`is not tested: ${WITHOUT_OWN_REDIS}`)
  })
} else {
  describe('a Redis that loses everything', () => {
    let world: SyncWorld
    let queue: OpenJobQueue
    let consumer: JobConsumer | null = null
    let stopRelay: (() => Promise<void>) | null = null
    let hand: Redis
    beforeEach(() => {
      hand = new Redis(redis.url)
    })
    afterEach(async () => {
      hand.disconnect()
      await stopRelay?.()
      await consumer?.close()
      await queue.close()
      await world.close()
    })

    it('loses no change: jobs are made again from the outbox', async () => {
      const backend = { kind: 'redis', url: redis.url } as const
      world = await openSyncWorld(...Array.from({ length: TOWNS }, (_, at) => `Town ${at + 1}`))
      queue = await openJobQueue(backend, silent)
      const { outbox, municipalities, documents } = world
      const relay = { outbox, queue, hasEngineBeside: false, log: silent }
      stopRelay = await startRelay(relay)
      await until('jobs wait in Redis', async () => (await queue.counts()).waiting > 0)
      // A relay that still runs may add a job between the flush and the count.
      await stopRelay()
      await hand.flushall()
      expect((await queue.counts()).waiting).toBe(0)
      stopRelay = await startRelay(relay)
      consumer = await consumeJobs(backend, { 'sync-index': syncIndexHandler({ outbox, municipalities, documents, engines: [world.engine], log: silent }) }, silent)
      for (let round = 0; round < 5; round++) {
        await world.edit(1 + round, `Round ${round}`)
        await hand.flushall()
        // What was claimed for the lost jobs is due again when the lease ends, a minute later.
        await world.endLeases()
      }
      await until('everything is indexed', async () => {
        await world.endLeases()
        return (await world.outbox.age()).pending === 0
      }, 30_000)
      expect(await world.checker.faults()).toEqual([])
    }, 60_000)
  })
}
