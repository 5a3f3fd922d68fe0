import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { PostgresPartnershipStore } from '../../../src/persistence/postgres-partnership-store.ts'
import { PostgresRegisterStore } from '../../../src/persistence/postgres-register-store.ts'
import { Conflict, InvalidInput, NotFound, VersionMismatch } from '../../../src/shared/errors.ts'
import type { NewPartnership } from '../../../src/use-cases/ports/partnership-store.ts'
import { openDatabase, type OpenDatabase } from '../../support/open-database.ts'
import { load, registerRecord } from '../../support/register-records.ts'

const records = [
  registerRecord({ sourceKey: 'a', name: 'Kraków' }),
  registerRecord({ sourceKey: 'b', name: 'Leipzig', country: 'DE' }),
]
const [KRAKOW, LEIPZIG] = [1, 2]

describe('the store of partnerships', () => {
  let database: OpenDatabase
  let store: PostgresPartnershipStore
  beforeEach(async () => {
    database = await openDatabase()
    store = new PostgresPartnershipStore(database.dataSource)
    await load(new PostgresRegisterStore(database.dataSource), records)
    await database.run('DELETE FROM outbox')
  })
  afterEach(() => database.close())

  const create = (aId: number, bId: number, given: Partial<NewPartnership> = {}) => store.create({
    aId, bId, form: 'partnership', status: 'active', since: null, until: null, areas: [], events: [], note: '', source: 'test',
    datasetId: 'declared', ...given,
  })
  const versions = () => database.run(`
    SELECT m.id, m.version, o.version AS due FROM municipality m JOIN outbox o ON o.municipality_id = m.id ORDER BY m.id`)

  it('keeps the smaller id first, whichever end was named first, and makes both ends due', async () => {
    const created = await create(LEIPZIG, KRAKOW, { since: 1973, areas: ['choirs', 'schools'], note: 'od 1973' })
    expect(created).toMatchObject({
      version: 1, aId: KRAKOW, bId: LEIPZIG, since: 1973, areas: ['choirs', 'schools'], note: 'od 1973',
    })
    expect(await store.find(created.id)).toEqual(created)
    expect(await versions()).toEqual([{ id: KRAKOW, version: 2, due: 2 }, { id: LEIPZIG, version: 2, due: 2 }])
  })

  it('refuses a second link of the same two, in either direction, also at the same moment', async () => {
    const results = await Promise.allSettled([create(KRAKOW, LEIPZIG), create(LEIPZIG, KRAKOW), create(KRAKOW, LEIPZIG)])
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused).toHaveLength(2)
    for (const { reason } of refused) expect(reason).toBeInstanceOf(Conflict)
    expect(await versions()).toEqual([{ id: KRAKOW, version: 2, due: 2 }, { id: LEIPZIG, version: 2, due: 2 }])
  })

  it('refuses ends that do not exist, one end twice, and an end before the beginning', async () => {
    await expect(create(KRAKOW, 99)).rejects.toThrow(NotFound)
    await expect(create(KRAKOW, KRAKOW)).rejects.toThrow(InvalidInput)
    await expect(create(KRAKOW, LEIPZIG, { since: 2000, until: 1999 })).rejects.toThrow(InvalidInput)
    expect(await versions()).toEqual([])
  })

  it('changes only what is named, and makes both ends due again', async () => {
    const { id } = await create(KRAKOW, LEIPZIG, { since: 1973, areas: ['choirs', 'schools'], events: ['Choir days', 'A run'], note: 'od 1973' })
    const changed = await store.update(id, { status: 'ended', until: 2020, areas: ['schools'], events: ['A run'] }, 1)
    expect(changed).toMatchObject({ version: 2, status: 'ended', since: 1973, until: 2020, areas: ['schools'], events: ['A run'], note: 'od 1973' })
    expect(await store.find(id)).toEqual(changed)
    expect(await versions()).toEqual([{ id: KRAKOW, version: 3, due: 3 }, { id: LEIPZIG, version: 3, due: 3 }])
  })

  it('refuses to change or remove what changed meanwhile or does not exist', async () => {
    const { id } = await create(KRAKOW, LEIPZIG)
    await store.update(id, { note: 'first' }, 1)
    await expect(store.update(id, { note: 'second' }, 1)).rejects.toThrow(VersionMismatch)
    await expect(store.remove(id, 1)).rejects.toThrow(VersionMismatch)
    await expect(store.update(99, {}, null)).rejects.toThrow(NotFound)
    await expect(store.remove(99, null)).rejects.toThrow(NotFound)
    await expect(store.update(id, { since: 2000, until: 1990 }, null)).rejects.toThrow(InvalidInput)
    expect(await store.find(id)).toMatchObject({ version: 2, note: 'first' })
  })

  it('removes a link and makes both ends due', async () => {
    const { id } = await create(KRAKOW, LEIPZIG)
    await store.remove(id, 1)
    expect(await store.find(id)).toBeNull()
    expect(await versions()).toEqual([{ id: KRAKOW, version: 3, due: 3 }, { id: LEIPZIG, version: 3, due: 3 }])
  })
})
