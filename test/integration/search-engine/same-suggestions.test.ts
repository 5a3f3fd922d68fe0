import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import request from 'supertest'
import { FACET_FIELDS } from '../../../src/http/schemas/facets.ts'
import { FIXTURE, idOf } from '../../support/fixture-register.ts'
import { ADMIN_KEY, openHttpService, type HttpService } from '../../support/http-service.ts'
import { openTestEngine, startTestMeilisearch, WITHOUT_MEILISEARCH } from '../../support/meilisearch.ts'

/** What towns of every kind and size say of themselves; the others say nothing. */
const PROFILES: Readonly<Record<string, object>> = {
  Frombork: {
    interests: [{ topic: 'heritage_history', role: 'offers' }, { topic: 'youth_exchange', role: 'seeks' }], traits: ['heritage_site', 'tourism'],
    languages: [{ language: 'pl', level: 'native' }, { language: 'de', level: 'B1' }],
    wants: { countries: ['DE', 'SE'], populationMax: 20_000, traits: [{ trait: 'coast', wish: 'similar' }], distanceMax: 900_000, forms: ['partnership'] },
    availability: { status: 'seeking', confirmedOn: '2026-11-01' }, description: 'Kopernik, katedra i chór nad zalewem', request: 'Szukamy partnera: chóry, żeglarstwo',
  },
  Kraków: { interests: [{ topic: 'higher_education_science', role: 'shares' }, { topic: 'music_choirs', role: 'offers' }], traits: ['university'], description: 'Orkiestry, chóry, uniwersytet' },
  Olsztyn: { interests: [{ topic: 'water', role: 'seeks' }], wants: { regions: [idOf('Mecklenburg-Vorpommern')], traits: [{ trait: 'lake', wish: 'present' }] } },
  Zgorzelec: { interests: [{ topic: 'cross_border', role: 'shares' }], availability: { status: 'open', confirmedOn: '2026-10-01' }, request: 'Straż pożarna, szkoły, most' },
  Görlitz: { interests: [{ topic: 'cross_border', role: 'shares' }, { topic: 'schools', role: 'offers' }], description: 'Die Straße der Chöre, eine Brücke', availability: { status: 'closed', confirmedOn: '2026-10-01', expiresOn: '2026-11-22' } },
  Barth: {
    interests: [{ topic: 'youth_exchange', role: 'offers' }, { topic: 'winter_water_sports', role: 'shares' }], traits: ['tourism'],
    languages: [{ language: 'de', level: 'native' }, { language: 'pl', level: 'A2' }], availability: { status: 'seeking', confirmedOn: '2026-11-10', expiresOn: '2027-11-10' },
    wants: { countries: ['PL'], forms: ['partnership', 'friendship'], programme: 'CERV' }, description: 'Vineta, Segeln und ein Chor am Bodden', request: 'Partner für Jugendaustausch und Segeln',
  },
  Prerow: { interests: [{ topic: 'spa_health_tourism', role: 'offers' }], deniedTraits: ['spa'], description: 'Segeln, Darß', availability: { status: 'seeking', confirmedOn: '2025-01-01', expiresOn: '2026-01-01' } },
  Rerik: { interests: [{ topic: 'music_choirs', role: 'shares' }], description: 'Chor, Chöre, Segeln', availability: { status: 'at_capacity', confirmedOn: '2026-09-01' } },
  Berlin: { interests: [{ topic: 'mobility_transport', role: 'offers' }], languages: [{ language: 'en', level: 'C1' }], description: 'youth exchange, choirs, trams' },
  Cheb: { interests: [{ topic: 'remembrance_shared_history', role: 'seeks' }, { topic: 'youth_exchange', role: 'seeks' }], availability: { status: 'closed', confirmedOn: '2026-11-01' } },
  Nida: { interests: [{ topic: 'coast_maritime', role: 'shares' }, { topic: 'youth_exchange', role: 'offers' }], description: 'Sailing, dunes, Thomas Mann; a choir' },
  Visby: { interests: [{ topic: 'heritage_history', role: 'seeks' }], traits: ['heritage_site', 'fortress'], description: 'Hanse, segling, kör och körer', wants: { populationMin: 1_000, populationMax: 10_000 } },
  Bornholm: { interests: [{ topic: 'energy', role: 'offers' }], languages: [{ language: 'en', level: 'B2' }, { language: 'de', level: 'B1' }], description: 'Sejlads, kor, Østersøen' },
  Siena: { interests: [{ topic: 'wine', role: 'offers' }], traits: ['wine', 'university'], description: "L'arte, il coro, il palio" },
}
/** With notes, whose words belong to both ends. */
const LINKS = [
  { a: 'Olsztyn', b: 'Görlitz', since: 1991, note: 'chóry i szkoły' }, { a: 'Kraków', b: 'Frankfurt am Main', since: 1991, note: 'chamber orchestra' },
  { a: 'Berlin', b: 'Praha', since: 1995, note: 'trams' }, { a: 'Wrocław', b: 'Cheb', form: 'friendship', note: 'segeln' }, { a: 'Visby', b: 'Rerik', since: 2004, note: '' },
]

const server = await startTestMeilisearch('Suggestions on both engines')

if (server === null) {
  describe('suggestions on both engines', () => {
    it.todo(`are not tested: ${WITHOUT_MEILISEARCH}`)
  })
} else {
  describe('suggestions on both engines', () => {
    let overPostgres: HttpService
    let overMeilisearch: HttpService
    beforeAll(async () => {
      overPostgres = await openHttpService(FIXTURE)
      overMeilisearch = await openHttpService(FIXTURE, (await openTestEngine(server)).engine)
      await Promise.all([tell(overPostgres), tell(overMeilisearch)])
    })
    afterAll(async () => {
      await overPostgres.close()
      await overMeilisearch.close()
      await server.stop()
    })

    /** The answer, which is the same on both; asked of both in the same order, since each list moves the next ones. */
    const same = async (question: (service: HttpService) => request.Test) => {
      const { body } = await question(overPostgres).expect(200)
      expect((await question(overMeilisearch).expect(200)).body).toEqual(body)
      return body
    }
    const suggested = (name: string, query: object) =>
      same(({ app }) => request(app).get(`/v1/municipalities/${idOf(name)}/suggestions`).query({ facets: FACET_FIELDS.join(), limit: 100, ...query }))
    const codesOf = (body: { items: { reasons: { code: string }[] }[] }) => body.items.flatMap(({ reasons }) => reasons.map(({ code }) => code))

    it('come from the two', () => {
      expect([overPostgres.dependencies.engine.name, overMeilisearch.dependencies.engine.name]).toEqual(['postgres', 'meilisearch'])
    })

    it.each(['Frombork', 'Kraków', 'Zgorzelec', 'Berlin', 'Nida', 'Vechta'])('are the same for %s: items, order, scores, reasons and facets', async (name) => {
      for (const limit of [3, 100]) {
        const { items, facets } = await suggested(name, { limit })
        expect(items.length).toBeGreaterThan(2)
        for (const field of ['country', 'trait', 'interest', 'availability']) expect(facets[field].length).toBeGreaterThan(1)
      }
      await suggested(name, { balance: 'none' })
    })

    it.each([
      ['Frombork', 'chór segeln'], ['Kraków', 'choirs chóry Chöre kör'], ['Berlin', 'żeglarstwo, straż'], ['Siena', 'SEGELN trams'], ['Visby', "chor l'arte Straße"],
    ])('are the same where words are looked for: %s, "%s"', async (name, words) => {
      expect(codesOf(await suggested(name, { words, 'weight.words': '3' }))).toContain('words_found')
    })

    it.each([
      ['Frombork', { country: 'DE,SE', population: '..20000' }], ['Frombork', { seeking: 'true', words: 'Segeln' }], ['Olsztyn', { region: String(idOf('Mecklenburg-Vorpommern')) }],
      ['Kraków', { interest: 'culture_heritage' }], ['Kraków', { offers: 'youth_exchange', language: 'de' }], ['Berlin', { trait: 'coast', partnerCountry: 'DE' }],
      ['Berlin', { availability: 'unknown' }], ['Zgorzelec', { withoutPartner: 'any' }], ['Zgorzelec', { partner: String(idOf('Olsztyn')) }],
      ['Siena', { country: 'RU' }], ['Visby', { seeks: 'youth_exchange' }],
    ])('are the same under conditions: %s, %j', async (name, query) => {
      const { candidates } = await suggested(name, query)
      expect(candidates).toBeGreaterThan(0)
      expect(candidates).toBeLessThan((await suggested(name, {})).candidates)
    })

    it('are the same where nobody is left', async () => {
      expect(await suggested('Visby', { seeks: 'schools', country: 'DE' })).toMatchObject({ items: [], candidates: 0 })
    })

    it.each([
      { country: 'PL', population: 4_000, location: { lat: 54.3, lon: 19.7 }, traits: ['coast'], interests: [{ topic: 'winter_water_sports', role: 'seeks' }], partners: [idOf('Barth')] },
      { id: idOf('Frombork'), population: 300_000, interests: [{ topic: 'energy', role: 'seeks' }] },
      { country: 'DE', wants: { countries: ['PL'], populationMin: 10_000, traits: [{ trait: 'border', wish: 'absent' }], distanceMax: 600_000 } },
    ])('are the same for a profile that is sent: %j', async (body) => {
      const answer = await same(({ app }) => request(app).post('/v1/suggestions').query({ facets: FACET_FIELDS.join(), limit: 100 }).send(body))
      expect(answer.items.length).toBeGreaterThan(0)
    })

    it('are the same for any asker, words and conditions', async () => {
      const question = fc.record({
        country: fc.constantFrom('DE', 'PL,SE', 'CZ,IT,LT'), population: fc.constantFrom('..3000', '1000..60000', '100000..'),
        trait: fc.constantFrom('coast', 'border,island', 'university'), interest: fc.constantFrom('youth_exchange', 'culture_heritage', 'energy,wine'),
        offers: fc.constantFrom('youth_exchange', 'tourism'), language: fc.constantFrom('de', 'en,pl'),
        availability: fc.constantFrom('seeking', 'unknown', 'open,at_capacity'), withoutPartner: fc.constantFrom('any', 'DE'), partnerCountry: fc.constantFrom('CZ,DE', 'PL'),
        words: fc.constantFrom('chór', 'Segeln Chöre', 'choir trams youth', 'nothing of the kind'), balance: fc.constantFrom('none', 'exposure,countries'),
        // With all of them at once nobody would be left.
      }).chain((all) => fc.subarray(Object.entries(all), { maxLength: 3 })).map((few) => Object.fromEntries(few))
      const asker = fc.constantFrom('Frombork', 'Olsztyn', 'Görlitz', 'Praha', 'Visby', 'Telgte')
      await fc.assert(fc.asyncProperty(asker, question, async (name, query) => {
        await suggested(name, query)
      }), { numRuns: 50, seed: 20_261_127 })
    })
  })
}

/** The same is said to each, and indexed. */
async function tell({ app, sync }: HttpService): Promise<void> {
  for (const [name, profile] of Object.entries(PROFILES)) {
    await request(app).put(`/v1/municipalities/${idOf(name)}/profile`).set('Authorization', `Bearer ${ADMIN_KEY}`).set('If-Match', '*').send(profile).expect(200)
  }
  for (const { a, b, ...link } of LINKS) {
    await request(app).post('/v1/partnerships').set('Authorization', `Bearer ${ADMIN_KEY}`).send({ ...link, a: idOf(a), b: idOf(b), source: 'the test' }).expect(201)
  }
  await sync()
}
