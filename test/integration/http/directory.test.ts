import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import request from 'supertest'
import { createApp } from '../../../src/http/app.ts'
import { pages } from '../../../src/http/pages/pages.ts'
import { FIXTURE, geonamesOf, idOf } from '../../support/fixture-register.ts'
import { ADMIN_KEY, openHttpService, type HttpService } from '../../support/http-service.ts'

describe('the directory', () => {
  let service: HttpService
  beforeAll(async () => {
    service = await openHttpService(FIXTURE)
    const authorized = { Authorization: `Bearer ${ADMIN_KEY}` }
    for (const [a, b] of [['Kraków', 'Frankfurt am Main'], ['Olsztyn', 'Görlitz'], ['Olsztyn', 'Visby']] as const) {
      await request(service.app).post('/v1/partnerships').set(authorized).send({ a: idOf(a), b: idOf(b), source: 'the fixture' }).expect(201)
    }
    const says = (name: string, status: string, expiresOn: string | null) => request(service.app).put(`/v1/municipalities/${idOf(name)}/profile`)
      .set({ ...authorized, 'If-Match': '*' }).send({ availability: { status, expiresOn } }).expect(200)
    await says('Wrocław', 'closed', null)
    await says('Braniewo', 'closed', '2026-11-22')
    await says('Frombork', 'seeking', '2026-11-23')
    await service.run(`
      INSERT INTO dataset (id, title, publisher, address, version, date, licence, attribution, may_show, may_search, may_export)
      VALUES ('kept', 'Kept', 'A keeper', '', '', '2026-01-01', 'Not to be passed on', '', true, true, false)`)
    await service.run(`UPDATE municipality SET dataset_id = 'kept' WHERE name = 'Warszawa'`)
    await service.run(`UPDATE municipality SET name = '=Zgorzelec' WHERE name = 'Zgorzelec'`)
    await service.sync()
  })
  afterAll(() => service.close())
  const get = (query: Record<string, string | number> = {}, accept = 'application/json') =>
    request(service.app).get('/v1/municipalities').query(query).set('Accept', accept)
  const rowsOf = (text: string) => parse(text, { columns: true, bom: true }) as Record<string, string>[]
  const names = (body: { items: { name: string }[] }) => body.items.map(({ name }) => name)

  it.each<[string, Record<string, string | number>, string[]]>([
    ['a partner in a country', { partnerCountry: 'DE' }, ['Kraków', 'Olsztyn']],
    ['a partner in one of several', { partnerCountry: 'SE,FR' }, ['Olsztyn']],
    ['no partner in a country', { withoutPartner: 'SE', population: '100000..' }, ['Warszawa', 'Kraków', 'Wrocław']],
    ['no partner at all', { withoutPartner: 'any', population: '100000..' }, ['Warszawa', 'Wrocław']],
    ['what still holds', { availability: 'closed' }, ['Wrocław']],
    ['what holds until today', { seeking: 'true' }, ['Frombork']],
    ['what has run out', { availability: 'unknown', population: '10000..20000' }, ['Braniewo']],
  ])('is narrowed by %s', async (_what, query, expected) => {
    const { body } = await get({ country: 'PL', ...query }).expect(200)
    expect(names(body)).toEqual(expected)
    expect(body.total).toBe(expected.length)
  })

  it('counts what has run out as unknown, and countries of partners, as if their own conditions were not set', async () => {
    const { body } = await get({ country: 'PL', level: 'municipality', availability: 'closed', facets: 'availability,partnerCountry', lang: 'de' }).expect(200)
    expect(body.facets.availability.map(({ value, count }: { value: string; count: number }) => [value, count])).toEqual([['unknown', 5], ['closed', 1], ['seeking', 1]])
    const { body: partners } = await get({ country: 'PL', partnerCountry: 'SE', facets: 'partnerCountry', lang: 'de' }).expect(200)
    expect(partners.facets.partnerCountry).toEqual([{ value: 'DE', label: 'Deutschland', count: 2 }, { value: 'SE', label: 'Schweden', count: 1 }])
  })

  it('says what is wrong with a country', async () => {
    const { body } = await get({ withoutPartner: 'nobody' }).expect(400)
    expect(body.faults).toMatchObject([{ pointer: '/withoutPartner/0', message: expect.stringMatching(/^Write any/) }])
  })

  it('is given out whole as CSV, with source and licence, safe for spreadsheets', async () => {
    const response = await get({ country: 'PL', level: 'municipality', sort: 'name' }, 'text/csv').expect(200).expect('Content-Type', 'text/csv; charset=utf-8')
    expect(response.headers).toMatchObject({ 'twinmatch-left-out': '1', 'content-disposition': 'attachment; filename=municipalities.csv' })
    const rows = rowsOf(response.text)
    expect(rows.map(({ name }) => name)).toEqual(['Braniewo', 'Frombork', 'Kraków', 'Olsztyn', 'Wrocław', `'=Zgorzelec`])
    expect(rows[1]).toMatchObject({
      country: 'PL', level: 'municipality', region: 'Warmińsko-Mazurskie', population: '2500', population_of: 'seat', lat: '54.36',
      geonames: geonamesOf(idOf('Frombork')), dataset: 'geonames', publisher: 'Tests', licence: 'CC0', attribution: 'Tests',
    })
    expect((await get({ format: 'csv', limit: 1 })).text.codePointAt(0)).toBe(0xfeff)
  })

  it('is given out whole as GeoJSON, the largest first where relevance was asked for', async () => {
    const response = await get({ country: 'PL', q: 'Frauenburg' }, 'application/geo+json').expect(200)
    expect(JSON.parse(response.text)).toMatchObject({
      type: 'FeatureCollection', leftOut: 0,
      features: [{ type: 'Feature', id: idOf('Frombork'), geometry: { type: 'Point', coordinates: [19.68, 54.36] }, properties: { name: 'Frombork', licence: 'CC0' } }],
    })
    expect(JSON.parse((await get({}, 'application/geo+json')).text).features[0].properties.name).toBe('Berlin')
  })

  it('as a page goes on behind a place and back, with the new conditions as chips', async () => {
    const app = createApp(service.dependencies, pages(service.dependencies))
    const page = async (address: string) => (await request(app).get(address).set('Accept', 'text/html').expect(200)).text
    const linkTo = (html: string, which: string) => new RegExp(`rel="${which}" href="([^"]+)"`).exec(html)?.[1]?.replaceAll('&amp;', '&')
    const listed = (html: string) => [...new Set([...html.matchAll(/href="\/municipalities\/(\d+)\?/g)].map(([, id]) => id))]
    const first = await page('/municipalities?sort=name&lang=en')
    expect(linkTo(first, 'prev')).toBeUndefined()
    const second = await page(linkTo(first, 'next') ?? '')
    expect(second).toContain('26 to 30 of 30')
    expect([listed(first).length, listed(second).length]).toEqual([25, 5])
    expect(listed(second).filter((id) => listed(first).includes(id))).toEqual([])
    expect(linkTo(second, 'next')).toBeUndefined()
    expect(await page(linkTo(second, 'prev') ?? '')).toContain('1 to 25 of 30')
    // A cursor of another list begins this one anew.
    expect(await page('/municipalities?cursor=rubbish&lang=en')).toContain('1 to 25 of 30')
    const narrowed = await page('/municipalities?partnerCountry=DE&withoutPartner=SE&lang=en')
    for (const chip of ['has a partner: Germany', 'no partner: Sweden']) expect(narrowed).toContain(chip)
    expect(narrowed).toContain('1 to 1 of 1')
  })
})
