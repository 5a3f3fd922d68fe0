import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { createKey } from '../../../src/use-cases/create-key.ts'
import { FIXTURE, idOf } from '../../support/fixture-register.ts'
import { ADMIN_KEY, openHttpService, type HttpService } from '../../support/http-service.ts'

describe('writing over HTTP', () => {
  let service: HttpService
  beforeAll(async () => { service = await openHttpService(FIXTURE) })
  afterAll(() => service.close())

  const get = (path: string) => request(service.app).get(path)
  const put = (name: string, body: object, version: string | null = '*', key = ADMIN_KEY) => {
    const writing = request(service.app).put(`/v1/municipalities/${idOf(name)}/profile`).set('Authorization', `Bearer ${key}`)
    return (version === null ? writing : writing.set('If-Match', version)).send(body)
  }
  const post = (body: object) => request(service.app).post('/v1/partnerships').set('Authorization', `Bearer ${ADMIN_KEY}`).send(body)
  const change = (id: number, body: object, version = '*') =>
    request(service.app).patch(`/v1/partnerships/${id}`).set('Authorization', `Bearer ${ADMIN_KEY}`).set('If-Match', version).send(body)

  it('a written profile is seen in the record, in the directory and in suggestions', async () => {
    const interests = [{ topic: 'youth_exchange', role: 'shares' }, { topic: 'sport_clubs', role: 'seeks' }]
    await put('Cheb', { interests, availability: { status: 'seeking', confirmedOn: '2026-11-20' } }).expect(200)
    await put('Braniewo', { interests: [{ topic: 'youth_exchange', role: 'shares' }] }).expect(200)
    await service.sync()
    const record = await get(`/v1/municipalities/${idOf('Cheb')}`).expect(200)
    expect(record.body.profile.interests).toEqual(expect.arrayContaining(interests))
    const directory = await get('/v1/municipalities').query({ interest: 'youth_exchange', seeking: 'true' }).expect(200)
    expect(directory.body.items).toMatchObject([{ name: 'Cheb' }])
    const { body } = await get(`/v1/municipalities/${idOf('Braniewo')}/suggestions`).query({ interest: 'youth_exchange' }).expect(200)
    expect(body.items).toMatchObject([{ municipality: { name: 'Cheb' } }])
    const codes = [...body.items[0].reasons, ...body.items[0].terms].map(({ code, term }: { code?: string; term: string }) => code ?? term)
    expect(codes).toContain('interests')
  })

  it('words of a profile that no field holds raise it in suggestions, and the reason says which they were', async () => {
    const asked = (words: string, facets = '') => get(`/v1/municipalities/${idOf('Frombork')}/suggestions`)
      .query({ words, limit: 100, lang: 'en', balance: 'none', ...(facets === '' ? {} : { facets }) }).expect(200)
    const rankOf = (body: { items: { municipality: { name: string } }[] }) => body.items.findIndex(({ municipality }) => municipality.name === 'Münster')
    await put('Münster', { description: 'Nasz chór śpiewa po polsku', request: 'Szukamy chórów', availability: { status: 'closed', expiresOn: '2026-11-01' } }).expect(200)
    await service.sync()
    const without = await asked('')
    const { body } = await asked('CHÓR, wieloryby', 'country,availability')
    expect(rankOf(body)).toBeLessThan(rankOf(without.body))
    const item = body.items[rankOf(body)]
    const [term, before] = [item, without.body.items[rankOf(without.body)]].map(({ terms }) => terms.find((each: { term: string }) => each.term === 'words'))
    expect([before.forth, term.forth > 0, term.contribution > 0]).toEqual([0, true, true])
    expect(item.reasons.find((reason: { term: string }) => reason.term === 'words')).toMatchObject({
      code: 'words_found', evidence: { score: 1, words: ['CHÓR'] }, text: 'Its own texts speak of what you wrote: CHÓR (match 100%).',
    })
    for (const field of ['country', 'availability']) {
      expect(body.facets[field].reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(body.candidates)
    }
  })

  it('a group of topics selects all that is in it', async () => {
    await put('Visby', { interests: [{ topic: 'festivals_traditions', role: 'offers' }] }).expect(200)
    await service.sync()
    const { body } = await get('/v1/municipalities').query({ offers: 'culture_heritage' }).expect(200)
    expect(body.items).toMatchObject([{ name: 'Visby' }])
  })

  it('fields left out are emptied', async () => {
    await put('Nida', { description: 'Dunes', traits: ['tourism'], languages: [{ language: 'de', level: 'B2' }] }).expect(200)
    await put('Nida', { description: 'Dunes and a lighthouse' }).expect(200)
    const { body } = await get(`/v1/municipalities/${idOf('Nida')}`)
    expect(body.profile).toMatchObject({ description: 'Dunes and a lighthouse', traits: [], languages: [] })
  })

  it('a body of no bytes empties nothing', async () => {
    await put('Vechta', { description: 'kept' }).expect(200)
    const writing = () => request(service.app).put(`/v1/municipalities/${idOf('Vechta')}/profile`).set('Authorization', `Bearer ${ADMIN_KEY}`)
      .set('If-Match', '*').set('Content-Type', 'application/json')
    for (const answer of [await writing(), await writing().send(''), await writing().set('Transfer-Encoding', 'chunked')]) {
      expect(answer.status).toBe(400)
      expect(answer.body.faults).toMatchObject([{ in: 'body', pointer: '', message: 'Needed, but not given.' }])
    }
    expect((await get(`/v1/municipalities/${idOf('Vechta')}`)).body.profile.description).toBe('kept')
  })

  it('a version leads from reading to writing, and only once', async () => {
    const read = await get(`/v1/municipalities/${idOf('Siena')}`)
    const etag = String(read.headers['etag'])
    const written = await put('Siena', { description: 'first' }, etag).expect(200)
    expect(written.body.version).toBe(read.body.version + 1)
    expect(written.headers['etag']).toBe(`"${written.body.version}"`)
    const late = await put('Siena', { description: 'second' }, etag).expect(412)
    expect(late.body).toMatchObject({ type: '/problems/version-mismatch', status: 412 })
    await put('Siena', { description: 'third' }, String(written.headers['etag'])).expect(200)
    expect((await get(`/v1/municipalities/${idOf('Siena')}`)).body.profile.description).toBe('third')
  })

  it('nobody overwrites without saying what: 428, or 400 for a version that is none', async () => {
    expect((await put('Siena', {}, null).expect(428)).body.type).toBe('/problems/version-required')
    expect((await put('Siena', {}, 'W/"3"').expect(400)).body.faults).toMatchObject([{ in: 'header', pointer: '/If-Match' }])
  })

  describe('keys', () => {
    it('are needed, known and alive', async () => {
      const path = `/v1/municipalities/${idOf('Nida')}/profile`
      for (const header of [undefined, 'Bearer', 'Bearer wrong', 'Basic dXNlcjpwYXNz', `Token ${ADMIN_KEY}`, `Bearer ${ADMIN_KEY}x`]) {
        const asking = request(service.app).put(path).set('If-Match', '*')
        const { body, headers } = await (header === undefined ? asking : asking.set('Authorization', header)).send({}).expect(401)
        expect(body.type).toBe('/problems/unauthorized')
        expect(headers['www-authenticate']).toBe('Bearer')
      }
    })

    it('made for others work until they are revoked', async () => {
      const { key, record } = await createKey({ name: 'a test', origins: null, requestsPerMinute: null }, service.dependencies.keys)
      await put('Nida', {}, '*', key).expect(200)
      await service.dependencies.keys.revoke(record.id)
      await put('Nida', {}, '*', key).expect(401)
    })

    it('are asked for before anything is read', async () => {
      await request(service.app).post('/v1/partnerships').set('Content-Type', 'application/json').send('{').expect(401)
    })

    it('need no administrator', async () => {
      const app = service.with({ settings: { ...service.dependencies.settings, adminKey: null } })
      await request(app).delete('/v1/partnerships/1').set('If-Match', '*').set('Authorization', `Bearer ${ADMIN_KEY}`).expect(401)
    })
  })

  it('a profile with faults is refused whole, every fault named', async () => {
    const { body } = await put('Ferrara', {
      interests: [{ topic: 'youth', role: 'shares' }], languages: [{ language: 'German', level: 'B9' }], wants: { countries: ['UK'], regions: ['x'] },
      availability: { status: 'busy', expiresOn: '31.12.2026' }, description: 5, hobby: 'chess',
    }).expect(400)
    expect(body.faults.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/availability/expiresOn', '/availability/status', '/description', '/hobby', '/interests/0/topic',
      '/languages/0/language', '/languages/0/level', '/wants/countries/0', '/wants/regions/0',
    ])
    expect((await get(`/v1/municipalities/${idOf('Ferrara')}`)).body.profile.description).toBe('')
  })

  it.each([
    [{ description: 'call +48 55 243 72 19' }, '/description'], [{ wants: { regions: [999_999] } }, '/wants/regions/0'],
    [{ traits: ['spa'], deniedTraits: ['spa'] }, '/deniedTraits/0'], [{ description: 'a\u0000b' }, '/description'], [{ request: '\ud800' }, '/request'],
    [[], ''], [null, ''], ['text', ''],
  ])('refuses %j', async (body, pointer) => {
    const answer = await request(service.app).put(`/v1/municipalities/${idOf('Ferrara')}/profile`).set('Authorization', `Bearer ${ADMIN_KEY}`)
      .set('If-Match', '*').set('Content-Type', 'application/json').send(JSON.stringify(body)).expect(400)
    expect(answer.body.faults).toMatchObject([{ in: 'body', pointer }])
  })

  describe('partnerships', () => {
    it('are recorded, changed, ended and taken out; both ends follow', async () => {
      const created = await post({ a: idOf('Visby'), b: idOf('Rerik'), source: 'council minutes', since: 1999, areas: ['sport_clubs'], events: ['Regatta, every May'] }).expect(201)
      expect(created.body).toMatchObject({ a: { name: 'Rerik' }, b: { name: 'Visby' }, form: 'partnership', status: 'active', since: 1999, dataset: 'declared', version: 1 })
      expect(created.headers['location']).toBe(`/v1/partnerships/${created.body.id}`)
      await service.sync()
      const partners = async (name: string) => (await get('/v1/municipalities').query({ partner: idOf(name) })).body.items.map(({ name: of }: { name: string }) => of)
      expect(await partners('Visby')).toEqual(['Rerik'])
      expect(await partners('Rerik')).toEqual(['Visby'])
      expect((await get('/v1/municipalities').query({ q: 'regatta' })).body.items.map(({ name: of }: { name: string }) => of).toSorted()).toEqual(['Rerik', 'Visby'])

      const changed = await change(created.body.id, { status: 'ended', until: 2020 }, String(created.headers['etag'])).expect(200)
      expect(changed.body).toMatchObject({ status: 'ended', until: 2020, since: 1999, areas: ['sport_clubs'], events: ['Regatta, every May'], version: 2 })
      await change(created.body.id, { note: 'x' }, String(created.headers['etag'])).expect(412)
      await service.sync()
      expect(await partners('Visby')).toEqual([])

      await request(service.app).delete(`/v1/partnerships/${created.body.id}`).set('Authorization', `Bearer ${ADMIN_KEY}`).set('If-Match', '"2"').expect(204)
      await change(created.body.id, { note: 'x' }).expect(404)
    })

    it('are read at the address that recording names, with the version that changing asks for, while they may be shown', async () => {
      const created = await post({ a: idOf('Rerik'), b: idOf('Visby'), since: 1999, source: 'https://example.org' }).expect(201)
      const address: string = created.headers['location'] ?? ''
      const read = await request(service.app).get(address).expect(200)
      expect(read.body).toEqual(created.body)
      await change(created.body.id, { note: 'read first' }, read.headers['etag'] ?? '').expect(200)
      await change(created.body.id, { note: 'read too early' }, read.headers['etag'] ?? '').expect(412)
      await service.run(`UPDATE dataset SET may_show = false WHERE id = 'declared'`)
      await request(service.app).get(address).expect(404)
      await service.run(`UPDATE dataset SET may_show = true WHERE id = 'declared'`)
      await request(service.app).delete(address).set('Authorization', `Bearer ${ADMIN_KEY}`).set('If-Match', '*').expect(204)
      await request(service.app).get(address).expect(404)
    })

    it('are recorded once, in whichever order their ends are given', async () => {
      await post({ a: idOf('Münster'), b: idOf('Cheb'), source: 'x' }).expect(201)
      const { body } = await post({ a: idOf('Cheb'), b: idOf('Münster'), source: 'x' }).expect(409)
      expect(body.type).toBe('/problems/conflict')
    })

    it.each([
      [{ a: 1, b: 1, source: 'x' }, 400], [{ a: 1, b: 999_999, source: 'x' }, 404], [{ a: 1, b: 2 }, 400], [{ a: 1, b: 2, source: '' }, 400],
      [{ a: 1, b: 2, source: 'x', since: 2000, until: 1999 }, 400], [{ a: 1, b: 2, source: 'x', since: 2199 }, 400], [{ a: 1, b: 2, source: 'x', since: 12 }, 400],
      [{ a: 1, b: 2, source: 'x', areas: ['chess'] }, 400], [{ a: 1, b: 2, source: 'x', areas: ['schools', 'schools'] }, 400],
      [{ a: 1, b: 2, source: 'x', events: ['Fair', 'Fair'] }, 400], [{ a: 1, b: 2, source: 'x', events: ['Fair; choir days'] }, 400],
      [{ a: 1, b: 2, source: 'x', events: ['Fair', ' '] }, 400], [{ a: 1, b: 2, source: 'x', events: Array.from({ length: 21 }, (_, at) => `Fair ${at}`) }, 400],
      [{ a: 1, b: 2, source: 'x', events: ['Fair, call +48 55 244 06 60'] }, 400],
      [{ a: 1, b: 2, source: 'x', note: 'write to a@b.pl' }, 400], [{ a: '1', b: 2, source: 'x' }, 400],
    ])('%j is %i', async (body, status) => {
      await post(body).expect(status)
    })

    it('a change must change something, and stay sound with what is there', async () => {
      const { body } = await post({ a: idOf('Praha'), b: idOf('Siena'), source: 'x', since: 2000 }).expect(201)
      await change(body.id, {}).expect(400)
      await change(body.id, { until: 1999 }).expect(400)
      await change(body.id, { since: null, until: 1999 }).expect(200)
    })
  })
})
