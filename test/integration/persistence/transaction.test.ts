import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { EntityManager } from 'typeorm'
import { inTransaction, reading, withinTransaction } from '../../../src/persistence/transaction.ts'
import { DependencyFault } from '../../../src/shared/errors.ts'
import { openDatabase, type OpenDatabase } from '../../support/open-database.ts'
import { until } from '../../support/until.ts'

describe('a transaction', () => {
  let database: OpenDatabase
  beforeEach(async () => {
    database = await openDatabase()
    await database.run('CREATE TABLE counter (id integer PRIMARY KEY, value integer NOT NULL)')
    await database.run('INSERT INTO counter VALUES (1, 0), (2, 0)')
  })
  afterEach(() => database.close())

  const transaction = <Result>(work: (manager: EntityManager) => Promise<Result>) => inTransaction(database.dataSource, work)
  const values = async () => (await database.run('SELECT value FROM counter ORDER BY id')).map(({ value }) => value)
  const increment = (manager: EntityManager, id: number) =>
    manager.query('UPDATE counter SET value = value + 1 WHERE id = $1', [id])

  it('is kept whole or not at all', async () => {
    await transaction((manager) => increment(manager, 1))
    await expect(transaction(async (manager) => {
      await increment(manager, 2)
      throw new RangeError('on purpose')
    })).rejects.toThrow(RangeError)
    expect(await values()).toEqual([1, 0])
  })

  it('runs again when the database ends a deadlock by undoing it', async () => {
    let runs = 0
    let bothHoldOne: () => void = () => undefined
    const meeting = new Promise<void>((resolve) => {
      bothHoldOne = resolve
    })
    const crossing = (first: number, second: number) => transaction(async (manager) => {
      await increment(manager, first)
      if (++runs === 2) bothHoldOne()
      await meeting
      await increment(manager, second)
    })
    await Promise.all([crossing(1, 2), crossing(2, 1)])
    expect(await values()).toEqual([2, 2])
    expect(runs).toBe(3)
  })

  it.each([
    ['while it idles', (_: EntityManager, pid: number) => database.run('SELECT pg_terminate_backend($1)', [pid])],
    ['under a statement', (manager: EntityManager, pid: number) => manager.query('SELECT pg_terminate_backend($1)', [pid])],
  ])('runs again when its connection is cut %s, as by a restart', async (_when, cut) => {
    let runs = 0
    await transaction(async (manager) => {
      await increment(manager, 1)
      if (++runs === 1) {
        const [{ pid }] = await manager.query('SELECT pg_backend_pid() AS pid')
        await cut(manager, pid)
      }
      await increment(manager, 2)
    })
    expect(runs).toBe(2)
    expect(await values()).toEqual([1, 1])
  })

  it('runs again when its connection was cut before COMMIT was sent', async () => {
    let runs = 0
    await transaction(async (manager) => {
      await increment(manager, 1)
      if (++runs > 1) return
      const [{ pid }] = await manager.query('SELECT pg_backend_pid() AS pid')
      await database.run('SELECT pg_terminate_backend($1)', [pid])
      await until('the cut is noticed', () => manager.queryRunner?.isReleased === true)
    })
    expect(runs).toBe(2)
    expect(await values()).toEqual([1, 0])
  })

  it('asks one thing at a time of its connection, whatever is asked side by side, and by what is asked', async () => {
    const warnings: Error[] = []
    const note = (warning: Error) => warnings.push(warning)
    process.on('warning', note)
    let underWay = 0
    const ask = (ms: number) => reading(database.dataSource, async (manager) => {
      expect(++underWay).toBe(1)
      await manager.query('SELECT pg_sleep($1)', [ms / 1_000])
      underWay--
      // Asked from within: a part of the same turn.
      await reading(database.dataSource, (inner) => increment(inner, 1))
      return ms
    })
    const answers = await transaction((manager) => withinTransaction(manager, () => Promise.all([
      ask(20), ask(1), inTransaction(database.dataSource, () => Promise.reject(new RangeError('on purpose'))).catch(() => 'failed'), ask(2),
    ])))
    process.off('warning', note)
    expect(answers).toEqual([20, 1, 'failed', 2])
    expect(warnings).toEqual([])
    expect(await values()).toEqual([3, 0])
  })

  it('reports a cut during COMMIT instead of doing the work twice', async () => {
    await database.run('CREATE TABLE cut (id integer)')
    await database.run(`
      CREATE FUNCTION end_session() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'`)
    await database.run(`
      CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON cut DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION end_session()`)
    let runs = 0
    const cut = transaction(async (manager) => {
      runs++
      await manager.query('INSERT INTO cut VALUES (1)')
    })
    await expect(cut).rejects.toThrow(DependencyFault)
    await expect(cut).rejects.toThrow('may or may not have been saved')
    expect(runs).toBe(1)
  })

  it('reports a statement that takes too long as a fault of the database', async () => {
    const slow = inTransaction(database.dataSource, (manager) => manager.query('SELECT pg_sleep(5)'), { statementTimeout: 20 })
    await expect(slow).rejects.toThrow(DependencyFault)
    expect(await values()).toEqual([0, 0])
  })

  it('does not take our own mistakes for faults of the database', async () => {
    const wrong = reading(database.dataSource, (manager) => manager.query('SELECT nothing FROM counter'))
    await expect(wrong).rejects.not.toThrow(DependencyFault)
  })
})
