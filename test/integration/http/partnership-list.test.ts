import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import request from 'supertest'
import { featureCollection } from '../../../src/http/schemas/geojson.ts'
import { FIXTURE, geonamesOf, idOf } from '../../support/fixture-register.ts'
import { ADMIN_KEY, openHttpService, type HttpService } from '../../support/http-service.ts'

const CSV = 'text/csv'
const GEOJSON = 'application/geo+json'

describe('partnerships over HTTP', () => {
  let service: HttpService
  beforeAll(async () => {
    service = await openHttpService(FIXTURE)
    const link = (a: string, b: string, given: object = {}) => request(service.app).post('/v1/partnerships')
      .set('Authorization', `Bearer ${ADMIN_KEY}`).send({ a: idOf(a), b: idOf(b), source: 'the fixture', ...given }).expect(201)
    await link('Kraków', 'Frankfurt am Main', { since: 1991, areas: ['youth_exchange', 'schools'], events: ['Book fair, every October', 'Choir days'] })
    await link('Olsztyn', 'Görlitz', { since: 1990, note: '=HYPERLINK("x")', source: '+49 says "hello", they say' })
    await link('Frombork', 'Telgte', { since: 1994, form: 'friendship' })
    await link('Cheb', 'Zgorzelec', { status: 'ended', until: 2001 })
    await service.run(`
      INSERT INTO dataset (id, title, publisher, address, version, date, licence, attribution, may_show, may_search, may_export)
      VALUES ('kept', 'Kept', 'A keeper', '', '', '2026-01-01', 'Not to be passed on', '', true, true, false)`)
    await service.run(`UPDATE partnership SET dataset_id = 'kept' WHERE form = 'friendship'`)
    await service.sync()
  })
  afterAll(() => service.close())
  const get = (query: Record<string, string | number> = {}, accept = 'application/json') =>
    request(service.app).get('/v1/partnerships').query(query).set('Accept', accept)
  const pairs = (body: { items: { a: { name: string }; b: { name: string } }[] }) => body.items.map(({ a, b }) => `${a.name} – ${b.name}`)
  const rowsOf = (text: string) => parse(text, { columns: true, bom: true }) as Record<string, string>[]

  it.each<[string, Record<string, string | number>, string[]]>([
    ['words of an end', { q: 'Krakau' }, ['Kraków – Frankfurt am Main']],
    ['words of both ends', { q: 'telgte frauenb' }, ['Frombork – Telgte']],
    ['words that nobody bears', { q: 'Atlantis' }, []],
    ['words without letters', { q: '!!' }, []],
    ['a region', { region: idOf('Warmińsko-Mazurskie') }, ['Olsztyn – Görlitz', 'Frombork – Telgte']],
    ['years', { since: '1990..1991' }, ['Kraków – Frankfurt am Main', 'Olsztyn – Görlitz']],
    ['a year', { year: '1994' }, ['Frombork – Telgte']],
    ['the end', { until: '2000..' }, ['Zgorzelec – Cheb']],
    ['an area by its group', { area: 'youth_education' }, ['Kraków – Frankfurt am Main']],
    ['form and status', { form: 'friendship,project', status: 'active' }, ['Frombork – Telgte']],
    ['a country pair', { country: 'CZ,PL' }, ['Zgorzelec – Cheb']],
  ])('selects by %s', async (_what, query, expected) => {
    const { body } = await get(query).expect(200)
    expect(pairs(body)).toEqual(expected)
    expect(body.total).toBe(expected.length)
  })

  it('pages in the order asked for, with the total on each page', async () => {
    const first = await get({ sort: '-since', limit: 2 }).expect(200)
    expect(pairs(first.body)).toEqual(['Frombork – Telgte', 'Kraków – Frankfurt am Main'])
    const second = await get({ sort: '-since', limit: 2, cursor: first.body.next }).expect(200)
    expect(pairs(second.body)).toEqual(['Olsztyn – Görlitz', 'Zgorzelec – Cheb'])
    expect([first.body.total, second.body.total, second.body.next]).toEqual([4, 4, null])
    await get({ sort: 'since', cursor: first.body.next }).expect(400)
  })

  it('explains what it cannot read', async () => {
    const { body } = await get({ since: '2000..1990', level: 'town', country: 'PL,DE,FR' }).expect(400)
    expect(body.faults.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['/country', '/level/0', '/since'])
  })

  it('gives the whole list as CSV, with source and licence, safe for spreadsheets', async () => {
    const response = await get({ country: 'PL' }, CSV).expect(200).expect('Content-Type', 'text/csv; charset=utf-8')
    expect(response.headers['twinmatch-left-out']).toBe('1')
    expect(response.headers['content-disposition']).toBe('attachment; filename=partnerships.csv')
    expect(response.text.startsWith('id,a_id,a_name')).toBe(true)
    const rows = rowsOf(response.text)
    expect(rows.map(({ a_name, b_name }) => `${a_name} – ${b_name}`)).toEqual(['Kraków – Frankfurt am Main', 'Olsztyn – Görlitz', 'Zgorzelec – Cheb'])
    expect(rows[0]).toMatchObject({
      a_country: 'PL', a_geonames: geonamesOf(idOf('Kraków')), a_population: '755000', since: '1991', until: '',
      areas: 'youth_exchange; schools', events: 'Book fair, every October; Choir days', dataset: 'declared', licence: 'As declared by each municipality', publisher: 'The municipalities',
    })
    expect(rows[1]).toMatchObject({ note: `'=HYPERLINK("x")`, source: `'+49 says "hello", they say` })
  })

  it('marks the file for spreadsheets where the address asks for it, and ends it where a limit says so', async () => {
    const response = await get({ format: 'csv', limit: 1, sort: 'since' }).expect(200)
    expect(response.text.codePointAt(0)).toBe(0xfeff)
    expect(rowsOf(response.text).map(({ a_name }) => a_name)).toEqual(['Olsztyn'])
  })

  it('gives a line for each pair as GeoJSON, and says how many are left out', async () => {
    const response = await get({}, GEOJSON).expect(200).expect('Content-Type', 'application/geo+json')
    const collection = featureCollection.parse(JSON.parse(response.text))
    expect(collection.leftOut).toBe(1)
    expect(collection.features).toHaveLength(3)
    expect(collection.features[0]).toMatchObject({
      geometry: { type: 'LineString', coordinates: [[19.94, 50.06], [8.68, 50.12]] },
      properties: { form: 'partnership', events: ['Book fair, every October', 'Choir days'], a: { name: 'Kraków' }, b: { name: 'Frankfurt am Main' }, dataset: 'declared', licence: 'As declared by each municipality' },
    })
    expect(JSON.parse((await get({ country: 'MT' }, GEOJSON)).text)).toEqual({ type: 'FeatureCollection', leftOut: 0, features: [] })
  })

  it('gives JSON where anything will do, and nothing in a format it does not have', async () => {
    for (const accept of ['*/*', 'text/html,application/xml;q=0.9,*/*;q=0.8']) await get({}, accept).expect(200).expect('Content-Type', /^application\/json/)
    await get({}, 'application/xml').expect(406)
    await get({}, 'application/json; charset=UTF-8').expect(200).expect('Content-Type', /^application\/json/)
    for (const accept of ['text/csv; charset=utf-8', 'text/csv;header=present', 'application/json;q=0.1, text/csv;charset="utf-8"']) {
      await get({}, accept).expect(200).expect('Content-Type', /^text\/csv/)
    }
    await get({}, 'text/csv; header=absent').expect(406)
    await get({ format: 'xlsx' }).expect(400)
    await request(service.app).get('/v1/search').query({ q: 'x' }).set('Accept', CSV).expect(406)
    await request(service.app).head('/v1/partnerships').set('Accept', CSV).expect(200).expect('Twinmatch-Left-Out', '1')
  })

  it('counts by country pair and year, and names the record behind the counts', async () => {
    const { body } = await request(service.app).get('/v1/statistics/partnerships').query({ country: 'PL' }).expect(200)
    expect(body).toMatchObject({
      total: 4,
      countryPairs: [{ countries: ['DE', 'PL'], count: 3 }, { countries: ['CZ', 'PL'], count: 1 }],
      years: [{ year: 1990, count: 1 }, { year: 1991, count: 1 }, { year: 1994, count: 1 }, { year: null, count: 1 }],
      record: [{ id: 'declared', partnerships: 3 }, { id: 'kept', publisher: 'A keeper', partnerships: 1 }],
    })
  })

  it('counts who has a partner and who is free, by country and size', async () => {
    const { body } = await request(service.app).get('/v1/statistics/saturation').query({ country: 'CZ,PL' }).expect(200)
    const polish = body.items.find(({ country }: { country: string }) => country === 'PL')
    expect(polish).toEqual({
      country: 'PL', population: { min: 1_000, max: 4_999 }, municipalities: expect.any(Number), withPartner: 1, links: 1, seeking: 0, free: expect.any(Number),
    })
    for (const { municipalities, withPartner, free } of body.items) expect(free + withPartner).toBe(municipalities)
    // The link of Cheb has ended.
    expect(body.items.filter(({ country }: { country: string }) => country === 'CZ').every(({ withPartner }: { withPartner: number }) => withPartner === 0)).toBe(true)
    expect(body.record).toEqual([expect.objectContaining({ id: 'declared', partnerships: 2 }), expect.objectContaining({ id: 'kept', partnerships: 1 })])
  })
})
