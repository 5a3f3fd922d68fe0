import { request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { pino } from 'pino'
import request from 'supertest'
import { Busy, DependencyFault } from '../../../src/shared/errors.ts'
import { LiveSnapshot } from '../../../src/use-cases/live-snapshot.ts'
import type { MunicipalityStore } from '../../../src/use-cases/ports/municipality-store.ts'
import type { SearchEngine } from '../../../src/use-cases/ports/search-engine.ts'
import { FIXTURE, idOf } from '../../support/fixture-register.ts'
import { ADMIN_KEY, openHttpService, type HttpService } from '../../support/http-service.ts'

describe('what goes wrong over HTTP', () => {
  let service: HttpService
  beforeAll(async () => { service = await openHttpService(FIXTURE) })
  afterAll(() => service.close())
  const get = (path: string) => request(service.app).get(path)
  const engineThat = (findNames: SearchEngine['findNames']): SearchEngine => ({ ...methodsOf(service.dependencies.engine), findNames })

  it('is always a problem of the same shape, which leads to its explanation', async () => {
    const { body, headers } = await get('/v1/search').set('X-Request-Id', 'my-request-1').expect(400).expect('Content-Type', /^application\/problem\+json/)
    expect(body).toEqual({
      type: '/problems/invalid-input', title: expect.any(String), status: 400, detail: expect.any(String),
      instance: 'urn:twinmatch:request:my-request-1', faults: [{ in: 'query', pointer: '/q', message: 'Needed, but not given.', code: 'needed', values: {} }],
    })
    expect(headers['x-request-id']).toBe('my-request-1')
    const page = await get(`${body.type}?lang=pl`).expect(200).expect('Content-Language', 'pl')
    expect(page.body).toMatchObject({ type: body.type, status: 400, remedy: expect.any(String) })
    await get('/problems/none').expect(404)
  })

  it('is told in the language of the reader', async () => {
    const polish = await get('/v1/municipalities/999999').set('Accept-Language', 'cs, pl-PL;q=0.9, en;q=0.5').expect(404)
    expect(polish.body.title).toBe('Nie znaleziono')
    expect(polish.headers['content-language']).toBe('pl')
    expect((await get('/v1/municipalities/999999?lang=en').set('Accept-Language', 'pl')).body.title).toBe('Not found')
    expect((await get('/v1/municipalities/999999').set('Accept-Language', 'cs')).headers['content-language']).toBe('en')
    for (const [asked, spoken] of [['de-AT', 'de'], ['fr-CH, en;q=0.1', 'fr'], ['uk-UA', 'uk'], ['en;q=0.4, uk;q=0.8', 'uk']] as const) {
      expect((await get('/v1/municipalities/999999').set('Accept-Language', asked)).headers['content-language']).toBe(spoken)
      expect((await get(`/v1/municipalities/999999?lang=${spoken}`).set('Accept-Language', 'pl')).headers['content-language']).toBe(spoken)
    }
  })

  it.each(['bad id', '', 'x'.repeat(200), 'a"b<c>'])('takes no odd request number: %j', async (id) => {
    expect((await get('/livez').set('X-Request-Id', id)).headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
  })

  it('lists every fault of the parameters, with what was probably meant', async () => {
    const { body } = await get('/v1/municipalities?country=Germany&level=vilage&population=many&limit=x&interest=yuoth_exchange&q=%00').expect(400)
    const messages = new Map(body.faults.map(({ pointer, message }: { pointer: string; message: string }) => [pointer, message]))
    expect([...messages.keys()].sort()).toEqual(['/country/0', '/interest/0', '/level/0', '/limit', '/population', '/q'])
    expect(messages.get('/country/0')).toContain("'DE'")
    expect(messages.get('/interest/0')).toContain("'youth_exchange'")
    expect(messages.get('/population')).toContain('5000..20000')
  })

  it('tells every fault in the language of the reader, with a code that stays the same', async () => {
    const path = '/v1/municipalities?country=Germany&level=vilage&limit=x&region=0&population=9..5'
    const told = async (language: string) => {
      const { body, headers } = await get(path).set('Accept-Language', language).expect(400)
      expect(headers['content-language']).toBe(language)
      return new Map<string, { code: string; message: string; values: unknown }>(body.faults.map((fault: { pointer: string }) => [fault.pointer, fault]))
    }
    const polish = await told('pl')
    expect(polish.get('/country/0')).toMatchObject({
      code: 'country_code', values: { meant: 'DE' }, message: 'Proszę podać kraj dwiema literami według ISO 3166-1, na przykład PL. Czy chodzi o „DE”?',
    })
    expect((await told('de')).get('/limit')).toMatchObject({ code: 'how_many', values: { most: 100 }, message: 'Schreiben Sie, wie viele gegeben werden sollen: eine ganze Zahl von 1 bis 100.' })
    expect((await told('fr')).get('/population')).toMatchObject({ code: 'range_reversed', message: 'L’intervalle finit avant de commencer. Écrivez 5..9.' })
    expect((await told('uk')).get('/level/0')?.message).toMatch(/^Укажіть одне зі значень: municipality, county, region\./)
    const english = await told('en')
    for (const [pointer, { code, message }] of polish) {
      expect(english.get(pointer)?.code).toBe(code)
      expect(english.get(pointer)?.message).not.toBe(message)
    }
    expect((await get(`${path}&lang=uk`).set('Accept-Language', 'pl')).body.faults[0].message).toMatch(/[а-яіїєґ]/)
  })

  it('warns of what it does not know, and of languages it does not speak', async () => {
    const { body } = await get('/v1/municipalities?contry=DE&lang=cs&limit=999').expect(200)
    expect(body.warnings).toEqual([
      { code: 'unknown-parameter', parameter: 'contry', message: expect.stringContaining("'country'") },
      { code: 'language-unavailable', parameter: 'lang', message: expect.any(String) },
      { code: 'clamped', parameter: 'limit', message: expect.any(String) },
    ])
    const inGerman = await get('/v1/municipalities?contry=DE&limit=999&lang=de').expect(200)
    expect(inGerman.body.warnings).toEqual([
      { code: 'unknown-parameter', parameter: 'contry', message: 'Kein Parameter dieser Operation; er wurde nicht verwendet. Ist „country“ gemeint?' },
      { code: 'clamped', parameter: 'limit', message: 'Höchstens 100 werden gegeben; 999 wurde als 100 gelesen.' },
    ])
    await get('/v1/search?q=x&lang=p!').expect(400)
  })

  it('refuses a parameter that is given twice where one is meant', async () => {
    expect((await get('/v1/search?q=a&q=b').expect(400)).body.faults).toMatchObject([{ pointer: '/q' }])
  })

  it.each(['/v1/search?q=%', '/v1/search?q=%C5', '/%zz', '/v1/municipalities/%E0%A4%A/fit/2'])('400 for broken encoding: %s', async (path) => {
    expect((await get(path).expect(400)).body.type).toBe('/problems/malformed-request')
  })

  it.each(['/v2/search', '/v1', '/v1/municipalities/1/suggestion', '/V1/search?q=x'])('404: %s', async (path) => {
    expect((await get(path).expect(404)).body.type).toBe('/problems/not-found')
  })

  it('405 with what is possible', async () => {
    const { body, headers } = await request(service.app).delete('/v1/municipalities/1').expect(405)
    expect(body.type).toBe('/problems/method-not-allowed')
    expect(headers['allow']).toBe('GET, HEAD, OPTIONS')
    await request(service.app).patch('/v1/partnerships').expect(405).expect('Allow', 'GET, POST, HEAD, OPTIONS')
  })

  it('406 for formats that are not given', async () => {
    await get('/v1/search?q=x').set('Accept', 'text/csv').expect(406)
    await get('/v1/search?q=x').set('Accept', 'text/html, */*;q=0.1').expect(200)
  })

  it('413 for bodies beyond 256 kB', async () => {
    const { body } = await request(service.app).post('/v1/suggestions').send({ country: 'PL', name: 'x'.repeat(300_000) }).expect(413)
    expect(body.type).toBe('/problems/too-large')
  })

  it('414 for addresses beyond 16,000 characters', async () => {
    const { body } = await get(`/v1/search?q=${'x'.repeat(16_000)}`).expect(414)
    expect(body.type).toBe('/problems/address-too-long')
  })

  it.each([
    ['text/plain', '{}'], ['application/x-www-form-urlencoded', 'country=PL'], ['application/json; charset=latin1', '{}'],
  ])('415 for bodies of type %s', async (type, text) => {
    await request(service.app).post('/v1/suggestions').set('Content-Type', type).send(text).expect(415)
  })

  it('415 for an unknown compression', async () => {
    await request(service.app).post('/v1/suggestions').set('Content-Type', 'application/json').set('Content-Encoding', 'magic').send('{}').expect(415)
  })

  it.each(['{', '{"a":}', '[1,', '\u0000'])('400 for broken JSON: %j', async (text) => {
    const { body } = await request(service.app).post('/v1/suggestions').set('Content-Type', 'application/json').send(text).expect(400)
    expect(body.type).toBe('/problems/malformed-request')
  })

  it('400 for a body that is missing', async () => {
    const { body } = await request(service.app).post('/v1/suggestions').set('Content-Type', 'application/json').expect(400)
    expect(body.faults).toMatchObject([{ in: 'body', pointer: '' }])
  })

  it('429 when an address asks too often, but not for the checks of health', async () => {
    const app = service.with({ settings: { ...service.dependencies.settings, rateLimitPerMinute: 2, trustedProxies: 1 } })
    const from = (address: string) => request(app).get('/v1/search?q=x').set('X-Forwarded-For', address)
    await from('198.51.100.7').expect(200)
    await from('198.51.100.7').expect(200)
    const { body, headers } = await from('198.51.100.7').expect(429)
    expect(body.type).toBe('/problems/too-many-requests')
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    await from('198.51.100.8').expect(200)
    await request(app).get('/livez').set('X-Forwarded-For', '198.51.100.7').expect(200)
  })

  it('429 can be read by pages of other origins, and tells each count', async () => {
    const app = service.with({ settings: { ...service.dependencies.settings, rateLimitPerMinute: 1 } })
    const ask = () => request(app).get('/v1/search?q=x').set('X-Forwarded-For', '198.51.100.7').set('Origin', 'https://example.org')
    const first = await ask().expect(200)
    expect(first.headers['ratelimit']).toMatch(/^"address"; r=0; t=\d+$/)
    expect(first.headers['ratelimit-policy']).toMatch(/^"address"; q=1; w=60/)
    await ask().expect(429).expect('Access-Control-Allow-Origin', '*').expect('Access-Control-Expose-Headers', /Retry-After/)
    await request(app).get('/').set('X-Forwarded-For', '198.51.100.7').expect(429)
  })

  it('429 also behind a proxy on the same machine that no setting names; checks of the machine itself are not counted', async () => {
    const app = service.with({ settings: { ...service.dependencies.settings, rateLimitPerMinute: 1 } })
    const from = (address: string) => request(app).get('/v1/search?q=x').set('X-Forwarded-For', address)
    await from('198.51.100.7').expect(200)
    await from('198.51.100.7').expect(429)
    // What a reader claims stands before what the proxy adds, and is not believed.
    await from('203.0.113.9, 198.51.100.7').expect(429)
    await from('127.0.0.1, 198.51.100.7').expect(429)
    await from('127.0.0.1').expect(200)
    await from('127.0.0.1').expect(429)
    for (let count = 0; count < 3; count += 1) await request(app).get('/v1/search?q=x').expect(200)
  })

  it('503 while the engine is away, without a word of why', async () => {
    const engine = engineThat(() => Promise.reject(new DependencyFault('search-engine', 'secret address')))
    const { body, headers, text } = await request(service.with({ engine })).get('/v1/search?q=x').expect(503)
    expect(body.type).toBe('/problems/unavailable')
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(text).not.toContain('secret')
  })

  it('503 while the snapshot is being loaded; what needs none is answered', async () => {
    const app = service.with({ live: new LiveSnapshot([]) })
    await request(app).get('/v1/search?q=x').expect(503)
    await request(app).get(`/v1/municipalities/${idOf('Frombork')}/suggestions`).expect(503)
    await request(app).get(`/v1/municipalities/${idOf('Frombork')}`).expect(200)
  })

  it('503 for what a larger change is writing, with what to do about it, in the language asked for', async () => {
    const { municipalities } = service.dependencies
    const held: MunicipalityStore = {
      loadAggregates: (ids, right) => municipalities.loadAggregates(ids, right),
      loadForIndex: (ids, known) => municipalities.loadForIndex(ids, known),
      exportableIds: (ids) => municipalities.exportableIds(ids),
      exportRecords: (ids) => municipalities.exportRecords(ids),
      erasedVersions: (ids) => municipalities.erasedVersions(ids),
      versionsAfter: (id, limit) => municipalities.versionsAfter(id, limit),
      findIdByCode: (scheme, code) => municipalities.findIdByCode(scheme, code),
      saveProfile: () => Promise.reject(new Busy('Held.')),
    }
    const { body, headers } = await request(service.with({ municipalities: held }))
      .put(`/v1/municipalities/${idOf('Frombork')}/profile?lang=pl`).set('Authorization', `Bearer ${ADMIN_KEY}`).set('If-Match', '*').send({}).expect(503)
    expect(body).toMatchObject({ type: '/problems/busy', title: 'Trwa zapis większej zmiany' })
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  })

  it('503 when no answer is ready in time', async () => {
    const app = service.with({
      engine: engineThat(() => new Promise(() => {})), settings: { ...service.dependencies.settings, requestTimeoutMs: 30 },
    })
    expect((await request(app).get('/v1/search?q=x').expect(503)).body.detail).toContain('in time')
  })

  it('500 for a mistake of ours, without its text or stack; the log has both, and nothing that was asked', async () => {
    const lines: string[] = []
    const logger = pino({ level: 'info' }, new Writable({ write(chunk, _encoding, done) { lines.push(String(chunk)); done() } }))
    const error = Object.assign(new TypeError('a slip'), { parameters: ['private text'] })
    const app = service.with({ engine: engineThat(() => Promise.reject(error)), logger })
    const { body, text } = await request(app).get('/v1/search?q=Geheimnis').set('Authorization', `Bearer ${ADMIN_KEY}`).expect(500)
    expect(body.type).toBe('/problems/internal')
    expect(text).not.toMatch(/slip|TypeError|node_modules|\.ts/)
    const log = lines.join('')
    expect(log).toContain('a slip')
    expect(log).toContain('"route":"/v1/search"')
    expect(log).not.toMatch(/Geheimnis|private|127\.0\.0\.1/)
    expect(log).not.toContain(ADMIN_KEY)
  })

  describe('beside the answers', () => {
    it('HEAD and OPTIONS behave', async () => {
      const { text, headers } = await request(service.app).head('/v1/search?q=x').expect(200)
      expect(text ?? '').toBe('')
      expect(headers['content-type']).toMatch(/json/)
      await request(service.app).options('/v1/municipalities').expect(204).expect('Allow', 'GET, HEAD, OPTIONS')
    })

    it('pages of any origin may read, none may write', async () => {
      await get('/v1/search?q=x').set('Origin', 'https://example.org').expect('Access-Control-Allow-Origin', '*')
      await get('/v1/search').set('Origin', 'https://example.org').expect(400).expect('Access-Control-Allow-Origin', '*')
      const preflight = await request(service.app).options('/v1/suggestions').set('Origin', 'https://example.org').set('Access-Control-Request-Method', 'POST').expect(204)
      expect(preflight.headers).toMatchObject({ 'access-control-allow-origin': '*', 'access-control-allow-methods': 'POST' })
      const closed = await request(service.app).options('/v1/municipalities/1/profile').set('Origin', 'https://example.org').expect(204)
      expect(closed.headers['access-control-allow-origin']).toBeUndefined()
      const mixed = await request(service.app).options('/v1/partnerships').expect(204)
      expect(mixed.headers['access-control-allow-methods']).toBe('GET, HEAD')
      expect(preflight.headers['access-control-allow-credentials']).toBeUndefined()
    })

    it('headers keep pages safe', async () => {
      const { headers } = await get('/livez')
      expect(headers['content-security-policy']).toContain("script-src 'self'")
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-powered-by']).toBeUndefined()
    })

    it('health: the process, and the parts it needs', async () => {
      await get('/livez').expect(200, { status: 'ok' })
      expect((await get('/readyz').expect(200)).body).toEqual({ status: 'ok', parts: { database: 'ok', 'search-engine': 'ok', snapshot: 'ok' } })
      const app = service.with({ readiness: { database: async () => {}, snapshot: () => Promise.reject(new Error('secret')) } })
      const { body, text } = await request(app).get('/readyz').expect(503)
      expect(body.parts).toEqual({ database: 'ok', snapshot: 'unavailable' })
      expect(text).not.toContain('secret')
    })

    it('figures: requests by route, queue, outbox, snapshot; a source that is away leaves the others', async () => {
      await get('/v1/search?q=Frombork').expect(200)
      const { text } = await get('/metrics').expect(200)
      expect(text).toMatch(/twinmatch_http_request_seconds_count\{method="GET",route="\/v1\/search",status="200"\} \d+/)
      for (const figure of ['queue_waiting 2', 'queue_active 1', 'queue_failed 0', 'outbox_pending 0', 'outbox_oldest_seconds 0', 'outbox_quarantined 0']) {
        expect(text).toContain(`twinmatch_${figure}`)
      }
      expect(text).toMatch(/twinmatch_snapshot_age_seconds \d/)
      expect(text).toMatch(/process_resident_memory_bytes \d/)
      expect(text).not.toContain('Frombork')
      const app = service.with({ queue: { ...service.dependencies.queue, counts: () => Promise.reject(new Error('away')) } })
      const rest = (await request(app).get('/metrics').expect(200)).text
      expect(rest).toContain('twinmatch_outbox_pending 0')
      expect(rest).not.toMatch(/^twinmatch_queue_waiting/m)
    })

    it('the OpenAPI document is there for all', async () => {
      const { body } = await get('/openapi.json').expect(200).expect('Access-Control-Allow-Origin', '*')
      expect(body.openapi).toBe('3.1.0')
      expect(Object.keys(body.paths)).toContain('/v1/municipalities/{id}/suggestions')
    })

    it('an answer from the stand-in says so', async () => {
      const app = service.with({ isDegraded: () => true })
      for (const path of ['/v1/search?q=x', '/v1/municipalities?limit=1', `/v1/municipalities/${idOf('Frombork')}/suggestions?limit=1`]) {
        expect((await request(app).get(path).expect(200)).body.degraded).toBe(true)
      }
    })
  })

  it('a caller who leaves in the middle of a body harms nobody', async () => {
    const server: Server = service.app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    await new Promise<void>((resolve) => {
      const leaving = httpRequest({ port, path: '/v1/suggestions', method: 'POST', headers: { 'Content-Type': 'application/json', 'Content-Length': '100' } })
      leaving.on('error', () => resolve())
      leaving.write('{"country"')
      setTimeout(() => leaving.destroy(new Error('left')), 20)
    })
    await request(server).get('/livez').expect(200)
    await new Promise((resolve) => server.close(resolve))
  })

  it('a key is never compared as text', async () => {
    await request(service.app).post('/v1/partnerships').set('Authorization', `bearer  ${ADMIN_KEY}`).send({}).expect(400)
  })
})

/** The methods of an engine as an object that may be spread: classes keep theirs on the prototype. */
function methodsOf(engine: SearchEngine): SearchEngine {
  return {
    name: engine.name,
    findNames: (query) => engine.findNames(query),
    findMunicipalities: (query) => engine.findMunicipalities(query),
    findPage: (query) => engine.findPage(query),
    scoreWords: (words, limit) => engine.scoreWords(words, limit),
    countFacets: (filter, facets) => engine.countFacets(filter, facets),
    getDocuments: (ids) => engine.getDocuments(ids),
    apply: (changes) => engine.apply(changes),
    ping: () => engine.ping(),
  }
}
