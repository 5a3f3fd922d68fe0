import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { FIXTURE, idOf } from '../../support/fixture-register.ts'
import { ADMIN_KEY, openHttpService, type HttpService } from '../../support/http-service.ts'
import { until } from '../../support/until.ts'

const LIST = 'a_name;b_name;b_country;since\nFrombork;Barth;DE;1993\nOlsztyn;Nirgendwo;DE;\n'

let service: HttpService
let uploads: string
beforeAll(async () => {
  uploads = await mkdtemp(join(tmpdir(), 'uploads-of-test-'))
  process.env['TMPDIR'] = uploads
  service = await openHttpService(FIXTURE)
})
afterAll(async () => {
  await service.close()
  await rm(uploads, { recursive: true })
})

const post = (path: string) => request(service.app).post(path).set('Authorization', `Bearer ${ADMIN_KEY}`)
const get = (path: string) => request(service.app).get(path).set('Authorization', `Bearer ${ADMIN_KEY}`)
const upload = (query: string, body: string | Buffer) => post(`/v1/imports?${query}`).set('Content-Type', 'text/csv').send(body)

async function planned(id: number) {
  await until('the file is read', async () => (await get(`/v1/imports/${id}`)).body.status !== 'reading')
  return (await get(`/v1/imports/${id}`)).body
}

describe('imports', () => {
  it('go from the file to the register and back', async () => {
    const created = await upload('kind=partnerships&dataset=Links', LIST)
    expect(created.status).toBe(201)
    const { id } = created.body
    expect(created.headers['location']).toBe(`/v1/imports/${id}`)
    const run = await planned(id)
    expect(run).toMatchObject({ status: 'planned', kind: 'partnerships', dataset: 'links', counts: { created: 1, changed: 0, left: 0, offered: 0, rejected: 1 } })
    expect(run.rows.items.map(({ line, outcome }: { line: number; outcome: string }) => [line, outcome])).toEqual([[2, 'created'], [3, 'rejected']])
    expect(await service.run('SELECT FROM partnership')).toEqual([])

    expect((await post(`/v1/imports/${id}/apply`)).body).toMatchObject({ status: 'applied', counts: { created: 1 } })
    expect(await service.run('SELECT a_id, b_id, since FROM partnership')).toEqual([{ a_id: idOf('Frombork'), b_id: idOf('Barth'), since: 1993 }])
    expect((await post(`/v1/imports/${id}/apply`)).status).toBe(409)
    expect((await post(`/v1/imports/${id}/undo`)).body).toMatchObject({ status: 'undone', undo: { restored: 1, left: 0 } })
    expect(await service.run('SELECT FROM partnership')).toEqual([])
    const list = await get('/v1/imports?limit=1')
    expect(list.body.items).toMatchObject([{ id, status: 'undone' }])
  })

  it('page their rows, and give the rejected ones as a file to mend', async () => {
    const { body: { id } } = await upload('kind=partnerships&dataset=Links', LIST)
    await planned(id)
    const first = await get(`/v1/imports/${id}?limit=1`)
    expect(first.body.rows.items).toHaveLength(1)
    const second = await get(`/v1/imports/${id}?limit=1&cursor=${first.body.rows.next}`)
    expect(second.body.rows.items[0]).toMatchObject({ line: 3, remarks: [{
      column: 'b_name', value: 'Nirgendwo', code: 'unknown_name', values: { name: 'Nirgendwo', country: 'DE' }, message: expect.stringMatching(/^No municipality of this country \(Germany\)/),
    }] })
    const inGerman = await get(`/v1/imports/${id}?limit=1&cursor=${first.body.rows.next}`).set('Accept-Language', 'de')
    expect(inGerman.body.rows.items[0].remarks[0].message).toMatch(/^Keine Kommune dieses Landes \(Deutschland\) heißt „Nirgendwo“/)
    const csv = await get(`/v1/imports/${id}?format=csv`)
    expect(csv.headers['content-type']).toMatch(/^text\/csv/)
    expect(csv.text).toMatch(/^\uFEFFa_name,b_name,b_country,since,import_line,import_reason,import_candidates\r\nOlsztyn,Nirgendwo,DE,,3,/)
  })

  it('come in a form too, with the parameters in it', async () => {
    const created = await post('/v1/imports').field('kind', 'partnerships').field('dataset', 'Links')
      .field('map', 'Ort=a_name').field('map', 'drueben=b_name').attach('file', Buffer.from('Ort,drueben\nFrombork,Barth\n'), 'liste.csv')
    expect(created.status).toBe(201)
    expect(await planned(created.body.id)).toMatchObject({ file: 'liste.csv', counts: { created: 1 } })
  })

  it('are made once, however often they are sent with one Idempotency-Key', async () => {
    const send = (body: string, key: string) => upload('kind=partnerships&dataset=Links', body).set('Idempotency-Key', key)
    const first = await send(LIST, 'list-1')
    const again = await send(LIST, 'list-1')
    expect([first.status, again.status, again.headers['idempotency-replayed']]).toEqual([201, 201, 'true'])
    expect(again.body).toEqual(first.body)
    expect((await planned(first.body.id)).counts.created).toBe(1)
    expect((await send(LIST.replace('1993', '1994'), 'list-1')).status).toBe(422)
    expect((await send(LIST, 'list-2')).body.id).not.toBe(first.body.id)
    await until('the files are gone', async () => (await readdir(uploads)).length === 0)
  })

  it.each([
    ['no key', () => request(service.app).post('/v1/imports?kind=partnerships&dataset=x').set('Content-Type', 'text/csv').send(LIST), 401, /key/],
    ['no kind', () => upload('dataset=x', LIST), 400, /kind/],
    ['an empty file', () => upload('kind=partnerships&dataset=x', ''), 400, /empty/],
    ['columns of something else', () => upload('kind=partnerships&dataset=x', 'colour\nred\n'), 400, /No column tells/],
    ['a row cut off', () => upload('kind=partnerships&dataset=x', 'a_name,b_name\nFrombork,Barth\nOls'), 400, /cut off/],
    ['an archive', () => upload('kind=partnerships&dataset=x', Buffer.from('504b030414000000', 'hex')), 400, /ZIP/],
    ['half of what is to be said of a dataset', () => upload('kind=partnerships&dataset=y&licence=CC0', LIST), 400, /publisher/],
    ['JSON', () => post('/v1/imports?kind=partnerships&dataset=x').send({}), 415, /text\/csv/],
    ['a form without a boundary', () => post('/v1/imports?kind=partnerships&dataset=x').set('Content-Type', 'multipart/form-data').send('x'), 400, /boundary/],
    ['a form without a file', () => post('/v1/imports?kind=partnerships&dataset=x').field('a', 'b'), 400, /no file/],
    ['a file beyond all bounds', () => upload('kind=partnerships&dataset=x', '').set('Content-Length', '900000000'), 413, /larger than 100 MB/],
  ])('refuse %s, and leave nothing behind', async (_what, send, status, message) => {
    const answer = await send()
    expect(answer.status).toBe(status)
    expect(JSON.stringify(answer.body)).toMatch(message)
    expect(await service.run('SELECT FROM partnership')).toEqual([])
    await until('the file is gone', async () => (await readdir(uploads)).length === 0)
  })

  it('say in the language of the answer why a file cannot be read, with a code beside it', async () => {
    const cutOff = 'a_name,b_name\nFrombork,Barth\nOls'
    const fault = { in: 'body', pointer: '/file', code: 'row_cut_off', values: { line: 3, cells: 1, columns: 2 } }
    const inGerman = await upload('kind=partnerships&dataset=x', cutOff).set('Accept-Language', 'de')
    const message = 'Der letzte Datensatz, in Zeile 3, hat 1 von 2 Spalten: Die Datei scheint abgeschnitten zu sein. Beschaffen Sie sie ganz, oder nehmen Sie diesen Datensatz heraus.'
    expect([inGerman.status, inGerman.headers['content-language']]).toEqual([400, 'de'])
    expect(inGerman.body).toMatchObject({ type: '/problems/invalid-input', detail: message, faults: [{ ...fault, message }] })
    // The language stands in the form, as the other parameters do.
    const inForm = await post('/v1/imports').field('kind', 'partnerships').field('dataset', 'x').field('lang', 'uk').attach('file', Buffer.from('colour\nred\n'), 'x.csv')
    expect(inForm.headers['content-language']).toBe('uk')
    expect(inForm.body).toMatchObject({ title: expect.stringMatching(/^[А-ЯІЇЄҐ]/), detail: expect.stringMatching(/^Жоден стовпець .* перша громада .* друга громада .* colour\./), faults: [{ code: 'columns_missing' }] })
    const { body: { items: [failed] } } = await get('/v1/imports?limit=1&lang=pl')
    expect(failed).toMatchObject({ status: 'failed', problemCode: 'row_cut_off', problem: expect.stringMatching(/^Liczba kolumn ostatniego rekordu, w wierszu 3: 1 z 2\./) })
    expect((await get(`/v1/imports/${failed.id}?lang=fr`)).body.problem).toMatch(/^Le dernier enregistrement, à la ligne 3, a 1 colonne sur 2/)
    const said = await upload('kind=partnerships&dataset=y&licence=CC0&lang=fr', LIST)
    expect(said.body.faults).toMatchObject([{ in: 'query', pointer: '/publisher', code: 'dataset_half_described' }, { in: 'query', pointer: '/address' }])
    expect(said.body.detail).toMatch(/^Pour le jeu de données il manque encore l’éditeur/)
  })

  it('that are not there are not found', async () => {
    expect((await get('/v1/imports/99999')).status).toBe(404)
    expect((await post('/v1/imports/99999/apply')).status).toBe(404)
  })
})
