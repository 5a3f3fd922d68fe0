import { describe, expect, it } from '@jest/globals'
import type { JobQueue } from '../../../src/use-cases/ports/job-queue.ts'
import type { Outbox, OutboxClaim } from '../../../src/use-cases/ports/outbox.ts'
import { relayOutbox } from '../../../src/use-cases/relay-outbox.ts'
import { DependencyFault } from '../../../src/shared/errors.ts'
import { silent } from '../../support/temporary-cluster.ts'

/** An outbox with these rows due, and a queue with so many jobs waiting. */
function world({ urgent, bulk, waiting = 0, isAway = false }: { urgent: number; bulk: number; waiting?: number; isAway?: boolean }) {
  const due = { urgent, bulk }
  let ticket = 0
  const jobs: { rows: number; urgent: boolean }[] = []
  const postponed: number[] = []
  const claimOf = (rows: number): OutboxClaim | null =>
    (rows === 0 ? null : { ticket: ++ticket, items: Array.from({ length: rows }, (_, at) => ({ id: at + 1, version: 1 })) })
  const outbox: Pick<Outbox, 'claim' | 'postpone'> = {
    claim: async (limit, _lease, onlyUrgent = false) => {
      const kind = due.urgent > 0 || onlyUrgent ? 'urgent' : 'bulk'
      const rows = Math.min(limit, due[kind])
      due[kind] -= rows
      return claimOf(rows)
    },
    postpone: async (_ticket, ids) => { postponed.push(ids.length) },
  }
  const queue: JobQueue = {
    enqueue: async (_name, payload, options) => {
      if (isAway) throw new DependencyFault('queue', 'away')
      jobs.push({ rows: payload.items.length, urgent: options?.urgent ?? false })
    },
    counts: async () => ({ waiting: waiting + jobs.length, active: 0, failed: 0 }),
  }
  return { ports: { outbox: outbox as Outbox, queue, hasEngineBeside: false, log: silent }, jobs, postponed, due }
}

describe('relayOutbox', () => {
  it('hands on what is urgent before anything else, though the queue is full', async () => {
    const { ports, jobs, due } = world({ urgent: 2, bulk: 5_000, waiting: 50 })
    expect(await relayOutbox(ports)).toBe(2)
    expect(await relayOutbox(ports)).toBe('full')
    expect(jobs).toEqual([{ rows: 2, urgent: true }])
    expect(due.bulk).toBe(5_000)
  })

  it('hands on the many rows of one urgent change at once, in large batches, behind what somebody waits for', async () => {
    const { ports, jobs, due } = world({ urgent: 35_050, bulk: 5_000, waiting: 50 })
    while (await relayOutbox(ports) !== 'full') { /* until nothing urgent is left */ }
    expect(jobs).toEqual([...Array.from({ length: 35 }, () => ({ rows: 1_000, urgent: false })), { rows: 50, urgent: true }])
    expect(due.bulk).toBe(5_000)
  })

  it.each([
    ['of a thousand rows', false, false, 1_000], ['of half as many beside an engine that is slow to write', true, false, 500],
    ['of more beside it while the register is loaded', true, true, 800], ['of no more without it then', false, true, 1_000],
  ])('hands on an import in large batches, a few at a time, %s', async (_size, hasEngineBeside, isLoading, most) => {
    const { ports, jobs, due } = world({ urgent: 0, bulk: 70_000 })
    while (await relayOutbox({ ...ports, hasEngineBeside, isLoading: () => isLoading }) !== 'full') { /* until it has had enough */ }
    expect(jobs.every(({ rows, urgent }) => rows === most && !urgent)).toBe(true)
    expect(jobs.length).toBeLessThanOrEqual(5)
    expect(due.bulk).toBe(70_000 - most * jobs.length)
  })

  it('has nothing to do when nothing is due', async () => {
    expect(await relayOutbox(world({ urgent: 0, bulk: 0 }).ports)).toBe(0)
  })

  it('gives the rows back when the queue is away', async () => {
    const { ports, postponed } = world({ urgent: 3, bulk: 0, isAway: true })
    expect(await relayOutbox(ports)).toBe(0)
    expect(postponed).toEqual([3])
  })
})
