import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { anything, array, assert, asyncProperty, constantFrom, dictionary, integer, oneof, record, string, tuple } from 'fast-check'
import request from 'supertest'
import { FIXTURE, idOf } from '../../support/fixture-register.ts'
import { ADMIN_KEY, openHttpService, type HttpService } from '../../support/http-service.ts'

/** Values that have broken services before. */
const hostile = constantFrom(
  '', ' ', '0', '-1', '1e9', 'NaN', '99999999999999999999', "' OR 1=1 --", '"; DROP TABLE x', '%', '\\', '*', '(', '[]', '{}', '..', '1..', '..0',
  'a..b', '\u0000', '\ud800', '🇵🇱', 'ﷺ', 'İ', 'ß', '\u202e', '__proto__', 'constructor', 'toString', '<script>', 'null', 'undefined', 'DE,,PL,',
)
const value = oneof(hostile, string({ maxLength: 30 }), string({ unit: 'grapheme', maxLength: 120 }), integer().map(String))
const parameter = oneof(
  constantFrom('q', 'country', 'region', 'level', 'population', 'interest', 'offers', 'seeks', 'language', 'trait', 'availability', 'seeking', 'partner', 'partnerCountry', 'withoutPartner', 'sort', 'facets', 'limit', 'cursor', 'lang', 'words', 'text', 'without', 'weight.size', 'form', 'status', 'municipality'),
  string({ maxLength: 10 }),
)
const path = oneof(
  constantFrom('/v1/search', '/v1/municipalities', '/v1/partnerships', '/v1/vocabulary', '/v1/municipalities/3', '/v1/municipalities/3/suggestions', '/v1/municipalities/3/fit/11', '/problems/x', '/openapi.json'),
  value.map((part) => `/v1/municipalities/${encode(part)}`),
  tuple(value, value).map(([scheme, code]) => `/v1/municipalities/by-code/${encode(scheme)}/${encode(code)}`),
)
const someJson = oneof(
  anything({ maxDepth: 3, withBigInt: false }),
  record({
    country: oneof(constantFrom('PL', 'DE'), value), population: oneof(integer(), value), traits: array(value, { maxLength: 3 }),
    interests: array(record({ topic: oneof(constantFrom('youth_exchange', 'schools'), value), role: constantFrom('offers', 'seeks', 'x') }), { maxLength: 3 }),
    wants: anything({ maxDepth: 2, withBigInt: false }), description: value, text: value, source: value, a: integer(), b: integer(), since: integer(), note: value,
  }, { requiredKeys: [] }),
  dictionary(string(), anything({ maxDepth: 2, withBigInt: false })),
)

describe('whatever is asked', () => {
  let service: HttpService
  beforeAll(async () => {
    service = await openHttpService(FIXTURE)
    // As the service does at its start: within Jest it takes longer than a request may.
    service.dependencies.lexicon()
  })
  afterAll(() => service.close())

  it('no address breaks the service', async () => {
    await assert(asyncProperty(path, array(tuple(parameter, value), { maxLength: 5 }), async (to, parameters) => {
      const query = parameters.map(([name, given]) => `${encode(name)}=${encode(given)}`).join('&')
      const { status, body } = await request(service.app).get(`${to}?${query}`)
      expect(status).toBeLessThan(500)
      if (status >= 400) expect(body).toMatchObject({ type: expect.stringMatching(/^\/problems\//), status })
    }), { numRuns: 300 })
  })

  it('no raw text in an address breaks it', async () => {
    await assert(asyncProperty(string({ maxLength: 40 }), async (text) => {
      // What an address cannot hold at all never leaves the client.
      const raw = text.replace(/[^\x21-\x7e]/g, '').replaceAll('#', '')
      const { status } = await request(service.app).get(`/v1/search?q=${raw}`)
      expect(status).toBeLessThan(500)
    }), { numRuns: 100 })
  })

  it('no body breaks it, with a key or without', async () => {
    const target = constantFrom(...[
      ['post', '/v1/suggestions?limit=2'], ['post', '/v1/understand'], ['put', `/v1/municipalities/${idOf('Nida')}/profile`], ['post', '/v1/partnerships'], ['patch', '/v1/partnerships/1'],
    ] as const)
    await assert(asyncProperty(target, someJson, async ([method, to], content) => {
      const { status, body } = await request(service.app)[method](to).set('Authorization', `Bearer ${ADMIN_KEY}`).set('If-Match', '*')
        .set('Content-Type', 'application/json').send(JSON.stringify(content) ?? 'null')
      expect(status).toBeLessThan(500)
      if (status >= 400) expect(body.detail).not.toMatch(/Error:|\.ts:/)
    }), { numRuns: 300 })
  })

  it('thousands of wrong entries are answered at once', async () => {
    const interests = Array.from({ length: 5_000 }, (_, index) => ({ topic: `topic ${index}`, role: 'x' }))
    const { body } = await request(service.app).post('/v1/suggestions').send({ country: 'PL', interests }).expect(400)
    expect(body.faults.length).toBeLessThan(500)
  })
})

/** Percent-encodes any string; what is no character becomes the replacement character, as browsers do. */
function encode(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString())
}
