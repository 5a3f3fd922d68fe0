import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { markChanged, type Priority } from '../../../src/persistence/mark-changed.ts'
import { PostgresOutbox } from '../../../src/persistence/postgres-outbox.ts'
import { PostgresRegisterStore } from '../../../src/persistence/postgres-register-store.ts'
import { inTransaction } from '../../../src/persistence/transaction.ts'
import { openDatabase, type OpenDatabase } from '../../support/open-database.ts'
import { loadNamed } from '../../support/register-records.ts'
import { until } from '../../support/until.ts'

const LEASE = 60_000

describe('the outbox', () => {
  let database: OpenDatabase
  let outbox: PostgresOutbox
  beforeEach(async () => {
    database = await openDatabase()
    outbox = new PostgresOutbox(database.dataSource)
    await loadNamed(new PostgresRegisterStore(database.dataSource), 'Frombork', 'Braniewo', 'Tolkmicko')
    await database.run('DELETE FROM outbox')
  })
  afterEach(() => database.close())

  const change = (ids: number[], priority: Priority = 0) =>
    inTransaction(database.dataSource, (manager) => markChanged(manager, ids, priority))
  const claim = async (limit = 10, lease = LEASE) => {
    const claimed = await outbox.claim(limit, lease)
    if (claimed === null) throw new Error('nothing was due')
    return { ...claimed, items: [...claimed.items].sort((a, b) => a.id - b.id) }
  }

  it('gives what changed, with its new version, and is empty once that is settled', async () => {
    await change([1, 3])
    const { ticket, items } = await claim()
    expect(items).toEqual([{ id: 1, version: 2 }, { id: 3, version: 2 }])
    expect(await outbox.age()).toMatchObject({ pending: 2, quarantined: 0 })
    await outbox.settle(ticket, items)
    expect(await outbox.age()).toEqual({ pending: 0, oldestMs: 0, quarantined: 0 })
    expect(await outbox.claim(10, LEASE)).toBeNull()
  })

  it('keeps one row for a municipality that changes twice', async () => {
    await change([1], 1)
    await change([1], 0)
    await change([1], 1)
    expect(await database.run('SELECT municipality_id AS id, version, priority FROM outbox'))
      .toEqual([{ id: 1, version: 4, priority: 0 }])
  })

  it('gives urgent changes first, or alone', async () => {
    await change([1], 1)
    await change([2], 0)
    expect((await claim(1)).items).toEqual([{ id: 2, version: 2 }])
    expect(await outbox.claim(10, LEASE, true)).toBeNull()
    expect((await claim()).items).toEqual([{ id: 1, version: 2 }])
  })

  it('never gives a row to two claims, not even at the same moment', async () => {
    await change([1, 2, 3])
    const claims = await Promise.all([1, 2, 3, 4].map(() => outbox.claim(1, LEASE)))
    const ids = claims.flatMap((claimed) => claimed?.items.map(({ id }) => id) ?? [])
    expect(ids.toSorted()).toEqual([1, 2, 3])
    expect(new Set(claims.flatMap((claimed) => claimed?.ticket ?? [])).size).toBe(3)
  })

  it('passes over a row that is being changed, and gives it after the commit with both changes', async () => {
    await change([1, 2])
    await inTransaction(database.dataSource, async (manager) => {
      await markChanged(manager, [1], 0)
      expect((await claim()).items).toEqual([{ id: 2, version: 2 }])
    })
    expect((await claim()).items).toEqual([{ id: 1, version: 3 }])
  })

  it('sees changes that commit in another order than they began', async () => {
    await inTransaction(database.dataSource, async (early) => {
      await markChanged(early, [1], 0)
      await change([2])
      const { ticket, items } = await claim()
      expect(items).toEqual([{ id: 2, version: 2 }])
      await outbox.settle(ticket, items)
    })
    expect((await claim()).items).toEqual([{ id: 1, version: 2 }])
  })

  it('releases a row that changed in the claimant\'s hands instead of removing it', async () => {
    await change([1, 2])
    const { ticket, items } = await claim()
    await change([1])
    expect(await outbox.claim(10, LEASE)).toBeNull()
    await outbox.settle(ticket, items)
    const again = await claim()
    expect(again.items).toEqual([{ id: 1, version: 3 }])
    expect(again.ticket).toBeGreaterThan(ticket)
  })

  it('removes a row when a later version than the claimed one was indexed', async () => {
    await change([1])
    const { ticket } = await claim()
    await change([1])
    await outbox.settle(ticket, [{ id: 1, version: 3 }])
    expect(await outbox.age()).toMatchObject({ pending: 0 })
  })

  it('gives rows anew once their lease ends, and fences out who held them before', async () => {
    await change([1, 2])
    const first = await claim(10, 0)
    const second = await claim()
    expect(second.items).toEqual(first.items)
    expect(await outbox.hold(first.ticket, [1, 2], LEASE)).toEqual([])
    await outbox.settle(first.ticket, first.items)
    await outbox.postpone(first.ticket, [1, 2], 'too late', 0)
    await outbox.quarantine(first.ticket, 1, 'too late')
    expect((await outbox.hold(second.ticket, [1, 2, 3], LEASE)).toSorted()).toEqual([1, 2])
    expect(await outbox.age()).toMatchObject({ pending: 2, quarantined: 0 })
  })

  it('prolongs a lease that is held', async () => {
    await change([1])
    const { ticket } = await claim(10, 0)
    expect(await outbox.hold(ticket, [1], LEASE)).toEqual([1])
    expect(await outbox.claim(10, LEASE)).toBeNull()
  })

  it('only looks at a lease that has most of its time left', async () => {
    await change([1])
    const row = async () => (await database.run('SELECT ctid, claimed_until FROM outbox'))[0]
    const { ticket } = await claim()
    const before = await row()
    expect(await outbox.hold(ticket, [1, 2], LEASE)).toEqual([1])
    expect(await row()).toEqual(before)
    expect(await outbox.hold(ticket, [1], 3 * LEASE)).toEqual([1])
    expect(await row()).not.toEqual(before)
  })

  it('gives a postponed row after its delay, or as soon as it changes', async () => {
    await change([1, 2, 3])
    const { ticket } = await claim()
    await outbox.postpone(ticket, [1, 2], 'the engine is down', LEASE)
    await outbox.postpone(ticket, [3], 'the engine is down', 0)
    await change([2])
    expect((await claim()).items).toEqual([{ id: 2, version: 3 }, { id: 3, version: 2 }])
    expect(await database.run('SELECT last_error, attempts FROM outbox WHERE municipality_id = 1'))
      .toEqual([{ last_error: 'the engine is down', attempts: 1 }])
  })

  it('sets poison aside until the municipality changes', async () => {
    await change([1])
    const { ticket } = await claim()
    await outbox.quarantine(ticket, 1, 'no finite latitude')
    expect(await outbox.claim(10, LEASE)).toBeNull()
    expect(await outbox.age()).toEqual({ pending: 0, oldestMs: 0, quarantined: 1 })
    await change([1], 1)
    expect((await claim()).items).toEqual([{ id: 1, version: 3 }])
  })

  it('does not set aside what changed since it was claimed', async () => {
    await change([1])
    const { ticket } = await claim()
    await change([1])
    await outbox.quarantine(ticket, 1, 'no finite latitude')
    expect((await claim()).items).toEqual([{ id: 1, version: 3 }])
  })

  it('loses nothing when writers lock many rows in any order while a worker settles them', async () => {
    const worker = (async () => {
      for (let round = 0; round < 20; round++) {
        const claimed = await outbox.claim(10, LEASE)
        if (claimed !== null) await outbox.settle(claimed.ticket, claimed.items.toReversed())
      }
    })()
    await Promise.all([worker, ...[[1, 2, 3], [3, 2, 1], [2, 3, 1]].map(async (ids) => {
      for (let round = 0; round < 10; round++) await change(ids)
    })])
    expect(await database.run('SELECT DISTINCT version FROM municipality')).toEqual([{ version: 31 }])
    const left = await outbox.claim(10, LEASE)
    for (const { version } of left?.items ?? []) expect(version).toBe(31)
  })

  it('calls back after a commit, also when its connection was cut meanwhile', async () => {
    let calls = 0
    const stop = await outbox.onChange(() => calls++)
    await until('it is shown that calls arrive', () => calls === 1)
    await change([1])
    await until('the change is announced', () => calls === 2)
    await database.run(`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`)
    await until('it listens again and says so', () => calls === 3)
    await change([2])
    await until('the next change is announced', () => calls === 4)
    await stop()
    await change([3])
    expect(calls).toBe(4)
  })

  it('takes rows in again though nothing changed, with the version that the database knows', async () => {
    await change([2])
    await database.run('INSERT INTO erasure (municipality_id, version) VALUES (77, 9)')
    await outbox.markAgain([{ id: 1, version: 40 }, { id: 2, version: 1 }, { id: 77, version: 3 }, { id: 99, version: 7 }], true)
    expect((await claim()).items).toEqual([{ id: 1, version: 1 }, { id: 2, version: 2 }, { id: 77, version: 9 }, { id: 99, version: 7 }])
    await outbox.markAgain([], true)
  })

  it('releases a row that was marked again in a claimant\'s hands, and removes it the next time', async () => {
    await change([1, 2])
    const { ticket, items } = await claim()
    await outbox.markAgain([{ id: 1, version: 2 }], true)
    expect(await outbox.claim(10, LEASE)).toBeNull()
    await outbox.settle(ticket, items)
    expect(await outbox.dirtyAmong([1, 2, 3])).toEqual(new Set([1]))
    const again = await claim()
    expect(again.items).toEqual([{ id: 1, version: 2 }])
    await outbox.settle(again.ticket, again.items)
    expect(await outbox.age()).toMatchObject({ pending: 0 })
  })
})
