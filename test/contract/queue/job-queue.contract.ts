import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { consumeJobs, type JobConsumer } from '../../../src/queue/consumer.ts'
import { WrongHandlers } from '../../../src/queue/handlers.ts'
import { openJobQueue, type OpenJobQueue } from '../../../src/queue/producer.ts'
import { openQueue, type QueueBackend } from '../../../src/queue/backend.ts'
import type { JobHandlers, JobPayload } from '../../../src/use-cases/ports/job-queue.ts'
import { until } from '../../support/until.ts'

type Payload = JobPayload<'sync-index'>

export interface BackendForTest {
  readonly backend: QueueBackend
  /** Whatever takes the place of FLUSHALL: all jobs are gone. */
  forget(): Promise<void>
  close(): Promise<void>
}

const job = (ticket: number): Payload => ({ ticket, items: [{ id: 1, version: 1 }] })
const quiet = { warn: () => undefined }

/** What every backend of the job queue must do. */
export function describeJobQueue(name: string, open: () => Promise<BackendForTest>): void {
  describe(`job queue over ${name}`, () => {
    let test: BackendForTest
    let queue: OpenJobQueue
    const consumers: JobConsumer[] = []

    const consume = async (handle: JobHandlers['sync-index'], options: { readonly areFew?: boolean } = {}) => {
      const consumer = await consumeJobs(test.backend, { 'sync-index': handle }, quiet, options)
      consumers.push(consumer)
      return consumer
    }

    beforeAll(async () => {
      test = await open()
      queue = await openJobQueue(test.backend, quiet)
    })
    afterEach(async () => {
      await Promise.all(consumers.splice(0).map((consumer) => consumer.close()))
      await test.forget()
    })
    afterAll(async () => {
      await queue.close()
      await test.close()
    })

    it('hands every job to its handler, payload and all', async () => {
      const payload = { ticket: 7, items: [{ id: 3, version: 2 }, { id: 4, version: 9 }] }
      const seen: Payload[] = []
      await consume(async (given) => { seen.push(given) })
      await queue.enqueue('sync-index', payload)
      await until('the job ran', () => seen.length === 1)
      expect(seen).toEqual([payload])
    })

    it('keeps jobs until a worker comes', async () => {
      await queue.enqueue('sync-index', job(1))
      await queue.enqueue('sync-index', job(2), { urgent: true })
      expect(await queue.counts()).toEqual({ waiting: 2, active: 0, failed: 0 })
      const seen: number[] = []
      await consume(async ({ ticket }) => { seen.push(ticket) })
      await until('both ran', () => seen.length === 2)
      await until('nothing is left', async () => (await queue.counts()).active === 0)
      expect(await queue.counts()).toEqual({ waiting: 0, active: 0, failed: 0 })
    })

    it('starts urgent jobs before bulk ones that wait', async () => {
      for (const ticket of [1, 2, 3, 4, 5, 6]) await queue.enqueue('sync-index', job(ticket))
      await queue.enqueue('sync-index', job(100), { urgent: true })
      const seen: number[] = []
      await consume(async ({ ticket }) => { seen.push(ticket) })
      await until('all ran', () => seen.length === 7)
      // Three run side by side, so the urgent one is among the first three.
      expect(seen.slice(0, 3)).toContain(100)
    })

    it('runs three jobs side by side, and two while it gives way', async () => {
      let running = 0
      let most = 0
      let letEnd = () => {}
      const gate = new Promise<void>((resolve) => { letEnd = resolve })
      const done: number[] = []
      const consumer = await consume(async ({ ticket }) => {
        most = Math.max(most, ++running)
        await (ticket > 100 ? gate : new Promise(setImmediate))
        running--
        done.push(ticket)
      })
      const result = await consumer.giveWayTo(async () => {
        for (let ticket = 1; ticket <= 8; ticket++) await queue.enqueue('sync-index', job(ticket))
        await until('all ran', () => done.length === 8)
        return 'as it was'
      })
      expect(result).toBe('as it was')
      expect(most).toBeLessThanOrEqual(2)
      for (const ticket of [101, 102, 103, 104]) await queue.enqueue('sync-index', job(ticket))
      await until('three run', () => running === 3)
      letEnd()
      await until('the others ran', () => done.length === 12)
      expect(most).toBe(3)
      await expect(consumer.giveWayTo(() => Promise.reject(new Error('not loaded')))).rejects.toThrow('not loaded')
    })

    it('runs two at most where they are to be few', async () => {
      let running = 0
      let most = 0
      let done = 0
      await consume(async () => {
        most = Math.max(most, ++running)
        await new Promise(setImmediate)
        running--
        done++
      }, { areFew: true })
      for (let ticket = 1; ticket <= 12; ticket++) await queue.enqueue('sync-index', job(ticket))
      await until('all ran', () => done === 12)
      expect(most).toBeLessThanOrEqual(2)
    })

    it('tries a failed job again, then keeps it as failed', async () => {
      const tries = new Map<number, number>()
      await consume(async ({ ticket }) => {
        const tried = (tries.get(ticket) ?? 0) + 1
        tries.set(ticket, tried)
        if (ticket === 1 || tried === 1) throw new Error('not today')
      })
      await queue.enqueue('sync-index', job(1))
      await queue.enqueue('sync-index', job(2))
      await until('one is given up', async () => (await queue.counts()).failed === 1)
      await until('the other is done', async () => tries.get(2) === 2 && (await queue.counts()).active === 0)
      expect(await queue.counts()).toEqual({ waiting: 0, active: 0, failed: 1 })
      expect(tries.get(1)).toBe(2)
    })

    it('fails a payload that does not fit its schema, once and for good', async () => {
      const seen: unknown[] = []
      await consume(async (payload) => { seen.push(payload) })
      const raw = await openQueue(test.backend, 'sync-index', () => undefined)
      await raw.queue.add('sync-index', { ticket: 'first', items: [] }, { attempts: 5 })
      await raw.queue.add('sync-index', { ...job(1), note: 'more than asked for' }, { attempts: 5 })
      await until('both are refused', async () => (await queue.counts()).failed === 2)
      await raw.close()
      expect(seen).toEqual([])
    })

    it('refuses to put such a payload on the queue', async () => {
      await expect(queue.enqueue('sync-index', { ticket: 1, items: [] })).rejects.toThrow(/items/)
      await expect(queue.enqueue('sync-index', { ticket: 1.5, items: [{ id: 1, version: 1 }] })).rejects.toThrow(/ticket/)
      expect(await queue.counts()).toMatchObject({ waiting: 0 })
    })

    it('refuses to start without a handler for every job', async () => {
      await expect(consumeJobs(test.backend, {} as unknown as JobHandlers, quiet)).rejects.toThrow(WrongHandlers)
    })

    it('ends the running jobs before it closes, and leaves the others for the next worker', async () => {
      let started = 0
      let ended = 0
      let letEnd: () => void = () => undefined
      const gate = new Promise<void>((resolve) => { letEnd = resolve })
      const consumer = await consume(async () => {
        started++
        await gate
        ended++
      })
      for (const ticket of [1, 2, 3, 4]) await queue.enqueue('sync-index', job(ticket))
      await until('three are running', () => started === 3)
      const closed = consumer.close()
      letEnd()
      await closed
      expect(ended).toBe(started)
      expect((await queue.counts()).waiting).toBe(4 - ended)
      const rest: number[] = []
      await consume(async ({ ticket }) => { rest.push(ticket) })
      await until('the next worker did the rest', () => rest.length === 4 - ended)
    })

    it('goes on after all jobs were lost', async () => {
      await queue.enqueue('sync-index', job(1))
      await test.forget()
      const seen: number[] = []
      await consume(async ({ ticket }) => { seen.push(ticket) })
      await queue.enqueue('sync-index', job(2))
      await until('the new job ran', () => seen.length > 0)
      expect(seen).toEqual([2])
    })

    it('trims jobs that succeeded', async () => {
      let done = 0
      await consume(async () => { done++ })
      for (let ticket = 1; ticket <= 130; ticket++) await queue.enqueue('sync-index', job(ticket))
      await until('all ran', async () => done === 130 && (await queue.counts()).active === 0)
      const raw = await openQueue(test.backend, 'sync-index', () => undefined)
      // A hundred are kept; jobs that end at the same moment may each leave one more.
      expect((await raw.queue.getJobCounts('completed'))['completed']).toBeLessThanOrEqual(105)
      await raw.close()
    })
  })
}
