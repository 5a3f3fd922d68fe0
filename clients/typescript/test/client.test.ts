/** The client against a running service, which the environment names (see test/api/with-service.ts of the service). */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { before, describe, it } from 'node:test'
import { createClient, everyItem, must, TwinmatchProblem, type TwinmatchClient } from '@twinmatch/client'

function setting(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set`)
  return value
}

describe('the client', () => {
  let reader: TwinmatchClient
  let writer: TwinmatchClient
  before(() => {
    reader = createClient({ baseUrl: setting('TWINMATCH_URL') })
    writer = createClient({ baseUrl: setting('TWINMATCH_URL'), key: setting('TWINMATCH_KEY') })
  })

  it('was made from the very document that the service gives', async () => {
    const served: unknown = await (await fetch(`${setting('TWINMATCH_URL')}/openapi.json`)).json()
    assert.deepEqual(JSON.parse(await readFile(new URL('../../../dist/openapi.json', import.meta.url), 'utf8')), served)
  })

  it('finds a municipality by name, and partners for it', async () => {
    const { items } = await must(reader.GET('/v1/search', { params: { query: { q: 'Frauenburg', limit: 1 } } }))
    const [frombork] = items
    assert.equal(frombork?.name, 'Frombork')
    const suggested = await must(reader.GET('/v1/municipalities/{id}/suggestions', {
      params: { path: { id: frombork.id }, query: { country: ['DE', 'SE'], limit: 3, lang: 'pl' } },
    }))
    assert.equal(suggested.items.length, 3)
    for (const { municipality, reasons } of suggested.items) {
      assert.ok(['DE', 'SE'].includes(municipality.country))
      assert.ok(reasons.every(({ text }) => text.length > 0))
    }
  })

  it('goes through all pages', async () => {
    const names: string[] = []
    for await (const { name } of everyItem((cursor) => must(reader.GET('/v1/municipalities', {
      params: { query: { country: ['PL'], sort: 'name', limit: 3, ...(cursor === undefined ? {} : { cursor }) } },
    })))) names.push(name)
    assert.ok(names.length > 6)
    assert.equal(new Set(names).size, names.length)
  })

  it('gives problems as data, or throws them', async () => {
    const { error, response } = await reader.GET('/v1/municipalities/{id}', { params: { path: { id: 999_999 } } })
    assert.equal(response.status, 404)
    assert.equal(error?.type, '/problems/not-found')
    await assert.rejects(must(reader.GET('/v1/search', { params: { query: { q: '' } } })), (thrown) =>
      thrown instanceof TwinmatchProblem && thrown.problem.faults?.[0]?.pointer === '/q')
  })

  it('writes with a key, once for each Idempotency-Key, and changes with the version that was read', async () => {
    const ask = () => writer.POST('/v1/partnerships', {
      params: { header: { 'Idempotency-Key': 'client-test-1' } },
      body: { a: 22, b: 23, source: 'https://example.org/list', since: 1999 },
    })
    const first = await ask()
    const again = await ask()
    assert.equal(first.response.status, 201)
    assert.deepEqual(again.data, first.data)
    assert.equal(again.response.headers.get('idempotency-replayed'), 'true')
    const id = first.data?.id ?? 0
    const version = first.response.headers.get('etag') ?? ''
    const change = (ifMatch: string) => writer.PATCH('/v1/partnerships/{id}', {
      params: { path: { id }, header: { 'If-Match': ifMatch } }, body: { status: 'dormant' },
    })
    assert.equal((await change(version)).data?.status, 'dormant')
    assert.equal((await change(version)).error?.type, '/problems/version-mismatch')
  })

  it('reads with a public key for a page of its origin, and for no other', async () => {
    const forPageOf = (origin: string) => createClient({
      baseUrl: setting('TWINMATCH_URL'), publicKey: setting('TWINMATCH_PUBLIC_KEY'),
      fetch: (request) => fetch(new Request(request, { headers: { ...Object.fromEntries(request.headers), origin } })),
    })
    const search = { params: { query: { q: 'Frombork' } } }
    assert.equal((await forPageOf(setting('TWINMATCH_ORIGIN')).GET('/v1/search', search)).response.status, 200)
    assert.equal((await forPageOf('https://example.com').GET('/v1/search', search)).error?.type, '/problems/forbidden')
  })
})
