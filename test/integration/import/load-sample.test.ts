import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { PartnershipSample } from '../../../config/sample/schema.ts'
import { loadSample } from '../../../src/import/load-sample.ts'
import { PostgresMunicipalityStore } from '../../../src/persistence/postgres-municipality-store.ts'
import { PostgresPartnershipStore } from '../../../src/persistence/postgres-partnership-store.ts'
import { PostgresRegisterStore } from '../../../src/persistence/postgres-register-store.ts'
import { openDatabase, type OpenDatabase } from '../../support/open-database.ts'
import { listedLinks } from '../../support/listed-links.ts'
import { load, registerRecord } from '../../support/register-records.ts'

const town = (name: string, country: string, geonamesId: number) => registerRecord({
  sourceKey: `place/${geonamesId}`, name, country,
  places: [{ geonamesId, name, location: { lat: 50, lon: 20 }, population: null, isSeat: true }],
})
const records = [
  town('Kraków', 'PL', 11), town('Leipzig', 'DE', 12), town('Lviv', 'UA', 13),
  registerRecord({ sourceKey: 'PL/admin2/86/3021', name: 'powiat poznański', level: 'county' }),
  registerRecord({ sourceKey: 'DE/admin3/06/00/03241', name: 'Region Hannover', level: 'county', country: 'DE' }),
]
const krakow = { name: 'Kraków', country: 'PL', geonames: '11' }
const leipzig = { name: 'Leipzig', country: 'DE', geonames: '12' }
const lviv = { name: 'Lviv', country: 'UA', geonames: '13' }
const facts = { form: 'partnership' as const, since: 1973, areas: ['schools'], source: 'https://example.org' }
const sample: PartnershipSample = {
  municipalities: [{ a: krakow, b: leipzig, ...facts }, { a: lviv, b: krakow, ...facts }],
  counties: [{
    a: { name: 'powiat poznański', country: 'PL', level: 'county', admin: 'PL.86.3021' },
    b: { name: 'Region Hannover', country: 'DE', level: 'county', admin: 'DE.06.00.03241' },
    ...facts,
  }],
  regions: [],
}

describe('loading the sample of partnerships', () => {
  let database: OpenDatabase
  let store: PostgresRegisterStore
  let partnerships: PostgresPartnershipStore
  beforeEach(async () => {
    database = await openDatabase()
    store = new PostgresRegisterStore(database.dataSource)
    partnerships = new PostgresPartnershipStore(database.dataSource)
    await load(store, records)
    await database.run('DELETE FROM outbox')
  })
  afterEach(() => database.close())

  const all = () => listedLinks(database.dataSource)
  const pairs = async () => (await all()).map(({ a, b }) => `${a.name} - ${b.name}`)

  it('finds the ends by place or admin code, and makes both due', async () => {
    expect(await loadSample(sample, store)).toEqual({ created: 3, changed: 0, removed: 0, kept: 0, leftOut: [] })
    expect(await pairs()).toEqual(['Kraków - Leipzig', 'Kraków - Lviv', 'powiat poznański - Region Hannover'])
    expect((await all())[1]).toMatchObject({ datasetId: 'sample', status: 'active', ...facts })
    expect(await database.run('SELECT count(*)::integer AS due FROM outbox WHERE priority = 1')).toEqual([{ due: 5 }])
    const [aggregate] = await new PostgresMunicipalityStore(database.dataSource).loadAggregates([1])
    expect(aggregate?.partnerships.map(({ partner }) => partner.name)).toEqual(['Leipzig', 'Lviv'])
  })

  it('writes a sample once', async () => {
    await loadSample(sample, store)
    expect(await loadSample(sample, store)).toBeNull()
  })

  it('follows a changed sample, but for what was edited here since', async () => {
    await loadSample(sample, store)
    const [edited] = await all()
    await partnerships.update(edited?.id ?? 0, { note: 'edited' }, null)
    await database.run('DELETE FROM outbox')
    const counts = await loadSample({
      municipalities: sample.municipalities.map((row) => ({ ...row, since: 1999 })), counties: [], regions: [],
    }, store)
    expect(counts).toEqual({ created: 0, changed: 1, removed: 1, kept: 1, leftOut: [] })
    expect((await all()).map(({ since, note }) => [since, note])).toEqual([[1973, 'edited'], [1999, '']])
    expect(await database.run('SELECT count(*)::integer AS due FROM outbox')).toEqual([{ due: 4 }])
  })

  it('keeps a pair that another dataset records', async () => {
    await partnerships.create({
      aId: 1, bId: 2, form: 'friendship', status: 'active', since: null, until: null, areas: [], events: [], note: '', source: 'us',
      datasetId: 'declared',
    })
    expect(await loadSample(sample, store)).toMatchObject({ created: 2, kept: 1 })
    expect((await all())[0]).toMatchObject({ form: 'friendship', datasetId: 'declared' })
  })

  it('says which rows it leaves out, and why', async () => {
    const counts = await loadSample({
      municipalities: [
        { a: krakow, b: { name: 'Atlantis', country: 'GR', geonames: '99' }, ...facts },
        { a: krakow, b: leipzig, ...facts },
        { a: leipzig, b: krakow, ...facts },
      ],
      counties: [], regions: [],
    }, store)
    expect(counts).toMatchObject({ created: 1, leftOut: [
      'Kraków, PL (11) and Atlantis, GR (99): Atlantis, GR (99) is not in the register',
      'Leipzig, DE (12) and Kraków, PL (11): the pair stands twice in the sample',
    ] })
  })
})
