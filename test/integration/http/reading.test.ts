import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { LiveExposure } from '../../../src/use-cases/live-exposure.ts'
import { FIXTURE, geonamesOf, idOf } from '../../support/fixture-register.ts'
import { ADMIN_KEY, openHttpService, type HttpService } from '../../support/http-service.ts'

describe('reading over HTTP', () => {
  let service: HttpService
  beforeAll(async () => {
    service = await openHttpService(FIXTURE)
    const link = (a: string, b: string) => request(service.app).post('/v1/partnerships').set('Authorization', `Bearer ${ADMIN_KEY}`)
      .send({ a: idOf(a), b: idOf(b), source: 'the fixture', since: 1990 }).expect(201)
    await link('Kraków', 'Frankfurt am Main')
    await link('Olsztyn', 'Görlitz')
    await link('Frombork', 'Telgte')
    await service.sync()
  })
  afterAll(() => service.close())
  const get = (path: string) => request(service.app).get(path)
  const names = (body: { items: { name: string }[] }) => body.items.map(({ name }) => name)

  describe('GET /v1/search', () => {
    it.each([
      ['Krakow', 'Kraków'], ['krk', null], ['Cracovie', 'Kraków'], ['Frauenburg', 'Frombork'], ['Fromborg', 'Frombork'],
      ['wars', 'Warszawa'], ['Frankfurt, Germany', 'Frankfurt am Main'], ['Muenster', 'Münster'], ['Prag', 'Praha'], ['zzzzzz', null],
    ])('%s finds %s first', async (q, name) => {
      const { body } = await get('/v1/search').query({ q }).expect(200)
      expect(names(body)[0] ?? null).toBe(name)
    })

    it('shows a municipality as it looks everywhere, and the name it was found by', async () => {
      const { body } = await get('/v1/search').query({ q: 'Frauenburg', limit: 1 }).expect(200).expect('Content-Language', 'en')
      expect(body).toEqual({
        items: [{
          id: idOf('Frombork'), name: 'Frombork', country: 'PL', level: 'municipality', region: 'Warmińsko-Mazurskie', population: 2_500,
          location: { lat: 54.36, lon: 19.68 }, codes: { geonames: geonamesOf(idOf('Frombork')) }, matched: { name: 'Frauenburg' },
        }],
        warnings: [], next: null,
      })
    })

    it('leads from a village to its municipality, and says so', async () => {
      const { body } = await get('/v1/search').query({ q: 'Bogdany' }).expect(200)
      expect(body.items[0]).toMatchObject({ name: 'Frombork', matched: { name: 'Bogdany', place: 'Bogdany' } })
    })

    it('finds nothing in what holds no letter', async () => {
      expect((await get('/v1/search').query({ q: '!!!' }).expect(200)).body.items).toEqual([])
    })

    it('keeps to the countries that are asked for', async () => {
      const countriesOf = async (country: string) =>
        new Set((await get('/v1/search').query({ q: 'f', country }).expect(200)).body.items.map((item: { country: string }) => item.country))
      expect(await countriesOf('DE')).toEqual(new Set(['DE']))
      expect(await countriesOf('DE,PL')).toEqual(new Set(['DE', 'PL']))
      expect((await get('/v1/search').query({ q: 'Kraków', country: 'DE' }).expect(200)).body.items).toEqual([])
      await get('/v1/search').query({ q: 'f', country: 'Germany' }).expect(400)
    })

    it('gives as many as asked for, and tells when that is too many', async () => {
      expect((await get('/v1/search').query({ q: 'fran', limit: 1 })).body.items).toHaveLength(1)
      const { body } = await get('/v1/search').query({ q: 'fran', limit: 5_000 }).expect(200)
      expect(body.warnings).toMatchObject([{ code: 'clamped', parameter: 'limit' }])
    })
  })

  describe('GET /v1/municipalities/{id}', () => {
    it('gives the whole record, with sources', async () => {
      const { body, headers } = await get(`/v1/municipalities/${idOf('Frombork')}`).expect(200)
      expect(body).toMatchObject({
        name: 'Frombork', partOf: { region: { id: idOf('Warmińsko-Mazurskie'), name: 'Warmińsko-Mazurskie' }, county: null },
        traits: [{ trait: 'coast', source: '900 m from the coast, world-atlas 10m', code: 'coast_distance', values: { metres: 900, municipality: null } }],
        partnerships: [{ partner: { name: 'Telgte', country: 'DE', codes: { geonames: geonamesOf(idOf('Telgte')) } }, form: 'partnership', since: 1990, source: 'the fixture', dataset: 'declared' }],
        profile: { interests: [], description: '' },
      })
      expect(body.places).toHaveLength(2)
      expect(body.names).toContainEqual({ text: 'Frauenburg', kind: 'foreign', language: null, place: null })
      expect(body.datasets.map(({ id }: { id: string }) => id).sort()).toEqual(['declared', 'geonames'])
      expect(headers['etag']).toMatch(new RegExp(`^"${body.version}\\.`))
    })

    it('is not sent again to who has it', async () => {
      const first = await get(`/v1/municipalities/${idOf('Cheb')}`)
      await get(`/v1/municipalities/${idOf('Cheb')}`).set('If-None-Match', String(first.headers['etag'])).expect(304)
    })

    it('is found by its code, and by that of a village in it', async () => {
      for (const code of [geonamesOf(idOf('Frombork')), '800020']) {
        const { body, headers } = await get(`/v1/municipalities/by-code/geonames/${code}`).expect(200)
        expect(body.name).toBe('Frombork')
        expect(headers['content-location']).toBe(`/v1/municipalities/${idOf('Frombork')}`)
      }
    })

    it.each(['/v1/municipalities/999999', '/v1/municipalities/by-code/geonames/1', '/v1/municipalities/by-code/teryt/x%2Fy'])('404: %s', async (path) => {
      await get(path).expect(404).expect('Content-Type', /^application\/problem\+json/)
    })

    it.each([['/v1/municipalities/abc', '/id'], ['/v1/municipalities/0', '/id'], ['/v1/municipalities/99999999999', '/id'], ['/v1/municipalities/by-code/isbn/1', '/scheme']])(
      '400: %s', async (path, pointer) => {
        expect((await get(path).expect(400)).body.faults).toMatchObject([{ in: 'path', pointer }])
      })
  })

  describe('GET /v1/municipalities', () => {
    it('filters by every field at once', async () => {
      const { body } = await get('/v1/municipalities').query({ country: 'DE,SE', trait: 'coast', population: '2000..10000', sort: 'name' }).expect(200)
      expect(names(body)).toEqual(['Barth', 'Rerik', 'Simrishamn'])
      expect(body.total).toBe(3)
    })

    it('counts facets as if their own parameter were not set, with labels in the language', async () => {
      const { body } = await get('/v1/municipalities').query({ country: 'DE', trait: 'coast', facets: 'country,region,level,trait', lang: 'pl' }).expect(200)
      expect(body.facets.country).toContainEqual({ value: 'DE', label: 'Niemcy', count: 3 })
      expect(body.facets.country).toContainEqual({ value: 'SE', label: 'Szwecja', count: 2 })
      expect(body.facets.region).toEqual([{ value: String(idOf('Mecklenburg-Vorpommern')), label: 'Mecklenburg-Vorpommern', count: 3 }])
      expect(body.facets.level).toEqual([{ value: 'municipality', label: 'miasto lub gmina', count: 3 }])
    })

    it('goes through all pages without gaps', async () => {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const { body }: { body: { items: { name: string }[]; next: string | null } } =
          await get('/v1/municipalities').query({ sort: 'name', limit: 7, ...(cursor === null ? {} : { cursor }) }).expect(200)
        seen.push(...names(body))
        cursor = body.next
      } while (cursor !== null)
      expect(new Set(seen).size).toBe(FIXTURE.length)
      expect(seen).toHaveLength(FIXTURE.length)
    })

    it('refuses the cursor of another list', async () => {
      const { body } = await get('/v1/municipalities').query({ limit: 5, country: 'DE' }).expect(200)
      const answer = await get('/v1/municipalities').query({ limit: 5, country: 'PL', cursor: body.next }).expect(400)
      expect(answer.body.faults).toMatchObject([{ in: 'query', pointer: '/cursor' }])
    })

    it.each([
      ['a piece of a filter', '" OR id > 0 OR sortName > "'], ['one that is not folded', 'Olsztyn'], ['one that is too long', 'x'.repeat(601)], ['a number', 7],
    ])('refuses a cursor with a name that no list is sorted by: %s', async (_what, key) => {
      const { body: { next } } = await get('/v1/municipalities').query({ sort: 'name', limit: 2 }).expect(200)
      const [place, digest] = JSON.parse(Buffer.from(next, 'base64url').toString())
      const cursor = (changed: unknown) => Buffer.from(JSON.stringify([{ ...place, key: changed }, digest])).toString('base64url')
      const { body } = await get('/v1/municipalities').query({ sort: 'name', limit: 2, cursor: cursor(key) }).expect(400)
      expect(body.faults).toMatchObject([{ in: 'query', pointer: '/cursor' }])
      await get('/v1/municipalities').query({ sort: 'name', limit: 2, cursor: cursor('olsztyn') }).expect(200)
    })

    it('finds who is linked with whom', async () => {
      expect(names((await get('/v1/municipalities').query({ partner: idOf('Olsztyn') }).expect(200)).body)).toEqual(['Görlitz'])
    })
  })

  describe('GET /v1/municipalities/{id}/suggestions', () => {
    const suggest = (name: string, query: Record<string, unknown> = {}) => get(`/v1/municipalities/${idOf(name)}/suggestions`).query(query)

    it('ranks municipalities abroad, with terms that add up to the score', async () => {
      const { body } = await suggest('Frombork', { limit: 100, balance: 'none' }).expect(200)
      const scores = body.items.map(({ score }: { score: number }) => score)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
      for (const item of body.items) {
        expect(item.terms.reduce((sum: number, { contribution }: { contribution: number }) => sum + contribution, 0)).toBeCloseTo(item.score, 6)
      }
      const found = new Set(body.items.map(({ municipality }: { municipality: { name: string } }) => municipality.name))
      for (const excluded of ['Frombork', 'Kraków', 'Telgte', 'Baltiysk', 'Mecklenburg-Vorpommern']) expect(found).not.toContain(excluded)
      expect(body.candidates).toBe(body.items.length)
    })

    it('gives reasons as data and as sentences in the language asked for', async () => {
      const { body } = await suggest('Frombork', { limit: 3, country: 'DE', lang: 'pl' }).expect(200).expect('Content-Language', 'pl')
      const [best] = body.items
      expect(best.municipality.country).toBe('DE')
      expect(best.reasons[0]).toMatchObject({ code: expect.any(String), term: expect.any(String), contribution: expect.any(Number), evidence: expect.any(Object) })
      expect(best.reasons[0].text).toMatch(/\.$/)
      expect(best.missing[0].text).toMatch(/\.$/)
    })

    it('suggests a paused country only when it is asked for by name', async () => {
      const { body } = await suggest('Frombork', { country: 'RU' }).expect(200)
      expect(body.items.length).toBe(2)
    })

    it('counts facets over all that could be suggested', async () => {
      const { body } = await suggest('Frombork', { facets: 'country', limit: 1 }).expect(200)
      const total = body.facets.country.reduce((sum: number, { count }: { count: number }) => sum + count, 0)
      expect(total).toBe(body.candidates)
      expect(body.facets.country.map(({ value }: { value: string }) => value)).not.toContain('PL')
    })

    it('switches terms off and weighs them', async () => {
      const { body } = await suggest('Frombork', { limit: 1, 'weight.size': '0', 'weight.distance': '2.5' }).expect(200)
      const terms = new Map(body.items[0].terms.map((term: { term: string }) => [term.term, term]))
      expect(terms.get('size')).toMatchObject({ contribution: 0, weight: 0 })
      expect(terms.get('distance')).toMatchObject({ weight: 2.5 })
    })

    it('clamps the limit with a warning', async () => {
      const { body } = await suggest('Frombork', { limit: 1_000 }).expect(200)
      expect(body.warnings).toMatchObject([{ code: 'clamped', parameter: 'limit' }])
    })

    it('filters by size', async () => {
      const { body } = await suggest('Frombork', { population: '1000..3000' }).expect(200)
      for (const { municipality } of body.items) expect(municipality.population).toBeLessThanOrEqual(3_000)
    })

    it('says what would make a short list longer, the costliest condition first', async () => {
      const query = { country: 'SE', population: '20000..40000', lang: 'en', limit: 20 }
      const { body } = await suggest('Frombork', query).expect(200)
      const without = async (left: Partial<typeof query>) => (await suggest('Frombork', left).expect(200)).body.candidates
      expect(body.candidates).toBe(1)
      expect(body.loosen).toEqual([
        { field: 'country', value: 'SE', candidates: await without({ population: '20000..40000' }) },
        { field: 'population', value: '20000..40000', candidates: await without({ country: 'SE' }) },
      ].sort((a, b) => b.candidates - a.candidates))
      expect(body.loosenText).toBe(`Only 1 to choose from. What costs most is ${body.loosen[0].field === 'country' ? 'country (Sweden)' : 'population (20,000–40,000)'}: without it there would be ${body.loosen[0].candidates}.`)
    })

    it('says so where only several conditions together leave nobody, and nothing where the list is as long as it was asked for', async () => {
      const nobody = await suggest('Frombork', { country: 'SE', interest: 'culture_heritage', trait: 'spa' }).expect(200)
      expect(nobody.body).toMatchObject({ items: [], loosen: [], loosenText: 'Nobody meets all conditions. No condition alone makes the list so short; take two or more away.' })
      const enough = await suggest('Frombork', { country: 'SE', limit: 1 }).expect(200)
      expect(enough.body).toMatchObject({ loosen: [], loosenText: null })
      const all = await suggest('Frombork', { limit: 100 }).expect(200)
      expect(all.body).toMatchObject({ loosen: [], loosenText: null })
      const group = await suggest('Frombork', { interest: 'culture_heritage', lang: 'en' }).expect(200)
      expect(group.body.loosen).toMatchObject([{ field: 'interest', value: 'culture_heritage' }])
    })

    describe('balance', () => {
      type Item = { municipality: { id: number }; score: number; placement: { byScore: number; step: string | null; text: string | null } }
      const idsOf = ({ items }: { items: Item[] }) => items.map(({ municipality }) => municipality.id)

      it('is told for the list and for whoever it moved, in the language asked for', async () => {
        const { body } = await suggest('Frombork', { limit: 100, lang: 'de' }).expect(200)
        expect(body.balance).toMatchObject({ applied: ['exposure', 'smallTowns', 'countries', 'neverLinked'], displaced: [] })
        expect(body.balance.text).toMatch(/^Die Reihenfolge folgt nicht allein dem Ergebnis: .+\.$/)
        const byScore = await suggest('Frombork', { limit: 100, balance: 'none' }).expect(200)
        const order = idsOf(byScore.body)
        for (const [i, { municipality, placement }] of (body.items as Item[]).entries()) {
          expect(order[placement.byScore - 1]).toBe(municipality.id)
          expect(placement.text === null).toBe(placement.byScore === i + 1)
        }
      })

      it('can be switched off, whole or in part', async () => {
        const { body } = await suggest('Frombork', { balance: 'none' }).expect(200)
        expect(body.balance).toEqual({ applied: [], unfilled: [], displaced: [], text: null })
        expect(body.items.every(({ placement }: Item) => placement.text === null && placement.step === null)).toBe(true)
        const part = await suggest('Frombork', { balance: 'neverLinked,exposure' }).expect(200)
        expect(part.body.balance.applied).toEqual(['exposure', 'neverLinked'])
        const answer = await suggest('Frombork', { balance: 'fairness' }).expect(400)
        expect(answer.body.faults).toMatchObject([{ pointer: '/balance', message: expect.stringContaining('smallTowns') }])
      })

      it('lets whom many were shown stand back, for the next who asks and not within a list', async () => {
        const fresh = service.with({ exposure: new LiveExposure() })
        const ask = async (name: string, query: object) =>
          (await request(fresh).get(`/v1/municipalities/${idOf(name)}/suggestions`).query({ balance: 'exposure', ...query }).expect(200)).body
        const first = await ask('Frombork', { limit: 3 })
        for (const name of ['Braniewo', 'Zgorzelec', 'Olsztyn']) await ask(name, {})
        expect(idsOf(await ask('Frombork', { limit: 6 })).slice(0, 3)).toEqual(idsOf(first))
        const later = await ask('Frombork', { limit: 100, 'weight.words': '2' })
        expect(later.items.some(({ placement }: Item) => placement.step === 'exposure' && placement.text !== null)).toBe(true)
      })
    })

    it('is 404 for who is not there', () => get('/v1/municipalities/999999/suggestions').expect(404))
  })

  describe('POST /v1/suggestions', () => {
    const ask = (body: object, query: Record<string, unknown> = {}) => request(service.app).post('/v1/suggestions').query(query).send(body)

    it('needs no stored profile', async () => {
      const { body } = await ask({ country: 'PL', population: 2_500, location: { lat: 54.3, lon: 19.7 }, traits: ['coast'] }, { limit: 3 }).expect(200)
      expect(body.items).toHaveLength(3)
    })

    it('counts facets without the partners that the body names', async () => {
      const counted = async (more: object) => {
        const { body } = await ask({ country: 'PL', population: 2_500, ...more }, { facets: 'country,availability', limit: 100 }).expect(200)
        const totals = ['country', 'availability'].map((field) => body.facets[field].reduce((sum: number, { count }: { count: number }) => sum + count, 0))
        expect(totals).toEqual([body.candidates, body.candidates])
        return body.candidates
      }
      const all = await counted({})
      expect(await counted({ partners: [idOf('Visby'), idOf('Barth'), idOf('Frombork')] })).toBe(all - 2)
    })

    it('takes the steps of balance in the body as well, before the parameter', async () => {
      expect((await ask({ country: 'PL', balance: [] }).expect(200)).body.balance.applied).toEqual([])
      expect((await ask({ country: 'PL' }, { balance: '' }).expect(200)).body.balance.applied).toContain('exposure')
      for (const balance of ['countries', ['countries']]) {
        const { body } = await ask({ country: 'PL', population: 2_500, balance }, { balance: 'none' }).expect(200)
        expect(body.balance.applied).toEqual(['countries'])
      }
      await ask({ country: 'PL', balance: ['none', 'countries'] }).expect(400)
    })

    it('takes a municipality that says otherwise this time', async () => {
      const { body } = await ask({ id: idOf('Frombork'), population: 3_000_000 }, { limit: 1, 'weight.size': '10' }).expect(200)
      expect(body.items[0].municipality.name).toBe('Berlin')
    })

    it('says which parts of a profile play no part', async () => {
      const { body } = await ask({ profile: { country: 'PL', description: 'a harbour' } }, { limit: 1 }).expect(200)
      expect(body.warnings).toMatchObject([{ code: 'not-used', parameter: 'description' }])
    })

    it('names every fault of the body', async () => {
      const { body } = await ask({ country: 'Polska', population: 0, interests: [{ topic: 'choirs', role: 'seek' }], colour: 1 }).expect(400)
      expect(body.faults.map(({ pointer }: { pointer: string }) => pointer).sort())
        .toEqual(['/colour', '/country', '/interests/0/role', '/interests/0/topic', '/population'])
      expect(JSON.stringify(body.faults)).toContain("Did you mean 'PL'?")
    })
  })

  describe('GET /v1/municipalities/{id}/fit/{otherId}', () => {
    it('explains a pair with every term, and whether it would be suggested', async () => {
      const { body } = await get(`/v1/municipalities/${idOf('Frombork')}/fit/${idOf('Telgte')}`).expect(200)
      expect(body).toMatchObject({ municipality: { name: 'Frombork' }, other: { name: 'Telgte' }, exclusions: [{ code: 'known_partner' }] })
      expect(body.terms.length).toBeGreaterThan(10)
      expect(body.terms.reduce((sum: number, { contribution }: { contribution: number }) => sum + contribution, 0)).toBeCloseTo(body.score, 6)
    })

    it('gives the score of the list', async () => {
      const [best] = (await get(`/v1/municipalities/${idOf('Frombork')}/suggestions?limit=1`)).body.items
      const { body } = await get(`/v1/municipalities/${idOf('Frombork')}/fit/${best.municipality.id}`).expect(200)
      expect(body.score).toBeCloseTo(best.score, 9)
      expect(body.exclusions).toEqual([])
    })

    it('is 400 for one and the same municipality, naming what to write', async () => {
      const { body } = await get(`/v1/municipalities/${idOf('Frombork')}/fit/${idOf('Frombork')}`).expect(400)
      expect(body.faults).toEqual([{ in: 'path', pointer: '/otherId', message: 'Write the id of another municipality: it is the same one twice.', code: 'same_municipality', values: {} }])
    })

    it('is 404 when either is not there', async () => {
      await get(`/v1/municipalities/${idOf('Frombork')}/fit/999999`).expect(404)
      await get(`/v1/municipalities/999999/fit/${idOf('Frombork')}`).expect(404)
    })
  })

  describe('GET /v1/partnerships', () => {
    const pairs = (body: { items: { a: { name: string }; b: { name: string } }[] }) => body.items.map(({ a, b }) => `${a.name} – ${b.name}`)

    it('lists them with both ends', async () => {
      const { body } = await get('/v1/partnerships').query({ country: 'PL,DE' }).expect(200)
      expect(pairs(body)).toEqual(['Kraków – Frankfurt am Main', 'Olsztyn – Görlitz', 'Frombork – Telgte'])
    })

    it('filters and pages', async () => {
      expect(pairs((await get('/v1/partnerships').query({ municipality: idOf('Olsztyn') })).body)).toEqual(['Olsztyn – Görlitz'])
      expect(pairs((await get('/v1/partnerships').query({ country: 'SE' })).body)).toEqual([])
      const first = await get('/v1/partnerships').query({ limit: 2 }).expect(200)
      const second = await get('/v1/partnerships').query({ limit: 2, cursor: first.body.next }).expect(200)
      expect([...pairs(first.body), ...pairs(second.body)]).toHaveLength(3)
      expect(second.body.next).toBeNull()
    })
  })
})
