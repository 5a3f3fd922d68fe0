import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'
import request from 'supertest'
import { mountOperations } from '../../../src/http/mount.ts'
import { searchByName } from '../../../src/http/operations/search.ts'
import { FIXTURE, idOf } from '../../support/fixture-register.ts'
import { openHttpService, type HttpService } from '../../support/http-service.ts'

describe('headers around answers', () => {
  let service: HttpService
  beforeAll(async () => { service = await openHttpService(FIXTURE) })
  afterAll(() => service.close())
  const get = (path: string) => request(service.app).get(path)

  it.each(['/v1/search?q=Frombork', '/v1/municipalities?limit=3', `/v1/municipalities/${idOf('Cheb')}/suggestions?limit=2`, '/v1/vocabulary', '/openapi.json'])(
    'what did not change is not sent again: %s', async (path) => {
      const { headers } = await get(path).expect(200)
      expect(headers['etag']).toMatch(/^"[\w-]+"$/)
      expect(headers['cache-control']).toBe('no-cache')
      const again = await get(path).set('If-None-Match', `"other", ${headers['etag']}`).expect(304)
      expect(again.text).toBe('')
      await get(path).set('If-None-Match', '"other"').expect(200)
    })

  it('another language is another representation', async () => {
    const { headers } = await get('/v1/vocabulary').expect(200)
    await get('/v1/vocabulary?lang=pl').set('If-None-Match', String(headers['etag'])).expect(200)
  })

  it('an operation that goes away says when, and where to read on', async () => {
    const deprecated = { since: '2027-01-31', sunset: '2027-07-31', link: '/docs#searchByName' }
    const app = express().set('query parser', false).use(mountOperations([{ ...searchByName, deprecated }], service.dependencies, []))
    const { headers } = await request(app).get('/v1/search?q=Frombork').expect(200)
    expect(headers).toMatchObject({
      deprecation: '@1801353600', sunset: 'Sat, 31 Jul 2027 00:00:00 GMT', link: '</docs#searchByName>; rel="deprecation"; type="text/html"',
    })
    expect(headers['access-control-expose-headers']).toMatch(/Deprecation.*Link.*Sunset/)
    expect((await get('/v1/search?q=Frombork').expect(200)).headers['deprecation']).toBeUndefined()
  })
})
