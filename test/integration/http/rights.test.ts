import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { createApp } from '../../../src/http/app.ts'
import { pages } from '../../../src/http/pages/pages.ts'
import { FIXTURE, geonamesOf, idOf } from '../../support/fixture-register.ts'
import { ADMIN_KEY, openHttpService, type HttpService } from '../../support/http-service.ts'

/** A list of links and interests of Kraków, Olsztyn and Görlitz, and a register that Prerow alone comes from. */
const LIST = 'list'
const OTHER_REGISTER = 'other-register'
const described = {
  title: 'A list', publisher: 'An association', date: '2026-01-01', licence: 'By consent', attribution: 'The association',
  mayShow: true, maySearch: true, mayExport: true,
}

describe('rights over HTTP', () => {
  let service: HttpService
  const write = (method: 'put' | 'patch', id: string, body: object, version = '*') => request(service.app)[method](`/v1/datasets/${id}`)
    .set('Authorization', `Bearer ${ADMIN_KEY}`).set('If-Match', version).send(body)
  beforeAll(async () => {
    service = await openHttpService(FIXTURE)
    await write('put', LIST, described).expect(200)
    await write('put', OTHER_REGISTER, described).expect(200)
    const link = (a: string, b: string) => request(service.app).post('/v1/partnerships')
      .set('Authorization', `Bearer ${ADMIN_KEY}`).send({ a: idOf(a), b: idOf(b), source: 'the fixture', since: 1990 }).expect(201)
    await link('Kraków', 'Frankfurt am Main')
    await link('Olsztyn', 'Görlitz')
    await link('Frombork', 'Prerow')
    await service.run(`UPDATE partnership SET dataset_id = $1 WHERE a_id = $2 OR b_id = $2`, [LIST, idOf('Kraków')])
    await service.run(`INSERT INTO interest (municipality_id, topic, role, dataset_id) VALUES ($1, 'youth_exchange', 'offers', $2)`, [idOf('Nida'), LIST])
    await service.run(`UPDATE municipality SET dataset_id = $1 WHERE id = $2`, [OTHER_REGISTER, idOf('Prerow')])
    await service.run(`UPDATE municipality SET dataset_id = $1 WHERE id = $2`, [OTHER_REGISTER, idOf('Mecklenburg-Vorpommern')])
    await service.run('INSERT INTO outbox (municipality_id, version) SELECT id, version FROM municipality ON CONFLICT DO NOTHING')
    await service.sync()
  })
  afterAll(() => service.close())
  afterEach(async () => {
    for (const id of [LIST, OTHER_REGISTER]) {
      await write('patch', id, { mayShow: true, maySearch: true, mayExport: true, consentRequired: false, consentDocument: null }).expect(200)
    }
    await service.sync()
  })
  const get = async (path: string) => (await request(service.app).get(path)).body
  const status = async (path: string) => (await request(service.app).get(path)).status
  const csv = async (path: string) => (await request(service.app).get(path).set('Accept', 'text/csv').expect(200)).text
  const krakow = () => idOf('Kraków')
  const ends = (body: { items: { a: { name: string }; b: { name: string } }[] }) => body.items.map(({ a, b }) => `${a.name} – ${b.name}`)
  const suggestedTo = async (name: string) =>
    (await get(`/v1/municipalities/${idOf(name)}/suggestions?limit=100`)).items.map(({ municipality }: { municipality: { name: string } }) => municipality.name)

  it('take a link out of everything that may not show it, and let it come back', async () => {
    const near = `/v1/municipalities/${idOf('Warszawa')}/fit/${idOf('Frankfurt am Main')}`
    const everywhere = async () => ({
      list: ends(await get('/v1/partnerships')).includes('Kraków – Frankfurt am Main'),
      csv: (await csv('/v1/partnerships')).includes('Frankfurt am Main'),
      total: (await get('/v1/statistics/partnerships')).total,
      record: (await get(`/v1/municipalities/${krakow()}`)).partnerships.length,
      partnersOf: (await get(`/v1/municipalities?partner=${krakow()}`)).total,
      suggested: (await suggestedTo('Kraków')).includes('Frankfurt am Main'),
      named: JSON.stringify(await get(near)).includes('Kraków'),
      offers: (await get('/v1/municipalities?offers=youth_exchange')).total,
    })
    const before = await everywhere()
    expect(before).toMatchObject({ list: true, csv: true, total: 3, record: 1, partnersOf: 1, suggested: false, offers: 1 })

    const { body } = await write('patch', LIST, { mayShow: false }).expect(200)
    expect(body).toMatchObject({ mayShow: false, touched: 3 })
    // Lists and files at once; search and suggestions when the worker has been there.
    expect(ends(await get('/v1/partnerships'))).toEqual(['Olsztyn – Görlitz', 'Frombork – Prerow'])
    await service.sync()
    expect(await everywhere()).toEqual({ list: false, csv: false, total: 2, record: 0, partnersOf: 0, suggested: true, named: false, offers: 0 })
    expect((await get('/v1/datasets')).items.map(({ id }: { id: string }) => id)).not.toContain(LIST)

    await write('patch', LIST, { mayShow: true }).expect(200)
    await service.sync()
    expect(await everywhere()).toEqual(before)
  })

  it('count and explain as if a link that may not be shown were not there', async () => {
    const explained = async () => (await get(`/v1/municipalities/${idOf('Braniewo')}/fit/${idOf('Barth')}`))
    await write('patch', LIST, { mayShow: false }).expect(200)
    await service.sync()
    const hidden = await explained()
    await service.run(`DELETE FROM partnership WHERE dataset_id = $1`, [LIST])
    await service.run('INSERT INTO outbox (municipality_id, version) SELECT id, version FROM municipality ON CONFLICT DO NOTHING')
    await service.sync()
    expect(await explained()).toEqual(hidden)
    await service.run(`INSERT INTO partnership (a_id, b_id, form, status, since, source, dataset_id) VALUES ($1, $2, 'partnership', 'active', 1990, 'the fixture', $3)`,
      [krakow(), idOf('Frankfurt am Main'), LIST])
  })

  it('take a municipality out, with its links, and its name from what repeats it', async () => {
    const prerow = idOf('Prerow')
    expect((await get(`/v1/municipalities/${idOf('Barth')}`)).region).toBe('Mecklenburg-Vorpommern')
    await write('patch', OTHER_REGISTER, { mayShow: false }).expect(200)
    expect(await status(`/v1/municipalities/${prerow}`)).toBe(404)
    expect(await status(`/v1/municipalities/by-code/geonames/${geonamesOf(prerow)}`)).toBe(404)
    expect(ends(await get('/v1/partnerships')).sort()).toEqual(['Kraków – Frankfurt am Main', 'Olsztyn – Görlitz'])
    await service.sync()
    expect((await get('/v1/search?q=Prerow')).items.map(({ name }: { name: string }) => name)).not.toContain('Prerow')
    expect((await get('/v1/municipalities?country=DE')).items.map(({ name }: { name: string }) => name)).not.toContain('Prerow')
    expect(await suggestedTo('Olsztyn')).not.toContain('Prerow')
    expect(await status(`/v1/municipalities/${prerow}/suggestions`)).toBe(404)
    expect(await status(`/v1/municipalities/${idOf('Olsztyn')}/fit/${prerow}`)).toBe(404)
    expect(JSON.stringify(await get(`/v1/municipalities/${idOf('Barth')}`))).not.toContain('Mecklenburg')
    expect(JSON.stringify(await get('/v1/municipalities?country=DE&facets=region'))).not.toContain('Mecklenburg')
    expect((await get(`/v1/municipalities/${idOf('Frombork')}`)).partnerships).toEqual([])
    await request(service.app).post('/v1/partnerships').set('Authorization', `Bearer ${ADMIN_KEY}`)
      .send({ a: prerow, b: krakow(), source: 'x' }).expect(404)
    await request(service.app).patch('/v1/partnerships/3').set('Authorization', `Bearer ${ADMIN_KEY}`).set('If-Match', '*').send({ note: 'x' }).expect(404)
  })

  it('keep what may be shown and not be searched on its page and in lists, and nowhere else', async () => {
    const prerow = idOf('Prerow')
    await write('patch', OTHER_REGISTER, { maySearch: false }).expect(200)
    await service.sync()
    expect((await get(`/v1/municipalities/${prerow}`)).name).toBe('Prerow')
    await request(createApp(service.dependencies, pages(service.dependencies))).get(`/municipalities/${prerow}`).set('Accept', 'text/html').expect(200)
    expect(ends(await get('/v1/partnerships'))).toContain('Frombork – Prerow')
    expect(await csv('/v1/partnerships')).toContain('Prerow')
    expect((await get('/v1/search?q=Prerow')).items.map(({ name }: { name: string }) => name)).not.toContain('Prerow')
    expect(await suggestedTo('Olsztyn')).not.toContain('Prerow')
  })

  it('keep what may not be exported out of files, and say how much', async () => {
    await write('patch', OTHER_REGISTER, { mayExport: false }).expect(200)
    const response = await request(service.app).get('/v1/partnerships').set('Accept', 'text/csv').expect(200)
    expect(response.headers['twinmatch-left-out']).toBe('1')
    expect(response.text).not.toContain('Prerow')
    expect(ends(await get('/v1/partnerships'))).toContain('Frombork – Prerow')
  })

  it('keep a figure that may be found, and not exported, out of files only', async () => {
    await service.run('UPDATE municipality SET population = 2345 WHERE id = $1', [idOf('Frombork')])
    await service.run(`INSERT INTO imported_fact (municipality_id, population_dataset_id, own_population, own_population_of) VALUES ($1, $2, 2999, 'seat')`, [idOf('Frombork'), LIST])
    await service.run('INSERT INTO outbox (municipality_id, version) SELECT id, version FROM municipality ON CONFLICT DO NOTHING')
    await service.sync()
    expect(await csv('/v1/partnerships')).toContain(',2345,')
    await write('patch', LIST, { mayExport: false }).expect(200)
    expect(await csv('/v1/partnerships')).toContain(',2999,')
    const { items } = await get('/v1/partnerships')
    expect(items.map(({ a }: { a: { population: number } }) => a.population)).toContain(2345)
  })

  it('need a written consent where the licence does, in the API and in the database', async () => {
    const { body } = await write('patch', LIST, { consentRequired: true }).expect(400)
    expect(body.faults).toEqual([expect.objectContaining({ in: 'body', pointer: '/consentDocument' })])
    await expect(service.run('UPDATE dataset SET consent_required = true WHERE id = $1', [LIST])).rejects.toThrow('ck_dataset_consent')
    await write('patch', LIST, { consentRequired: true, consentDocument: 'consents/2026-11.pdf' }).expect(200)
    await write('patch', LIST, { consentDocument: null }).expect(400)
    await write('patch', LIST, { consentDocument: null, mayShow: false, maySearch: false, mayExport: false }).expect(200)
    await write('put', 'new-list', { ...described, consentRequired: true }).expect(400)
    expect(JSON.stringify(await get('/v1/datasets'))).not.toContain('consents/')
  })

  it('are changed with a key, by the version that was read, of a dataset that is there', async () => {
    await request(service.app).patch(`/v1/datasets/${LIST}`).set('If-Match', '*').send({ mayShow: false }).expect(401)
    const first = await write('patch', LIST, { title: 'Renamed' }).expect(200)
    expect(first.body.touched).toBe(0)
    await write('patch', LIST, { title: 'Again' }, first.headers['etag']).expect(200)
    await write('patch', LIST, { title: 'Late' }, first.headers['etag']).expect(412)
    await write('patch', 'nothing', { mayShow: false }).expect(404)
    await write('patch', LIST, {}).expect(400)
  })
})
