import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { EMBED_RELEASE } from '../../../web/embed-release.ts'
import { openHttpService, type HttpService } from '../../support/http-service.ts'

describe('the files of the search box', () => {
  let service: HttpService
  beforeAll(async () => {
    service = await openHttpService([])
  })
  afterAll(() => service.close())
  const get = (address: string) => request(service.app).get(address)
  const { version } = EMBED_RELEASE

  it('are served to every origin, at an address that moves on', async () => {
    const answer = await get('/embed/search-box.js').expect(200).expect('Content-Type', 'text/javascript; charset=utf-8')
    expect(answer.text).toBe(EMBED_RELEASE.script.toString())
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': expect.stringContaining('max-age=300') })
    await get('/embed/search-box.css').expect(200).expect('Content-Type', 'text/css; charset=utf-8')
  })

  it('are served for ever under their version', async () => {
    await get(`/embed/${version}/search-box.js`).expect(200).expect('Cache-Control', /immutable/)
  })

  it('stay what they were under a version of the past', async () => {
    await service.dependencies.embedReleases.keep({ version: 'ab12', script: Buffer.from('old()'), style: Buffer.from('a{}') })
    await service.dependencies.embedReleases.keep({ version: 'ab12', script: Buffer.from('other()'), style: Buffer.from('b{}') })
    expect((await get('/embed/ab12/search-box.js').expect(200).expect('Cache-Control', /immutable/)).text).toBe('old()')
  })

  it('are not sent again to whoever has them', async () => {
    const { headers } = await get('/embed/search-box.js')
    await get('/embed/search-box.js').set('If-None-Match', String(headers['etag'])).expect(304)
  })

  it('are sent unpacked to whoever wants that', async () => {
    const { headers } = await get('/embed/search-box.js').set('Accept-Encoding', 'identity').expect(200)
    expect(headers['content-encoding']).toBeUndefined()
    expect(Number(headers['content-length'])).toBe(EMBED_RELEASE.script.length)
  })

  it('are not there under other names', async () => {
    await get('/embed/search-box.ts').expect(404)
    await get('/embed/0000/search-box.js').expect(404)
    await request(service.app).post('/embed/search-box.js').expect(405)
  })
})
