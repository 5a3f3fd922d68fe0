import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import type { Express } from 'express'
import request from 'supertest'
import { createApp } from '../../../src/http/app.ts'
import { pages } from '../../../src/http/pages/pages.ts'
import { FIXTURE, idOf } from '../../support/fixture-register.ts'
import { ADMIN_KEY, openHttpService, TODAY, type HttpService } from '../../support/http-service.ts'
import { until } from '../../support/until.ts'
import { workbookOf } from '../../support/workbook.ts'

const LIST = 'Ort;Partner;Land;Jahr\nFrombork;Barth;DE;1993\nOlsztyn;Nirgendwo;DE;\n'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

let service: HttpService
let app: Express
let uploads: string
let usualFolder: string | undefined
beforeAll(async () => {
  uploads = await mkdtemp(join(tmpdir(), 'uploads-of-test-'))
  usualFolder = process.env['TMPDIR']
  process.env['TMPDIR'] = uploads
  service = await openHttpService(FIXTURE)
  app = createApp(service.dependencies, pages(service.dependencies))
})
afterAll(async () => {
  await service?.close()
  if (usualFolder === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = usualFolder
  await rm(uploads, { recursive: true })
})

/** As a browser sends a form of our own page, over HTTPS or on the machine itself. */
const OWN = { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' }
const post = (path: string, cookie = '', headers: Record<string, string> = OWN) => request(app).post(path).set({ ...headers, Cookie: cookie })
const get = (path: string, cookie = '') => request(app).get(path).set({ Accept: 'text/html', Cookie: cookie })

async function openedWith(key: string): Promise<string> {
  const { headers } = await post('/import/key').type('form').send({ key, to: '/import' })
  return String(headers['set-cookie']).split(';')[0] ?? ''
}

const send = (cookie: string, content: string | Buffer = LIST, kind = 'partnerships') =>
  post('/import', cookie).field('kind', kind).attach('file', Buffer.from(content), 'liste.csv')

/** A file that was sent and mapped; the address of its run. */
async function runOf(cookie: string): Promise<string> {
  const sent = await send(cookie)
  const started = await post(String(sent.headers['location']), cookie).type('form').send({ 'column.0': 'a_name', 'every.a_country': 'PL', dataset: 'Lists' })
  const address = String(started.headers['location'])
  await until('the file is read', async () => !(await get(address, cookie)).text.includes('data-follow'))
  return address
}

describe('a key', () => {
  it('is asked for on every page, and opens them for a time', async () => {
    for (const path of ['/import', '/import/files/1', '/import/runs/1', '/import/runs/1/rejected.csv']) {
      const answer = await get(path)
      expect([path, answer.status, answer.text.includes('type="password"')]).toEqual([path, 200, true])
    }
    const opened = await post('/import/key').type('form').send({ key: ADMIN_KEY, to: '/import/runs/12' })
    expect(opened.status).toBe(303)
    expect(opened.headers['location']).toBe('/import/runs/12?lang=en')
    const [cookie = ''] = [opened.headers['set-cookie']].flat()
    expect(cookie).toMatch(/^twinmatch_desk=[\w-]{43}; Path=\/import; HttpOnly; SameSite=Strict$/)
    const [held = ''] = cookie.split(';')
    const page = await get('/import', held)
    expect(page.text).toContain('type="file"')
    expect(page.headers['cache-control']).toBe('no-store')
  })

  it('is kept nowhere: hashes of the key and of the token alone', async () => {
    const cookie = await openedWith(ADMIN_KEY)
    const token = cookie.split('=')[1] ?? ''
    const kept = await service.run('SELECT token_hash, key_hash FROM desk_session')
    expect(kept).toContainEqual({ token_hash: sha256(token), key_hash: sha256(ADMIN_KEY) })
    expect((await get('/import', cookie)).text).not.toContain(ADMIN_KEY)
  })

  it('that is wrong, public or revoked opens nothing, and one that is revoked later closes', async () => {
    const create = (key: string, kind: 'secret' | 'public') => service.dependencies.keys.create({
      name: 'test', hash: sha256(key), kind, origins: kind === 'public' ? ['https://example.org'] : [], requestsPerMinute: null,
    })
    await create('a-public-key', 'public')
    const { id } = await create('a-secret-key', 'secret')
    for (const key of ['wrong', 'a-public-key', '']) {
      const answer = await post('/import/key').type('form').send({ key })
      expect([key, answer.status, answer.headers['set-cookie']]).toEqual([key, 403, undefined])
      expect(answer.text).toContain('This key does not hold')
    }
    const cookie = await openedWith('a-secret-key')
    expect((await get('/import', cookie)).text).toContain('type="file"')
    await service.dependencies.keys.revoke(id)
    expect((await get('/import', cookie)).text).toContain('type="password"')
  })

  it('is forgotten when it is asked, and after eight hours', async () => {
    const cookie = await openedWith(ADMIN_KEY)
    const ended = await post('/import/key/end', cookie)
    expect(ended.headers['set-cookie']?.[0]).toMatch(/^twinmatch_desk=;.*Expires=Thu, 01 Jan 1970/)
    expect((await get('/import', cookie)).text).toContain('type="password"')

    const other = await openedWith(ADMIN_KEY)
    const later = { ...service.dependencies, clock: { now: () => new Date(`${TODAY}T20:00:01Z`) } }
    const answer = await request(createApp(later, pages(later))).get('/import').set('Cookie', other)
    expect(answer.text).toContain('type="password"')
  })

  it('leads nowhere but to these pages', async () => {
    for (const to of ['https://example.org', '//example.org', '/import/../docs', '/import/runs/1?x=1']) {
      expect((await post('/import/key').type('form').send({ key: ADMIN_KEY, to })).headers['location']).toBe('/import?lang=en')
    }
  })
})

describe('forms of other sites', () => {
  it.each<[string, Record<string, string>]>([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another host of the same site', { 'Sec-Fetch-Site': 'same-site' }],
    ['another origin, over plain HTTP', { Origin: 'http://example.org' }],
    ['nowhere', { Origin: 'null' }],
    ['a program', {}],
  ])('are refused: from %s', async (_name, headers) => {
    const cookie = await openedWith(ADMIN_KEY)
    const run = (await runOf(cookie)).split('?')[0]
    for (const path of ['/import', '/import/key', '/import/key/end', `${run}/apply`]) {
      expect([path, (await post(path, cookie, { ...headers, Accept: 'text/html' })).status]).toEqual([path, 403])
    }
    expect(await service.run('SELECT FROM partnership')).toEqual([])
  })

  it('are told from our own by their origin where a browser says no more', async () => {
    const answer = await post('/import/key', '', { Host: 'twinmatch.example', Origin: 'https://twinmatch.example' }).type('form').send({ key: ADMIN_KEY })
    expect(answer.status).toBe(303)
  })
})

describe('a file', () => {
  it('goes from its columns to the register and back', async () => {
    const cookie = await openedWith(ADMIN_KEY)
    const sent = await send(cookie)
    const mapping = await get(String(sent.headers['location']), cookie)
    expect(mapping.text).toContain('Frombork · Olsztyn')
    const run = await runOf(cookie)
    const planned = await get(run, cookie)
    expect(planned.text).toContain('Nirgendwo')
    const [path = '', query = ''] = run.split('?')
    const csv = await get(`${path}/rejected.csv`, cookie)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.text).toContain('import_reason')
    expect((await get(run.replace('lang=en', 'lang=pl'), cookie)).text).toContain('Żadna jednostka tego kraju (Niemcy) nie nazywa się „Nirgendwo”')
    expect((await get(`${path}/rejected.csv?lang=pl`, cookie)).text).toContain('nie nazywa się')

    await post(`${path}/apply?${query}`, cookie)
    await until('it is applied', async () => (await get(run, cookie)).text.includes('Applied on'))
    expect(await service.run('SELECT a_id, b_id, since FROM partnership')).toEqual([{ a_id: idOf('Frombork'), b_id: idOf('Barth'), since: 1993 }])
    expect((await post(`${path}/apply`, cookie)).status).toBe(303)
    await post(`${path}/undo`, cookie)
    await until('it is taken back', async () => (await get(run, cookie)).text.includes('Taken back: 1'))
    expect(await service.run('SELECT FROM partnership')).toEqual([])
  })

  it('may be a workbook', async () => {
    const cookie = await openedWith(ADMIN_KEY)
    const sent = await send(cookie, workbookOf({ Links: [['Ort', 'Partner', 'Land'], ['Frombork', 'Barth', 'DE']] }))
    expect(sent.status).toBe(303)
    const address = String(sent.headers['location'])
    const { text } = await get(address, cookie)
    expect(text).toMatch(/<th scope="row"[^>]*>Partner<\/th><td[^>]*>Barth<\/td>/)
    expect(text).toContain('Read as: workbook, sheet “Links”')
    expect((await get(address.replace('lang=en', 'lang=pl'), cookie)).text).toContain('Odczytano jako: skoroszyt, arkusz „Links”')
    await until('the files are gone', async () => (await readdir(uploads)).length === 0)
  })

  it.each<[string, string | Buffer, RegExp]>([
    ['is empty', '', /Choose a file/],
    ['is a workbook', Buffer.from('504b030414000000', 'hex'), /ZIP archive/],
    ['is cut off', 'a_name,b_name\nFrombork,Ba\nOl', /cut off/],
  ])('that %s is refused with a reason, and leaves nothing behind', async (_name, content, reason) => {
    const cookie = await openedWith(ADMIN_KEY)
    const answer = await send(cookie, content)
    expect(answer.status).toBe(400)
    expect(answer.text).toMatch(reason)
    await until('the file is gone', async () => (await readdir(uploads)).length === 0)
  })

  it('that is refused is told so in the language of the page, by what its columns are called there', async () => {
    const cookie = await openedWith(ADMIN_KEY)
    const { headers } = await send(cookie, 'Miasto,Gmina,Partner\na,b,c\n')
    const inGerman = await post(String(headers['location']).replace('lang=en', 'lang=de'), cookie).type('form').send({ dataset: 'Lists' })
    expect(inGerman.text).toContain('Die Spalten „Miasto“ und „Gmina“ scheinen beide „Kommune: Name“ zu sein. Wählen Sie für eine von ihnen eine andere Bedeutung oder keine.')
    const cutOff = await send(cookie, `a_name,b_name\n${'Frombork,Barth\n'.repeat(5)}Ols`)
    const led = await post(String(cutOff.headers['location']), cookie).type('form').send({ dataset: 'Lists' })
    const run = String(led.headers['location']).replace('lang=en', 'lang=pl')
    await until('it is read', async () => (await get(run, cookie)).text.includes('Pliku nie można było użyć'))
    expect((await get(run, cookie)).text).toContain('Liczba kolumn ostatniego rekordu, w wierszu 7: 1 z 2.')
  })

  it('whose columns say too little is shown again, with what was chosen', async () => {
    const cookie = await openedWith(ADMIN_KEY)
    const { headers } = await send(cookie)
    const answer = await post(String(headers['location']), cookie).type('form').send({ 'column.1': '', 'every.a_country': 'PL', dataset: 'Lists' })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('No column tells the other municipality')
    expect(answer.text).toMatch(/<option value="PL" selected/)
    expect(answer.text).toContain('value="Lists"')
    await until('the files are gone', async () => (await readdir(uploads)).length === 0)
  })

  it('that nobody sent, or a run that is not there, is not found', async () => {
    const cookie = await openedWith(ADMIN_KEY)
    for (const path of ['/import/files/99999', '/import/runs/99999', '/import/runs/x', '/import/runs/99999999999/rejected.csv']) {
      expect([path, (await get(path, cookie)).status]).toEqual([path, 404])
    }
  })
})
