import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { traitSource } from '../../../src/domain/trait-source.ts'
import { EMPTY_PROFILE } from '../../../src/domain/profile.ts'
import { eraseMunicipalities } from '../../../src/persistence/erase.ts'
import { PostgresMunicipalityStore } from '../../../src/persistence/postgres-municipality-store.ts'
import { PostgresPartnershipStore } from '../../../src/persistence/postgres-partnership-store.ts'
import { PostgresRegisterStore } from '../../../src/persistence/postgres-register-store.ts'
import { inTransaction } from '../../../src/persistence/transaction.ts'
import { NotFound, VersionMismatch } from '../../../src/shared/errors.ts'
import { listedLinks } from '../../support/listed-links.ts'
import { openDatabase, type OpenDatabase } from '../../support/open-database.ts'
import { FULL_PROFILE, profileOf } from '../../support/profiles.ts'
import { load, registerRecord } from '../../support/register-records.ts'

const warmia = registerRecord({ sourceKey: 'PL/admin1/85', name: 'warmińsko-mazurskie', level: 'region', population: null })
const powiat = registerRecord({
  sourceKey: 'PL/admin2/85/2802', name: 'powiat braniewski', level: 'county', population: null,
  parentKeys: { county: null, region: warmia.sourceKey }, codes: { teryt: '2802' },
})
const frombork = registerRecord({
  sourceKey: 'PL/admin3/85/2802/280205', name: 'Frombork',
  parentKeys: { county: powiat.sourceKey, region: warmia.sourceKey },
  codes: { geonames: '3098218', teryt: '280205' },
  places: [
    { geonamesId: 3_098_218, name: 'Frombork', location: { lat: 54.36, lon: 19.68 }, population: 2_500, isSeat: true },
    { geonamesId: 3_097_000, name: 'Narusa', location: { lat: 54.32, lon: 19.7 }, population: null, isSeat: false },
  ],
  names: [
    { text: 'Frombork', kind: 'own', language: 'pl', placeName: null },
    { text: 'Frauenburg', kind: 'historic', language: 'de', placeName: null },
    { text: 'Narusa', kind: 'own', language: null, placeName: 'Narusa' },
  ],
  traits: [{ trait: 'coast', source: traitSource('coast_distance', { metres: 1_000, municipality: null }) }, { trait: 'spa', source: traitSource('name', { name: 'Zdrój' }) }],
})
const leck = registerRecord({ sourceKey: 'DE/admin4/leck', name: 'Leck', country: 'DE', codes: { teryt: '280205' } })
const [WARMIA, POWIAT, FROMBORK, LECK] = [1, 2, 3, 4]

describe('the store of municipalities', () => {
  let database: OpenDatabase
  let store: PostgresMunicipalityStore
  let partnerships: PostgresPartnershipStore
  beforeEach(async () => {
    database = await openDatabase()
    store = new PostgresMunicipalityStore(database.dataSource)
    partnerships = new PostgresPartnershipStore(database.dataSource)
    await load(new PostgresRegisterStore(database.dataSource), [warmia, powiat, frombork, leck])
  })
  afterEach(() => database.close())

  const one = async (id: number) => (await store.loadAggregates([id]))[0]
  const link = () => partnerships.create({
    aId: LECK, bId: FROMBORK, form: 'partnership', status: 'active', since: 1994, until: null, areas: ['schools'],
    events: ['Choir days'], note: '', source: 'https://example.org', datasetId: 'declared',
  })

  it('gives what the register says, with the names of county and region', async () => {
    const { sourceKey: _, hash: __, parentKeys: ___, ...said } = frombork
    expect(await one(FROMBORK)).toEqual({
      municipality: {
        ...said, id: FROMBORK, version: 1, area: null, regionId: WARMIA, regionName: 'warmińsko-mazurskie',
        countyId: POWIAT, countyName: 'powiat braniewski', datasetId: 'geonames',
      },
      profile: EMPTY_PROFILE,
      partnerships: [],
    })
  })

  it('leaves out unknown ids and gives each once', async () => {
    const found = await store.loadAggregates([FROMBORK, 99, FROMBORK, LECK])
    expect(found.map(({ municipality }) => municipality.id).toSorted()).toEqual([FROMBORK, LECK])
    expect(await store.loadAggregates([])).toEqual([])
  })

  it('gives back a profile as it was saved, and replaces it whole', async () => {
    expect(await store.saveProfile(FROMBORK, FULL_PROFILE, 1)).toBe(2)
    expect((await one(FROMBORK))?.profile).toEqual(FULL_PROFILE)
    expect(await store.saveProfile(FROMBORK, EMPTY_PROFILE, null)).toBe(3)
    expect(await one(FROMBORK)).toMatchObject({ profile: EMPTY_PROFILE, municipality: { version: 3 } })
  })

  it('lets a municipality correct what was derived of it', async () => {
    await store.saveProfile(FROMBORK, profileOf({ traits: ['fortress', 'spa'], deniedTraits: ['coast'] }), null)
    expect((await one(FROMBORK))?.municipality.traits).toEqual([
      { trait: 'spa', source: traitSource('name', { name: 'Zdrój' }) }, { trait: 'fortress', source: traitSource('declared', {}) },
    ])
    await store.saveProfile(FROMBORK, EMPTY_PROFILE, null)
    expect((await one(FROMBORK))?.municipality.traits).toEqual(frombork.traits)
  })

  it('refuses to save over a version that the caller has not seen, and changes nothing then', async () => {
    await store.saveProfile(FROMBORK, FULL_PROFILE, 1)
    await expect(store.saveProfile(FROMBORK, EMPTY_PROFILE, 1)).rejects.toThrow(VersionMismatch)
    await expect(store.saveProfile(99, EMPTY_PROFILE, null)).rejects.toThrow(NotFound)
    expect((await one(FROMBORK))?.profile).toEqual(FULL_PROFILE)
  })

  it('lets one of two writers of the same version through', async () => {
    const writes = await Promise.allSettled([1, 2, 3, 4].map(() => store.saveProfile(FROMBORK, FULL_PROFILE, 1)))
    expect(writes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await one(FROMBORK))?.municipality.version).toBe(2)
  })

  it('makes a saved profile due at once', async () => {
    await database.run('DELETE FROM outbox')
    await store.saveProfile(FROMBORK, FULL_PROFILE, null)
    expect(await database.run('SELECT municipality_id AS id, version, priority FROM outbox'))
      .toEqual([{ id: FROMBORK, version: 2, priority: 0 }])
  })

  it('shows a partnership from both ends', async () => {
    const { id } = await link()
    expect((await one(FROMBORK))?.partnerships)
      .toMatchObject([{ id, since: 1994, partner: { id: LECK, name: 'Leck', country: 'DE' } }])
    expect((await one(LECK))?.partnerships)
      .toMatchObject([{ id, partner: { id: FROMBORK, name: 'Frombork', country: 'PL' } }])
  })

  it('leaves out whatever a dataset no longer allows to be shown and searched', async () => {
    await link()
    await store.saveProfile(FROMBORK, FULL_PROFILE, null)
    await database.run(`UPDATE dataset SET may_search = false WHERE id = 'declared'`)
    expect(await one(FROMBORK)).toMatchObject({ partnerships: [], profile: { interests: [] } })
    await database.run(`UPDATE dataset SET may_search = true, may_show = id = 'declared'`)
    expect(await store.loadAggregates([FROMBORK, LECK])).toEqual([])
  })

  it('leaves out a partnership whose other end may not be shown', async () => {
    await link()
    await database.run(`
      INSERT INTO dataset (id, title, publisher, address, version, date, licence, attribution, may_show, may_search, may_export)
      VALUES ('closed', '', '', '', '', '2026-01-01', '', '', false, true, true)`)
    await database.run(`UPDATE municipality SET dataset_id = 'closed' WHERE id = $1`, [LECK])
    expect((await one(FROMBORK))?.partnerships).toEqual([])
    expect(await listedLinks(database.dataSource)).toEqual([])
  })

  it('finds a municipality by code, the lowest level first, and by any of its places', async () => {
    expect(await store.findIdByCode('teryt', '2802')).toBe(POWIAT)
    expect(await store.findIdByCode('teryt', '280205')).toBe(FROMBORK)
    expect(await store.findIdByCode('geonames', '3098218')).toBe(FROMBORK)
    expect(await store.findIdByCode('geonames', '3097000')).toBe(FROMBORK)
    for (const code of ['3097001', '', 'x', '99999999999999', '0x1', '3097000 ']) {
      expect(await store.findIdByCode('geonames', code)).toBeNull()
    }
  })

  it('remembers of an erased municipality only that it went, and tells those who spoke of it', async () => {
    await link()
    await store.saveProfile(FROMBORK, FULL_PROFILE, null)
    await database.run('DELETE FROM outbox')
    const erased = await inTransaction(database.dataSource, (manager) => eraseMunicipalities(manager, [FROMBORK, 99], 0))
    expect(erased).toEqual([FROMBORK])
    expect(await one(FROMBORK)).toBeUndefined()
    expect((await one(LECK))?.partnerships).toEqual([])
    expect(await store.erasedVersions([FROMBORK, LECK, 99])).toEqual(new Map([[FROMBORK, 4]]))
    expect(await database.run('SELECT municipality_id AS id, version FROM outbox ORDER BY id')).toEqual([
      { id: FROMBORK, version: 4 }, { id: LECK, version: 3 },
    ])
  })

  it('tells the members of an erased region', async () => {
    await inTransaction(database.dataSource, (manager) => eraseMunicipalities(manager, [WARMIA], 1))
    expect(await one(FROMBORK)).toMatchObject({ municipality: { version: 2, regionId: null, regionName: null } })
    expect(await one(POWIAT)).toMatchObject({ municipality: { version: 2 } })
  })
})
