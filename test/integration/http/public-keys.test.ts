import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { DependencyFault } from '../../../src/shared/errors.ts'
import { createKey } from '../../../src/use-cases/create-key.ts'
import { FIXTURE, idOf } from '../../support/fixture-register.ts'
import { ADMIN_KEY, openHttpService, type HttpService } from '../../support/http-service.ts'

const ORIGIN = 'https://example.org'

describe('keys over HTTP', () => {
  let service: HttpService
  let publicKey = ''
  let publicId = 0
  let secretKey = ''
  beforeAll(async () => {
    service = await openHttpService(FIXTURE)
    const { keys } = service.dependencies
    const made = await createKey({ name: 'a box', origins: [ORIGIN], requestsPerMinute: null }, keys)
    publicKey = made.key
    publicId = made.record.id
    secretKey = (await createKey({ name: 'a server', origins: null, requestsPerMinute: 2 }, keys)).key
  })
  afterAll(() => service.close())

  const search = (key: string, origin: string | null = ORIGIN, app = service.app) => {
    const asking = request(app).get('/v1/search').query({ q: 'Frombork', key })
    return origin === null ? asking : asking.set('Origin', origin)
  }

  it('a public one reads for pages of its origins, without a warning and without leave beforehand', async () => {
    const { body, headers } = await search(publicKey).expect(200)
    expect(body).toMatchObject({ items: [{ name: 'Frombork' }], warnings: [] })
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['vary']).toContain('Origin')
    expect(headers['access-control-allow-credentials']).toBeUndefined()
  })

  it.each(['https://example.com', 'http://example.org', 'https://example.org:8443', 'https://www.example.org', 'null'])('not for those of %s', async (origin) => {
    const { body } = await search(publicKey, origin).expect(403).expect('Access-Control-Allow-Origin', '*')
    expect(body.type).toBe('/problems/forbidden')
  })

  it('not where no browser tells an origin', async () => {
    await search(publicKey, null).expect(403)
    await request(service.app).get('/v1/search?q=x').set('Authorization', `Bearer ${publicKey}`).expect(403)
  })

  it('asks for suggestions with a profile in the body, which is reading too', async () => {
    await request(service.app).post('/v1/suggestions').query({ key: publicKey, limit: 1 }).set('Origin', ORIGIN).send({ country: 'PL' }).expect(200)
  })

  it.each(['the address', 'the header'])('a public one in %s writes nothing', async (place) => {
    const writing = request(service.app).put(`/v1/municipalities/${idOf('Nida')}/profile`).set('Origin', ORIGIN).set('If-Match', '*')
    const sent = place === 'the address' ? writing.query({ key: publicKey }) : writing.set('Authorization', `Bearer ${publicKey}`)
    const { body, headers } = await sent.send({}).expect(403)
    expect(body.type).toBe('/problems/forbidden')
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  it('a secret one does not belong into an address', async () => {
    for (const key of [secretKey, ADMIN_KEY]) {
      const { body, text } = await search(key).expect(401)
      expect(body.detail).toContain('secret')
      expect(text).not.toContain(key)
    }
  })

  it('one that is wrong is told, also where none is needed; other schemes than ours are left to others', async () => {
    await search('tm_public_x').expect(401)
    const read = () => request(service.app).get('/v1/search?q=x')
    await read().set('Authorization', 'Bearer wrong').expect(401)
    await read().set('Authorization', `Bearer ${ADMIN_KEY}`).expect(200)
    await read().set('Authorization', 'Basic dXNlcjpwYXNz').expect(200)
    await search(publicKey).set('Authorization', `Bearer ${ADMIN_KEY}`).expect(401)
    await request(service.app).get(`/v1/search?q=x&key=${publicKey}&key=${publicKey}`).set('Origin', ORIGIN).expect(401)
  })

  it('has a number of requests of its own, whatever address they come from', async () => {
    const settings = { ...service.dependencies.settings, rateLimitPerMinute: 1, keyRateLimitPerMinute: 3 }
    const app = service.with({ settings })
    const withSecret = () => request(app).get('/v1/search?q=x').set('X-Forwarded-For', '198.51.100.7').set('Authorization', `Bearer ${secretKey}`)
    expect((await withSecret().expect(200)).headers['ratelimit']).toMatch(/^"key"; r=1; t=\d+$/)
    await withSecret().expect(200)
    expect((await withSecret().expect(429)).body.detail).toContain('2 requests a minute')

    const fromReader = (reader: number) => search(publicKey, ORIGIN, app).set('X-Forwarded-For', `203.0.113.${reader}`)
    const { headers } = await fromReader(1).expect(200)
    expect(headers['ratelimit']).toMatch(/^"address"; r=0; t=\d+, "key"; r=2; t=\d+$/)
    await fromReader(1).expect(429)
    await fromReader(2).expect(200)
    await fromReader(3).expect(200)
    await fromReader(4).expect(429)
  })

  it('guesses are counted by address before they are answered', async () => {
    const app = service.with({ settings: { ...service.dependencies.settings, rateLimitPerMinute: 1 } })
    const guess = () => request(app).get('/v1/search?q=x').set('X-Forwarded-For', '198.51.100.9').set('Authorization', 'Bearer guess')
    await guess().expect(401)
    await guess().expect(429)
  })

  it('leave to ask is given without a key and counts for nothing', async () => {
    const app = service.with({ settings: { ...service.dependencies.settings, rateLimitPerMinute: 1 } })
    for (let count = 0; count < 3; count += 1) {
      const { headers } = await request(app).options('/v1/search?q=x&key=wrong').set('X-Forwarded-For', '198.51.100.10')
        .set('Origin', ORIGIN).set('Access-Control-Request-Method', 'GET').expect(204)
      expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD' })
      expect(headers['access-control-allow-headers']).not.toContain('Authorization')
    }
  })

  it('while the store of keys is away, reading goes on and writing waits', async () => {
    const away = service.with({
      keys: { ...service.dependencies.keys, findByHash: () => Promise.reject(new DependencyFault('database', 'away')) },
    })
    await search(publicKey, ORIGIN, away).expect(200)
    await request(away).post('/v1/partnerships').set('Authorization', `Bearer ${secretKey}`).send({}).expect(503)
  })

  it('ends at once when it is revoked', async () => {
    await service.dependencies.keys.revoke(publicId)
    await search(publicKey).expect(401)
  })
})
