import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { traitSource } from '../../../src/domain/trait-source.ts'
import type { Place } from '../../../src/domain/municipality.ts'
import { loadRegister, type LoadProgress } from '../../../src/import/load-register.ts'
import type { RegisterRecord } from '../../../src/import/geonames/register-record.ts'
import { eraseMunicipalities } from '../../../src/persistence/erase.ts'
import { PostgresMunicipalityStore } from '../../../src/persistence/postgres-municipality-store.ts'
import { PostgresPartnershipStore } from '../../../src/persistence/postgres-partnership-store.ts'
import { PostgresRegisterStore } from '../../../src/persistence/postgres-register-store.ts'
import { inTransaction } from '../../../src/persistence/transaction.ts'
import { openDatabase, type OpenDatabase } from '../../support/open-database.ts'
import { FULL_PROFILE } from '../../support/profiles.ts'
import { load, register, registerRecord } from '../../support/register-records.ts'

const place = (geonamesId: number, name: string, isSeat: boolean): Place =>
  ({ geonamesId, name, location: { lat: 54, lon: 19 }, population: null, isSeat })

const region = registerRecord({ sourceKey: 'PL/admin1/85', name: 'warmińsko-mazurskie', level: 'region', population: null })
const inRegion = { parentKeys: { county: null, region: region.sourceKey } }
/** A region and nineteen municipalities of two places each; ids 1 to 20 on an empty database. */
const records: readonly RegisterRecord[] = [region, ...Array.from({ length: 19 }, (_, index) => {
  const number = index + 2
  return registerRecord({
    ...inRegion,
    sourceKey: `PL/admin3/${number}`,
    name: `Miasto ${number}`,
    codes: { geonames: String(number), teryt: `2800${number}` },
    places: [place(number, `Miasto ${number}`, true), place(100 + number, `Wieś\t${number}\\`, false)],
    traits: [{ trait: 'coast', source: traitSource('coast_distance', { metres: 1_000, municipality: null }) }],
  })
})]

/** The same records, some of them changed, by source key. */
const withChanges = (changes: Readonly<Record<string, Partial<RegisterRecord> | null>>): RegisterRecord[] =>
  records.flatMap((record) => {
    const change = changes[record.sourceKey]
    return change === null ? [] : change === undefined ? record : registerRecord({ ...record, ...change })
  })

describe('loading the register', () => {
  let database: OpenDatabase
  let store: PostgresRegisterStore
  let municipalities: PostgresMunicipalityStore
  beforeEach(async () => {
    database = await openDatabase()
    store = new PostgresRegisterStore(database.dataSource)
    municipalities = new PostgresMunicipalityStore(database.dataSource)
  })
  afterEach(() => database.close())

  const one = async (id: number) => (await municipalities.loadAggregates([id]))[0]?.municipality
  const due = async () => {
    const rows = await database.run('SELECT municipality_id AS id FROM outbox ORDER BY id')
    return rows.map(({ id }) => id)
  }
  const settleAll = () => database.run('DELETE FROM outbox')
  const everyone = records.map((_, index) => index + 1)

  it('writes every record, in the order of the source, with its bulk row of the outbox', async () => {
    expect(await load(store, records)).toEqual({ created: 20, changed: 0, unchanged: 0, vanished: 0, erased: 0 })
    expect(await due()).toEqual(everyone)
    expect(await database.run('SELECT DISTINCT version, priority FROM outbox')).toEqual([{ version: 1, priority: 1 }])
    expect(await one(20)).toMatchObject({
      id: 20, version: 1, name: 'Miasto 20', regionId: 1, regionName: region.name, codes: { geonames: '20', teryt: '280020' },
      places: [{ geonamesId: 20, isSeat: true }, { geonamesId: 120, name: 'Wieś\t20\\', isSeat: false }],
      traits: [{ trait: 'coast', source: traitSource('coast_distance', { metres: 1_000, municipality: null }) }],
    })
    expect(await database.run(`SELECT id FROM dataset ORDER BY id`)).toEqual([{ id: 'declared' }, { id: 'geonames' }])
  })

  it('changes nothing the second time', async () => {
    await load(store, records)
    await settleAll()
    expect(await load(store, records)).toEqual({ created: 0, changed: 0, unchanged: 20, vanished: 0, erased: 0 })
    expect(await due()).toEqual([])
    expect((await one(20))?.version).toBe(1)
  })

  it('writes only what changed', async () => {
    await load(store, records)
    await settleAll()
    const changed = withChanges({ 'PL/admin3/7': {
      name: 'Miasto Siódme', population: 9_000, codes: { geonames: '7' }, traits: [{ trait: 'spa', source: traitSource('name', { name: 'Zdrój' }) }],
      places: [place(7, 'Miasto Siódme', true)],
      names: [{ text: 'Miasto Siódme', kind: 'own', language: 'pl', placeName: null }],
    } })
    const added = registerRecord({ ...inRegion, sourceKey: 'PL/admin3/21', name: 'Miasto 21' })
    expect(await load(store, [...changed, added])).toEqual({ created: 1, changed: 1, unchanged: 19, vanished: 0, erased: 0 })
    expect(await due()).toEqual([7, 21])
    expect(await one(7)).toMatchObject({
      version: 2, name: 'Miasto Siódme', population: 9_000, traits: [{ trait: 'spa' }], places: [{ name: 'Miasto Siódme' }],
      names: [{ text: 'Miasto Siódme' }],
    })
    expect(await load(store, [...changed, added])).toMatchObject({ created: 0, changed: 0 })
  })

  it('makes the members of a renamed region due', async () => {
    await load(store, records)
    await settleAll()
    await load(store, withChanges({ 'PL/admin1/85': { name: 'Warmia-Mazury' } }))
    expect(await due()).toEqual(everyone)
    expect(await one(20)).toMatchObject({ version: 2, regionName: 'Warmia-Mazury' })
  })

  it('keeps what is no longer in the source, and says how many', async () => {
    await load(store, records)
    await settleAll()
    expect(await load(store, withChanges({ 'PL/admin3/9': null }))).toMatchObject({ unchanged: 19, vanished: 1 })
    expect(await one(9)).toMatchObject({ name: 'Miasto 9' })
    expect(await due()).toEqual([])
  })

  it.each([
    ['later in the source', 'PL/admin3/5', 'PL/admin3/12', 5, 12],
    ['earlier in the source', 'PL/admin3/12', 'PL/admin3/5', 12, 5],
  ])('moves a place to a municipality that stands %s', async (_, from, to, fromId, toId) => {
    await load(store, records)
    await settleAll()
    await load(store, withChanges({
      [from]: { places: [place(fromId, 'seat', true)] },
      [to]: { places: [place(toId, 'seat', true), place(100 + fromId, 'moved', false)] },
    }))
    expect((await one(fromId))?.places.map(({ geonamesId }) => geonamesId)).toEqual([fromId])
    expect((await one(toId))?.places.map(({ geonamesId }) => geonamesId)).toEqual([toId, 100 + fromId])
    expect(await due()).toEqual([5, 12])
  })

  it('moves the places of a municipality that vanished into another', async () => {
    await load(store, records)
    await settleAll()
    const places = [place(12, 'seat', true), place(5, 'Miasto 5', false)]
    await load(store, withChanges({ 'PL/admin3/5': null, 'PL/admin3/12': { places } }))
    expect(await municipalities.findIdByCode('geonames', '12')).toBe(12)
    expect((await one(5))?.places.map(({ geonamesId }) => geonamesId)).toEqual([105])
    expect(await due()).toEqual([5, 12])
  })

  it('never touches what the municipality declared, nor an official population', async () => {
    await load(store, records)
    await municipalities.saveProfile(4, FULL_PROFILE, null)
    await new PostgresPartnershipStore(database.dataSource).create({
      aId: 4, bId: 5, form: 'friendship', status: 'active', since: null, until: null, areas: [], events: [], note: '', source: 'x',
      datasetId: 'declared',
    })
    await database.run(`
      UPDATE municipality SET population = 4444, population_of = 'municipality', population_date = '2025-12-31' WHERE id = 4`)
    await database.run(`INSERT INTO official_code VALUES ('wikidata', 'Q4', 4)`)
    await load(store, withChanges({ 'PL/admin3/4': { name: 'Miasto Czwarte', population: 4_000 } }))
    const [after] = await municipalities.loadAggregates([4])
    expect(after).toMatchObject({
      profile: FULL_PROFILE,
      partnerships: [{ partner: { id: 5 } }],
      municipality: {
        name: 'Miasto Czwarte', population: 4_444, populationOf: 'municipality', populationDate: '2025-12-31',
        codes: { wikidata: 'Q4', teryt: '28004' },
        traits: [{ trait: 'fortress', source: traitSource('declared', {}) }, { trait: 'spa', source: traitSource('declared', {}) }],
      },
    })
  })

  it('leaves out what was erased here', async () => {
    await load(store, records)
    await inTransaction(database.dataSource, (manager) => eraseMunicipalities(manager, [20], 0))
    expect(await load(store, records)).toMatchObject({ created: 0, unchanged: 19, erased: 1 })
    expect(await one(20)).toBeUndefined()
  })

  it('keeps the rights that an operator took from a dataset', async () => {
    await load(store, records)
    await database.run(`UPDATE dataset SET may_export = false, title = '' WHERE id = 'geonames'`)
    await load(store, records)
    expect(await database.run(`SELECT may_export, title FROM dataset WHERE id = 'geonames'`))
      .toEqual([{ may_export: false, title: 'A register for tests' }])
  })

  describe('that is broken off', () => {
    /** Breaks off after this many batches of five records. */
    const breakOff = (batches: number) => store.exclusively(async (running) => {
      await running.saveDatasets(register([]).datasets)
      for (let batch = 0; batch < batches; batch++) {
        const ids = await running.newIds(5)
        const created = records.slice(batch * 5, batch * 5 + 5).map(({ hash, ...record }, index) => ({
          ...record, id: ids[index] ?? 0, sourceHash: hash, datasetId: 'geonames', countyId: null,
          regionId: record.level === 'region' ? null : 1,
        }))
        await running.write({ created, changed: [] })
      }
      await running.newIds(5)
      throw new Error('killed')
    })

    it('is completed by the next one, with the ids it would have had', async () => {
      await expect(breakOff(2)).rejects.toThrow('killed')
      expect(await due()).toEqual(everyone.slice(0, 10))
      expect(await load(store, records)).toEqual({ created: 10, changed: 0, unchanged: 10, vanished: 0, erased: 0 })
      expect(await due()).toEqual(everyone)
      expect(await one(20)).toMatchObject({ name: 'Miasto 20' })
    })

    it('leaves nothing half done when a record can not be written', async () => {
      const bad = withChanges({ 'PL/admin3/12': { population: -1 } })
      await expect(load(store, bad)).rejects.toThrow('ck_municipality_population')
      expect(await database.run('SELECT count(*)::integer AS rows FROM municipality')).toEqual([{ rows: 0 }])
      expect(await store.loadedFingerprint('geonames')).toBeNull()
    })

    it('lets the next one begin when its connection is cut', async () => {
      const cut = store.exclusively(async (running) => {
        await database.run(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'`)
        await running.newIds(1)
      })
      await expect(cut).rejects.toMatchObject({ dependency: 'database' })
      expect(await load(store, records)).toMatchObject({ created: 20 })
    })
  })

  it('waits for its turn while another load runs', async () => {
    let finishOther = () => {}
    let other = Promise.resolve()
    await new Promise<void>((runs) => {
      other = store.exclusively(() => new Promise<void>((done) => {
        finishOther = done
        runs()
      }))
    })
    const phases: LoadProgress['phase'][] = []
    const { created } = await loadRegister(register(records), store, ({ phase }) => {
      phases.push(phase)
      if (phase === 'waiting') finishOther()
    })
    await other
    expect(created).toBe(20)
    expect(phases.filter((phase) => phase === 'waiting')).toHaveLength(1)
  })

  it('says how far it has come, and notes the edition when all is written', async () => {
    const progress: LoadProgress[] = []
    await loadRegister(register(records, 'edition 7'), store, (at) => progress.push(at))
    expect(progress[0]).toEqual({ phase: 'loading', done: 0, total: 20 })
    expect(progress.at(-1)).toEqual({ phase: 'loading', done: 20, total: 20 })
    expect(await store.loadedFingerprint('geonames')).toBe('edition 7')
  })
})
