import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { FIXTURE, idOf } from '../../support/fixture-register.ts'
import { ADMIN_KEY, openHttpService, type HttpService } from '../../support/http-service.ts'
import { openTestEngine, startTestMeilisearch, WITHOUT_MEILISEARCH } from '../../support/meilisearch.ts'

const LIST = 'list'
const OTHER_REGISTER = 'other-register'
const described = {
  title: 'A list', publisher: 'An association', date: '2026-01-01', licence: 'By consent', attribution: 'The association',
  mayShow: true, maySearch: true, mayExport: true,
}

const server = await startTestMeilisearch('Rights over HTTP')
afterAll(() => server?.stop())

if (server === null) {
  describe('rights over Meilisearch', () => {
    it.todo(`are not tested: ${WITHOUT_MEILISEARCH}`)
  })
} else {
  describe('rights over Meilisearch', () => {
    let service: HttpService
    const permit = async (id: string, rights: object) => {
      await request(service.app).patch(`/v1/datasets/${id}`).set('Authorization', `Bearer ${ADMIN_KEY}`).set('If-Match', '*').send(rights).expect(200)
      await service.sync()
    }
    beforeAll(async () => {
      service = await openHttpService(FIXTURE, (await openTestEngine(server)).engine)
      for (const id of [LIST, OTHER_REGISTER]) {
        await request(service.app).put(`/v1/datasets/${id}`).set('Authorization', `Bearer ${ADMIN_KEY}`).set('If-Match', '*').send(described).expect(200)
      }
      await request(service.app).post('/v1/partnerships').set('Authorization', `Bearer ${ADMIN_KEY}`)
        .send({ a: idOf('Kraków'), b: idOf('Frankfurt am Main'), source: 'the fixture', note: 'chamberorchestra' }).expect(201)
      await service.run(`UPDATE partnership SET dataset_id = $1`, [LIST])
      await service.run(`INSERT INTO interest (municipality_id, topic, role, dataset_id) VALUES ($1, 'youth_exchange', 'offers', $2)`, [idOf('Nida'), LIST])
      await service.run(`UPDATE municipality SET dataset_id = $1 WHERE id = ANY($2)`, [OTHER_REGISTER, [idOf('Prerow'), idOf('Mecklenburg-Vorpommern')]])
      await service.run('INSERT INTO outbox (municipality_id, version) SELECT id, version FROM municipality ON CONFLICT DO NOTHING')
      await service.sync()
    }, 120_000)
    afterAll(() => service.close())
    const get = async (path: string) => (await request(service.app).get(path).expect(200)).body
    const names = (body: { items: { name: string }[] }) => body.items.map(({ name }) => name)

    const countOf = (facet: { value: string; count: number }[], asked: string) => facet.find(({ value }) => value === asked)?.count ?? 0

    it('take what a list says out of search by words, filters and facets, and let it come back', async () => {
      const everywhere = async () => {
        const { facets } = await get('/v1/municipalities?facets=offers,partnerCountry&limit=1')
        return {
          byWord: names(await get('/v1/municipalities?q=chamberorchestra')).sort(),
          partnersOf: (await get(`/v1/municipalities?partner=${idOf('Kraków')}`)).total,
          offering: names(await get('/v1/municipalities?offers=youth_exchange')),
          facets: [countOf(facets.offers, 'youth_exchange'), countOf(facets.partnerCountry, 'DE')],
        }
      }
      const before = await everywhere()
      expect(before).toEqual({ byWord: ['Frankfurt am Main', 'Kraków'], partnersOf: 1, offering: ['Nida'], facets: [1, 1] })
      await permit(LIST, { maySearch: false })
      expect(await everywhere()).toEqual({ byWord: [], partnersOf: 0, offering: [], facets: [0, 0] })
      await permit(LIST, { maySearch: true })
      expect(await everywhere()).toEqual(before)
    })

    it('take a municipality out of names, directory, facets, suggestions and the cards of others', async () => {
      const region = idOf('Mecklenburg-Vorpommern')
      const everywhere = async () => {
        const suggested = await get(`/v1/municipalities/${idOf('Olsztyn')}/suggestions?limit=100`)
        const barth = suggested.items.find(({ municipality }: { municipality: { id: number } }) => municipality.id === idOf('Barth'))
        return {
          byName: names(await get('/v1/search?q=Prerow')).includes('Prerow'),
          listed: names(await get('/v1/municipalities?country=DE&limit=100')).includes('Prerow'),
          inFacet: countOf((await get('/v1/municipalities?facets=region&limit=1')).facets.region, String(region)) > 0,
          suggested: JSON.stringify(suggested).includes('"Prerow"'),
          card: barth?.municipality.region ?? null,
        }
      }
      expect(await everywhere()).toEqual({ byName: true, listed: true, inFacet: true, suggested: true, card: 'Mecklenburg-Vorpommern' })
      await permit(OTHER_REGISTER, { mayShow: false })
      expect(await everywhere()).toEqual({ byName: false, listed: false, inFacet: false, suggested: false, card: null })
    })
  })
}
