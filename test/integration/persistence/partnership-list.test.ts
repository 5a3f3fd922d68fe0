import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { PostgresPartnershipList } from '../../../src/persistence/partnership-list/postgres-partnership-list.ts'
import { PostgresRegisterStore } from '../../../src/persistence/postgres-register-store.ts'
import {
  PARTNERSHIP_SORTS, type PartnershipConditions, type PartnershipPlace, type PartnershipSort,
} from '../../../src/use-cases/ports/partnership-list.ts'
import { ANY_LINK } from '../../support/listed-links.ts'
import { openDatabase, type OpenDatabase } from '../../support/open-database.ts'
import { load, registerRecord } from '../../support/register-records.ts'

const inRegion = { county: null, region: 'r' }
const records = [
  registerRecord({ sourceKey: 'r', name: 'Wielkopolskie', level: 'region' }),
  registerRecord({ sourceKey: 'a', name: 'Kraków', codes: { teryt: '1261011', geonames: '7' }, population: 755_050 }),
  registerRecord({ sourceKey: 'b', name: 'Leipzig', country: 'DE' }),
  registerRecord({ sourceKey: 'c', name: 'powiat poznański', level: 'county', parentKeys: inRegion }),
  registerRecord({ sourceKey: 'd', name: 'Region Hannover', level: 'county', country: 'DE' }),
  registerRecord({ sourceKey: 'e', name: 'Lviv', country: 'UA' }),
  registerRecord({ sourceKey: 'f', name: 'Łódź' }),
  registerRecord({ sourceKey: 'g', name: 'Poznań', parentKeys: inRegion }),
  registerRecord({ sourceKey: 'h', name: 'Hessen', level: 'region', country: 'DE' }),
]
/** Ids of the links whose datasets do not give every right. */
const [KEPT, HIDDEN] = [3, 5]
const [WIELKOPOLSKIE, KRAKOW, LEIPZIG, POZNANSKI, HANNOVER, LVIV, LODZ, POZNAN, HESSEN] = [1, 2, 3, 4, 5, 6, 7, 8, 9]

describe('the list of partnerships', () => {
  let database: OpenDatabase
  let list: PostgresPartnershipList
  beforeAll(async () => {
    database = await openDatabase()
    list = new PostgresPartnershipList(database.dataSource)
    await load(new PostgresRegisterStore(database.dataSource), records)
    await database.run(`
      INSERT INTO dataset (id, title, publisher, address, version, date, licence, attribution, may_show, may_search, may_export) VALUES
        ('hidden', '', '', '', '', '2026-01-01', '', '', false, true, true),
        ('kept', '', '', '', '', '2026-01-01', '', '', true, true, false)`)
    await link(KRAKOW, LEIPZIG, { since: 1973, areas: ['choirs', 'schools'] })
    await link(POZNANSKI, HANNOVER, { form: 'friendship', since: 1998 })
    await link(KRAKOW, LVIV, { status: 'ended', since: 1995, until: 2022, dataset: 'kept' })
    await link(KRAKOW, LODZ, {})
    await link(LEIPZIG, POZNAN, { since: 1980, dataset: 'hidden' })
    await link(WIELKOPOLSKIE, HESSEN, { since: 2000 })
  })
  afterAll(() => database.close())

  const link = (a: number, b: number, { form = 'partnership', status = 'active', since = null as number | null, until = null as number | null, areas = [] as string[], dataset = 'declared' }) =>
    database.run(`INSERT INTO partnership (a_id, b_id, form, status, since, until, areas, source, dataset_id) VALUES (least($1::int, $2), greatest($1, $2), $3, $4, $5, $6, $7, 'test', $8)`,
      [a, b, form, status, since, until, areas, dataset])
  const named = async (given: Partial<PartnershipConditions>, sort: PartnershipSort = 'recorded') =>
    (await list.read({ conditions: { ...ANY_LINK, ...given }, sort, after: null, limit: 100 }))
      .map(({ link: { a, b } }) => `${a.name} - ${b.name}`)

  const POWIATS = 'powiat poznański - Region Hannover'
  it.each<[string, Partial<PartnershipConditions>, string[]]>([
    ['nothing', {}, ['Kraków - Leipzig', POWIATS, 'Kraków - Lviv', 'Kraków - Łódź', 'Wielkopolskie - Hessen']],
    ['municipality', { municipalities: [LVIV, LODZ] }, ['Kraków - Lviv', 'Kraków - Łódź']],
    ['level', { levels: ['county'] }, [POWIATS]],
    ['levels', { levels: ['county', 'region'] }, [POWIATS, 'Wielkopolskie - Hessen']],
    ['country', { countries: ['UA'] }, ['Kraków - Lviv']],
    ['country pair, in either order', { countries: ['DE', 'PL'], levels: ['municipality'] }, ['Kraków - Leipzig']],
    ['country pair within one country', { countries: ['PL', 'PL'] }, ['Kraków - Łódź']],
    ['country pair that nobody links', { countries: ['DE', 'UA'] }, []],
    ['region', { regions: [WIELKOPOLSKIE] }, [POWIATS, 'Wielkopolskie - Hessen']],
    ['region and level, of the same end', { regions: [WIELKOPOLSKIE], levels: ['county'] }, [POWIATS]],
    ['country and level, of the same end', { countries: ['DE'], levels: ['municipality'] }, ['Kraków - Leipzig']],
    ['form', { forms: ['friendship'] }, [POWIATS]],
    ['status', { statuses: ['ended', 'dormant'] }, ['Kraków - Lviv']],
    ['years of signature', { since: { min: 1973, max: 1995 } }, ['Kraków - Leipzig', 'Kraków - Lviv']],
    ['years of the end', { until: { min: null, max: 2022 } }, ['Kraków - Lviv']],
    ['area', { areas: ['schools', 'sport'] }, ['Kraków - Leipzig']],
    ['words', { bearers: [[KRAKOW], [LVIV, LEIPZIG]] }, ['Kraków - Leipzig', 'Kraków - Lviv']],
    ['words that nobody bears', { bearers: [[KRAKOW], []] }, []],
  ])('selects by %s', async (_what, conditions, expected) => {
    expect(await named(conditions)).toEqual(expected)
    expect(await list.count({ ...ANY_LINK, ...conditions })).toBe(expected.length)
  })

  it.each<[PartnershipSort, string[]]>([
    ['-recorded', ['Wielkopolskie - Hessen', 'Kraków - Łódź', 'Kraków - Lviv', POWIATS, 'Kraków - Leipzig']],
    ['since', ['Kraków - Leipzig', 'Kraków - Lviv', POWIATS, 'Wielkopolskie - Hessen', 'Kraków - Łódź']],
    ['-since', ['Wielkopolskie - Hessen', POWIATS, 'Kraków - Lviv', 'Kraków - Leipzig', 'Kraków - Łódź']],
  ])('sorts by %s, unknown years last', async (sort, expected) => {
    expect(await named({}, sort)).toEqual(expected)
  })

  it('sorts by the name of the end that is meant, as people order names', async () => {
    expect(await named({ municipalities: [LODZ, LEIPZIG, LVIV, POZNANSKI] }, 'name'))
      .toEqual(['Kraków - Leipzig', 'Kraków - Łódź', 'Kraków - Lviv', POWIATS])
  })

  it('shows the ends as they look everywhere', async () => {
    const [first] = await list.read({ conditions: ANY_LINK, sort: 'recorded', after: null, limit: 1 })
    expect(first?.link.a).toEqual({
      id: KRAKOW, name: 'Kraków', country: 'PL', level: 'municipality', region: null, population: 755_050,
      location: expect.anything(), codes: { geonames: '7', teryt: '1261011' },
    })
  })

  it('reads only the ends that are not known', async () => {
    const known = { id: KRAKOW, name: 'as it is known', country: 'PL', level: 'municipality', region: null, population: null, location: { lat: 0, lon: 0 }, codes: {} } as const
    const [first] = await list.read({ conditions: ANY_LINK, sort: 'recorded', after: null, limit: 1, known: (id) => (id === KRAKOW ? known : null) })
    expect([first?.link.a, first?.link.b.name]).toEqual([known, 'Leipzig'])
  })

  it('gives out for export what may be exported, and counts the rest', async () => {
    const { ids, leftOut } = await list.exportable(ANY_LINK, '-since')
    const names = async (right: 'show' | 'export') => (await list.reader(right)([...ids, KEPT, HIDDEN, 999])).map(({ b }) => b.name)
    expect(await names('export')).toEqual(['Hessen', 'Region Hannover', 'Leipzig', 'Łódź'])
    expect(await names('show')).toEqual(['Hessen', 'Region Hannover', 'Leipzig', 'Łódź', 'Lviv'])
    expect(leftOut).toBe(1)
  })

  it('counts what is recorded', async () => {
    expect(await list.statistics(ANY_LINK)).toEqual({
      total: 5,
      countryPairs: [{ countries: ['DE', 'PL'], count: 3 }, { countries: ['PL', 'PL'], count: 1 }, { countries: ['PL', 'UA'], count: 1 }],
      years: [{ year: 1973, count: 1 }, { year: 1995, count: 1 }, { year: 1998, count: 1 }, { year: 2000, count: 1 }, { year: null, count: 1 }],
      forms: { partnership: 4, friendship: 1 },
      statuses: { active: 4, ended: 1 },
      areas: { choirs: 1, schools: 1 },
      datasets: { declared: 4, kept: 1 },
    })
    expect(await list.statistics({ ...ANY_LINK, countries: ['FR'] })).toMatchObject({ total: 0, countryPairs: [], years: [] })
  })
})

describe('pages of the list of partnerships', () => {
  let database: OpenDatabase
  let list: PostgresPartnershipList
  const TOWNS = 60
  beforeAll(async () => {
    database = await openDatabase()
    list = new PostgresPartnershipList(database.dataSource)
    await load(new PostgresRegisterStore(database.dataSource), Array.from({ length: TOWNS }, (_, at) =>
      registerRecord({ sourceKey: `${at}`, name: `Town ${at % 7}`, country: at % 2 === 0 ? 'PL' : 'DE' })))
  })
  afterAll(() => database.close())

  type Write = { readonly kind: 'add'; readonly a: number; readonly b: number; readonly since: number | null } | { readonly kind: 'remove'; readonly nth: number }
  const town = fc.integer({ min: 1, max: TOWNS })
  const year = fc.option(fc.integer({ min: 1950, max: 1955 }))
  const add: fc.Arbitrary<Write> = fc.record({ kind: fc.constant('add' as const), a: town, b: town, since: year }).filter(({ a, b }) => a !== b)
  const write: fc.Arbitrary<Write> = fc.oneof(add, fc.record({ kind: fc.constant('remove' as const), nth: fc.nat(200) }))

  const run = async (change: Write) => {
    if (change.kind === 'add') {
      await database.run(`INSERT INTO partnership (a_id, b_id, form, status, since, source, dataset_id)
        VALUES (least($1::int, $2), greatest($1, $2), 'partnership', 'active', $3, 'test', 'declared') ON CONFLICT DO NOTHING`, [change.a, change.b, change.since])
    } else {
      await database.run('DELETE FROM partnership WHERE id = (SELECT id FROM partnership ORDER BY id OFFSET $1 LIMIT 1)', [change.nth])
    }
  }
  const ids = async () => new Set((await database.run('SELECT id FROM partnership')).map(({ id }) => Number(id)))

  it('give every link that stays exactly once, whatever is recorded and removed between them', async () => {
    await fc.assert(fc.asyncProperty(
      fc.constantFrom(...PARTNERSHIP_SORTS), fc.integer({ min: 1, max: 7 }), fc.array(add, { minLength: 5, maxLength: 25 }),
      fc.array(fc.array(write, { maxLength: 3 }), { maxLength: 8 }),
      async (sort, limit, first, between) => {
        await database.run('DELETE FROM partnership')
        for (const change of first) await run(change)
        const before = await ids()
        const seen: number[] = []
        let after: PartnershipPlace | null = null
        for (let page = 0; ; page++) {
          const found = await list.read({ conditions: ANY_LINK, sort, after, limit })
          seen.push(...found.map(({ link: { id } }) => id))
          if (found.length < limit) break
          after = found.at(-1)?.place ?? null
          for (const change of between[page] ?? []) await run(change)
        }
        const now = await ids()
        expect(new Set(seen).size).toBe(seen.length)
        for (const id of before) if (now.has(id)) expect(seen).toContain(id)
      }), { numRuns: 60 })
  })
})
