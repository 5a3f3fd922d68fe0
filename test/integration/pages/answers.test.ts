import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Express } from 'express'
import request from 'supertest'
import { createApp } from '../../../src/http/app.ts'
import type { HttpDependencies } from '../../../src/http/dependencies.ts'
import { pages } from '../../../src/http/pages/pages.ts'
import { Busy, DependencyFault } from '../../../src/shared/errors.ts'
import { LANGUAGES } from '../../../src/wording/language.ts'
import { assetAddress } from '../../../web/assets.ts'
import { pageLabels } from '../../../web/labels/page-labels.ts'
import { FIXTURE, idOf } from '../../support/fixture-register.ts'
import { openHttpService, type HttpService } from '../../support/http-service.ts'

/** What Chromium and Firefox send for a page. */
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
const FROMBORK = `/municipalities/${idOf('Frombork')}`

let service: HttpService
let app: Express

beforeAll(async () => {
  service = await openHttpService(FIXTURE)
  app = withPages({})
})
afterAll(() => service?.close())

function withPages(changes: Partial<HttpDependencies>): Express {
  const dependencies = { ...service.dependencies, ...changes }
  return createApp(dependencies, pages(dependencies))
}

const get = (address: string, headers: Record<string, string> = {}, from = app) =>
  request(from).get(address).set({ Accept: BROWSER, ...headers })

describe('a page', () => {
  it('comes in the language of the reader, or in the one of the address', async () => {
    const polish = await get('/', { 'Accept-Language': 'pl,en;q=0.5' })
    expect(polish.headers).toMatchObject({ 'content-language': 'pl', vary: 'Accept, Accept-Language, Accept-Encoding', 'cache-control': 'no-cache' })
    expect(polish.text).toContain('<html lang="pl">')
    expect((await get('/?lang=en', { 'Accept-Language': 'pl' })).text).toContain('<html lang="en">')
    expect((await get('/', { 'Accept-Language': 'cs' })).text).toContain('<html lang="en">')
  })

  it('can be asked for by HEAD, and by nothing that writes', async () => {
    expect((await request(app).head(FROMBORK)).status).toBe(200)
    for (const method of ['post', 'put', 'delete'] as const) {
      const answer = await request(app)[method](FROMBORK)
      expect(answer.status).toBe(405)
      expect(answer.headers).toMatchObject({ allow: 'GET, HEAD', 'content-type': expect.stringMatching(/^text\/html/) })
    }
  })

  it('forbids everything but its own style and pictures', async () => {
    const policy = (await get('/')).headers['content-security-policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("style-src 'self'")
    expect(policy).not.toContain('unsafe')
  })

  it('with faulty filters is a bad request', async () => {
    const answer = await get(`${FROMBORK}/partners?country=XX`)
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('Country: Choose from the list.')
    expect(answer.text).not.toContain('class="suggestions"')
  })

  it('says when answers may be incomplete', async () => {
    const standIn = withPages({ isDegraded: () => true })
    const filling = withPages({ outbox: { ...service.dependencies.outbox, age: async () => ({ pending: 40_000, oldestMs: 1, quarantined: 0 }) } })
    for (const address of ['/?q=Frombork', FROMBORK]) {
      expect((await get(address, {}, standIn)).text).toContain('a stand-in answers')
      expect((await get(address, {}, filling)).text).toContain('40,000 records are still to come')
      expect((await get(address)).text).not.toMatch(/a stand-in answers|records are still to come|the register is empty/)
    }
  })
})

describe('partners', () => {
  const PARTNERS = `${FROMBORK}/partners`

  it('stand at an address that says no more than it needs to', async () => {
    const sent = await get(`${PARTNERS}?country=DE&country=CZ&population_min=&weight.size=1&weight.distance=0&lang=en`)
    expect(sent.status).toBe(303)
    expect(sent.headers['location']).toBe(`${PARTNERS}?country=DE,CZ&weight.distance=0&lang=en`)
    expect((await get(String(sent.headers['location']))).status).toBe(200)
  })

  it('are found where they stood once', async () => {
    const moved = await get(`${FROMBORK}?country=DE&lang=pl`)
    expect(moved.headers['location']).toBe(`${PARTNERS}?country=DE&lang=pl`)
  })

  it('are the same in files: CSV for spreadsheets, GeoJSON for maps', async () => {
    const csv = await get(`${PARTNERS}.csv?country=DE&population_max=10000&lang=en`)
    expect(csv.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename=partners.csv' })
    const [heading = '', ...rows] = csv.text.replace('\uFEFF', '').trim().split('\r\n')
    expect(heading).toMatch(/^rank,id,name,country,/)
    expect(rows.map((row) => row.split(',')[2]).toSorted()).toEqual(['Barth', 'Prerow', 'Rerik'])
    const map = JSON.parse(String((await get(`${PARTNERS}.geojson?country=DE&population_max=10000`).buffer(true).parse((response, done) => {
      let text = ''
      response.on('data', (chunk: Buffer) => { text += chunk.toString() })
      response.on('end', () => done(null, text))
    })).body)) as { readonly features: readonly { readonly properties: { readonly name: string; readonly reasons: readonly string[] } }[] }
    expect(map.features.map(({ properties }) => properties.name)).toEqual(rows.map((row) => row.split(',')[2]))
    expect(map.features[0]?.properties.reasons.length).toBeGreaterThan(0)
  })

  it('leave the service only as far as licences let them', async () => {
    const kept = (await service.dependencies.datasets.list()).map((dataset) => ({ ...dataset, mayExport: false }))
    const csv = await get(`${PARTNERS}.csv?country=DE`, {}, withPages({ datasets: { ...service.dependencies.datasets, list: async () => kept } }))
    expect(csv.text.trim().split('\r\n')).toHaveLength(1)
    expect(Number(csv.headers['twinmatch-left-out'])).toBeGreaterThan(0)
  })

  it('need a place to know distances from', async () => {
    const answer = await get('/partners?own_country=PL&distance_max=500&lang=en')
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('distances are those from it')
  })

  it('of a file whose address is at fault are told as a fault', async () => {
    expect((await get(`${PARTNERS}.csv?country=XX`)).status).toBe(400)
    expect((await get('/partners.csv')).status).toBe(400)
  })
})

describe('an error in a record', () => {
  const CORRECTION = `${FROMBORK}/correction`
  const send = (form: Record<string, string>) => request(app).post(CORRECTION).set('Accept', BROWSER).type('form').send(form)

  it('is kept, with nothing of who reports it, until it is settled', async () => {
    const sent = await send({ subject: 'place', text: 'It lies a little further north.' })
    expect(sent.status).toBe(303)
    const { corrections } = service.dependencies
    const [kept] = await corrections.list(false)
    expect(kept).toMatchObject({ municipalityId: idOf('Frombork'), municipalityName: 'Frombork', subject: 'place', text: 'It lies a little further north.' })
    expect(Object.keys(await service.run('SELECT * FROM correction').then(([row]) => row ?? {})).toSorted())
      .toEqual(['id', 'municipality_id', 'reported_at', 'settled_at', 'subject', 'text'])
    await corrections.settle(kept?.id ?? 0)
    expect(await corrections.list(false)).toEqual([])
    expect(await corrections.list(true)).toHaveLength(1)
  })

  it('is not kept without a subject or a text, or with a contact', async () => {
    for (const form of [{ text: 'Wrong.' }, { subject: 'name', text: ' ' }, { subject: 'name', text: 'Call +48 55 244 06 60' }, { subject: 'nothing', text: 'x' }]) {
      const sent = await send(form as Record<string, string>)
      expect(sent.status).toBe(400)
      expect(sent.text).toContain('role="alert"')
    }
    expect(await service.dependencies.corrections.list(false)).toEqual([])
  })

  it('is taken no more once very many wait', async () => {
    await service.run(`INSERT INTO correction (municipality_id, subject, text) SELECT ${idOf('Frombork')}, 'name', 'x' FROM generate_series(1, 50)`)
    expect((await send({ subject: 'name', text: 'One more.' })).status).toBe(429)
    expect(await service.dependencies.corrections.list(false)).toHaveLength(50)
  })

  it('of a municipality that is not there is not found', async () => {
    expect((await request(app).post('/municipalities/999999/correction').type('form').send({ subject: 'name', text: 'x' })).status).toBe(404)
    await expect(service.dependencies.corrections.add(999_999, 'name', 'x', 50)).rejects.toThrow(/no municipality/)
    await expect(service.dependencies.corrections.settle(999_999)).rejects.toThrow(/no correction/)
  })
})

describe('what goes wrong', () => {
  it('is a page too where no answer is ready in time', async () => {
    const { datasets, settings } = service.dependencies
    const stuck = withPages({ datasets: { ...datasets, list: () => new Promise(() => {}) }, settings: { ...settings, requestTimeoutMs: 30 } })
    const late = await get('/sources', {}, stuck)
    expect(late.status).toBe(503)
    expect(late.headers['content-type']).toMatch(/^text\/html/)
    expect(late.headers['retry-after']).toBe('5')
    expect(late.text).toContain('Not available at the moment')
  })

  it('is told to people as a page and to programs as a problem', async () => {
    const program = await request(app).get('/nowhere')
    expect(program.status).toBe(404)
    expect(program.headers['content-type']).toMatch(/^application\/problem\+json/)
    const person = await get('/nowhere')
    expect(person.status).toBe(404)
    expect(person.headers['content-type']).toMatch(/^text\/html/)
    expect((await get('/v1/nowhere')).headers['content-type']).toMatch(/^application\/problem\+json/)
    expect((await request(app).get('/municipalities/999999')).headers['content-type']).toMatch(/^text\/html/)
  })

  it('before any page is reached is told as a page, too', async () => {
    const broken = await get('/municipalities/%FF')
    expect(broken.status).toBe(400)
    expect(broken.text).toContain('The address cannot be read')
    const limited = withPages({ settings: { ...service.dependencies.settings, rateLimitPerMinute: 1, trustedProxies: 1 } })
    const stranger = { 'X-Forwarded-For': '203.0.113.7' }
    expect((await get('/', stranger, limited)).status).toBe(200)
    const refused = await get('/', stranger, limited)
    expect(refused.status).toBe(429)
    expect(refused.text).toContain('Too many requests')
  })

  it.each(LANGUAGES)('is not called ours in %s where too much was sent, or something longer is being written', async (language) => {
    const { problem } = pageLabels(language)
    const reader = { 'Accept-Language': language }
    const long = await get(`/municipalities?q=${'x'.repeat(16_000)}`, reader)
    expect(long.status).toBe(414)
    expect(long.text).toContain(`<h1>${problem['address-too-long'].title}</h1>`)
    const send = (text: string, to = app) => request(to).post(`${FROMBORK}/correction`).set({ Accept: BROWSER, ...reader }).type('form').send({ subject: 'name', text })
    const large = await send('x'.repeat(40_000))
    expect(large.status).toBe(413)
    expect(large.text).toContain(`<h1>${problem['too-large'].title}</h1>`)
    const { corrections } = service.dependencies
    const meanwhile = await send('Wrong.', withPages({ corrections: { add: async () => { throw new Busy('being written') }, list: (all) => corrections.list(all), settle: (id) => corrections.settle(id) } }))
    expect(meanwhile.status).toBe(503)
    expect(meanwhile.text).toContain(`<h1>${problem.busy.title}</h1>`)
  })

  it('in a part of the service is said to pass, and not what it was', async () => {
    const away = async () => { throw new DependencyFault('database', 'secret.example:5432 refused') }
    const answer = await get(FROMBORK, {}, withPages({ municipalities: { ...service.dependencies.municipalities, loadAggregates: away } }))
    expect(answer.status).toBe(503)
    expect(answer.headers['retry-after']).toBe('5')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.text).toContain('<a class="button" href>Try again</a>')
    expect(answer.text).not.toContain('secret')
  })

  it('in the service itself is told with the number of the request, and nothing else', async () => {
    const broken = async () => { throw new Error('secret') }
    const answer = await get('/', { 'X-Request-Id': 'request-number-1' }, withPages({ datasets: { list: broken, change: broken } }))
    expect(answer.status).toBe(500)
    expect(answer.text).toContain('Number of the request: request-number-1')
    expect(answer.text).not.toContain('secret')
  })
})

describe('the files of a page', () => {
  it('may be kept for ever under their version', async () => {
    const style = await get(assetAddress('site.css'))
    expect(style.status).toBe(200)
    expect(style.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/css; charset=utf-8' })
    const again = await get(assetAddress('site.css'), { 'If-None-Match': String(style.headers['etag']) })
    expect(again.status).toBe(304)
    expect((await get(assetAddress('favicon.svg'))).headers['content-type']).toBe('image/svg+xml')
  })

  it('are served under another version, too, but not to be kept', async () => {
    const older = await get('/assets/000000000000/site.css')
    expect(older.status).toBe(200)
    expect(older.headers['cache-control']).toBe('no-cache')
  })

  it('are those of the folder and no others', async () => {
    const folder = assetAddress('site.css').replace('site.css', '')
    for (const address of ['/assets/', folder, `${folder}none.css`, `${folder}../labels/en.ts`, `${folder}%2e%2e/layout.tsx`]) {
      expect((await get(address)).status).toBe(404)
    }
  })
})
