import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { PostgresExposureStore } from '../../../src/persistence/postgres-exposure-store.ts'
import { PostgresRegisterStore } from '../../../src/persistence/postgres-register-store.ts'
import type { ExposureCount } from '../../../src/use-cases/ports/exposure-store.ts'
import { FIXTURE } from '../../support/fixture-register.ts'
import { openDatabase, type OpenDatabase } from '../../support/open-database.ts'
import { load } from '../../support/register-records.ts'

const DAY = '2026-03-01'
const LATER = '2026-05-30'

describe('exposure in the database', () => {
  let database: OpenDatabase
  let store: PostgresExposureStore
  beforeEach(async () => {
    database = await openDatabase()
    store = new PostgresExposureStore(database.dataSource)
    await load(new PostgresRegisterStore(database.dataSource), FIXTURE)
  })
  afterEach(() => database.close())

  const all = async (today = DAY) => {
    const counts: ExposureCount[] = []
    await store.readAll(today, (page) => counts.push(...page))
    return new Map(counts.map(({ id, lists }) => [id, lists]))
  }
  const rows = async (table: string) => (await database.run(`SELECT count(*)::integer AS count FROM ${table}`))[0]?.['count']

  it('counts to how many a municipality was shown', async () => {
    const counts = await store.add([{ asker: 1, municipality: 3 }, { asker: 2, municipality: 3 }, { asker: 1, municipality: 4 }], DAY)
    expect(new Map(counts.map(({ id, lists }) => [id, lists]))).toEqual(new Map([[3, 2], [4, 1]]))
    expect(await all()).toEqual(new Map([[3, 2], [4, 1]]))
  })

  it('counts the same asker again only after 30 days', async () => {
    const showing = { asker: 1, municipality: 3 }
    await store.add([showing, showing], DAY)
    expect(await store.add([showing], '2026-03-30')).toEqual([{ id: 3, lists: expect.closeTo(Math.exp(-29 / 90)) }])
    expect(await store.add([showing], '2026-03-31')).toEqual([{ id: 3, lists: expect.closeTo(1 + Math.exp(-30 / 90)) }])
  })

  it('lets counts fall to 1/e in 90 days, and to nothing in the end', async () => {
    await store.add([{ asker: 1, municipality: 3 }], DAY)
    expect((await all(LATER)).get(3)).toBeCloseTo(Math.exp(-1))
    await store.forget(LATER)
    expect([await rows('exposure'), await rows('suggestion_shown')]).toEqual([1, 0])
    await store.forget('2028-03-01')
    expect(await rows('exposure')).toBe(0)
  })

  it('is not led astray by a process whose day is another', async () => {
    await store.add([{ asker: 1, municipality: 3 }], LATER)
    await store.add([{ asker: 2, municipality: 3 }], DAY)
    expect((await all(LATER)).get(3)).toBe(2)
    expect((await all(DAY)).get(3)).toBe(2)
  })

  it('counts every showing once when several processes tell of the same ones together', async () => {
    const ids = Array.from({ length: 10 }, (_, i) => i + 1)
    const pairs = ids.flatMap((asker) => ids.filter((id) => id !== asker).map((municipality) => ({ asker, municipality })))
    const processes = Array.from({ length: 4 }, () => new PostgresExposureStore(database.dataSource))
    await Promise.all(processes.map((process, i) => process.add(i % 2 === 0 ? pairs : pairs.toReversed(), DAY)))
    expect([...(await all()).values()]).toEqual(ids.map(() => 9))
  })

  it('tells what changed since a mark', async () => {
    await store.add([{ asker: 1, municipality: 3 }], DAY)
    await database.run(`UPDATE exposure SET changed_at = changed_at - interval '1 hour'`)
    const { mark } = await store.readChanged('-infinity', DAY)
    expect((await store.readChanged(mark, DAY)).counts).toEqual([])
    await store.add([{ asker: 1, municipality: 4 }], DAY)
    expect((await store.readChanged(mark, DAY)).counts).toEqual([{ id: 4, lists: 1 }])
  })

  it('passes over who is not in the register, and goes with who leaves it', async () => {
    expect(await store.add([{ asker: 1, municipality: 999_999 }, { asker: 999_999, municipality: 3 }, { asker: 1, municipality: 4 }], DAY)).toEqual([{ id: 4, lists: 1 }])
    expect(await store.add([], DAY)).toEqual([])
    await database.run('DELETE FROM municipality WHERE id = 4')
    expect([await rows('exposure'), await rows('suggestion_shown')]).toEqual([0, 0])
  })
})
