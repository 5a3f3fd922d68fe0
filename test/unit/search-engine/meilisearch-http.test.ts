import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { calling, createClient } from '../../../src/search-engine/meilisearch/client.ts'
import { errorCode } from '../../../src/search-engine/meilisearch/error-code.ts'

describe('the client of Meilisearch', () => {
  let server: Server
  let url = ''
  let answer: (request: IncomingMessage, response: ServerResponse) => void
  let connections = 0
  const json = (response: ServerResponse, status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

  beforeEach(async () => {
    connections = 0
    server = createServer((request, response) => answer(request, response)).on('connection', () => { connections++ })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterEach(() => new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  }))
  const client = (timeout?: number) => createClient({ url, key: 'a-key' }, timeout)
  /** A client that keeps a connection. */
  const kept = async (timeout?: number) => {
    const one = client(timeout)
    answer = (_request, response) => json(response, 200, { status: 'available' })
    await one.health()
    return one
  }

  it('never asks for a compressed answer, which Node would wait for, and keeps its connection', async () => {
    const asked: IncomingMessage[] = []
    answer = (request, response) => {
      asked.push(request)
      json(response, 200, { status: 'available' })
    }
    const one = client()
    for (let round = 0; round < 3; round++) expect(await one.health()).toEqual({ status: 'available' })
    expect(asked.map(({ headers }) => headers['accept-encoding'])).toEqual(['identity', 'identity', 'identity'])
    expect(asked[0]?.headers.authorization).toBe('Bearer a-key')
    expect(connections).toBe(1)
  })

  it('tells what the engine says is wrong', async () => {
    answer = (_request, response) => json(response, 404, { message: 'Index `x` not found.', code: 'index_not_found', type: 'invalid_request', link: '' })
    const asking = calling('looking', () => client().index('x').getSettings())
    await expect(asking).rejects.toMatchObject({ dependency: 'search-engine', message: 'Meilisearch: looking: Index `x` not found.' })
    expect(errorCode(await asking.catch((error: unknown) => error))).toBe('index_not_found')
    expect(errorCode(new Error('something else'))).toBeNull()
  })

  it.each([
    ['rubbish', 200, '<html>'], ['a refusal in no known form', 502, '<html>bad gateway'], ['an empty refusal', 503, ''],
  ])('takes %s for a fault', async (_what, status, body) => {
    answer = (_request, response) => response.writeHead(status).end(body)
    await expect(calling('asking', () => client().health())).rejects.toMatchObject({ dependency: 'search-engine' })
  })

  it('gives up after its timeout, whether the answer does not begin or does not end', async () => {
    let requests = 0
    const silent = () => { requests++ }
    const late = { dependency: 'search-engine', message: 'Meilisearch: asking: no answer within 50 ms' }
    answer = silent
    await expect(calling('asking', () => client(50).health())).rejects.toMatchObject(late)
    answer = (_request, response) => response.writeHead(200).write('{"sta')
    await expect(calling('asking', () => client(50).health())).rejects.toMatchObject(late)
    // Not even over a connection that was kept, though it ends as one that was closed by the engine.
    const one = await kept(50)
    answer = silent
    await expect(calling('asking', () => one.health())).rejects.toMatchObject(late)
    expect(requests).toBe(2)
  })

  it('asks again when a kept connection was closed, and only then', async () => {
    const one = await kept()
    let requests = 0
    answer = (request, response) => {
      if (++requests === 1) request.socket.destroy()
      else json(response, 200, { status: 'available' })
    }
    expect(await one.health()).toEqual({ status: 'available' })
    expect(requests).toBe(2)
    answer = (request) => request.socket.destroy()
    await expect(one.health()).rejects.toMatchObject({ name: 'MeilisearchRequestError' })
    // Nor once an answer has begun: then somebody has read the request, and may have done it.
    answer = (_request, response) => json(response, 200, { status: 'available' })
    await one.health()
    requests = 0
    answer = (request, response) => {
      requests++
      response.writeHead(200).write('{"sta', () => request.socket.resetAndDestroy())
    }
    await expect(one.health()).rejects.toMatchObject({ name: 'MeilisearchRequestError' })
    expect(requests).toBe(1)
  })

  describe('when a kept connection was closed', () => {
    type Call = (one: ReturnType<typeof client>) => Promise<unknown>
    const requestsOf = async (call: Call) => {
      const one = await kept()
      let requests = 0
      answer = (request, response) => {
        if (++requests === 1) request.socket.destroy()
        else json(response, 200, { taskUid: 1, results: [] })
      }
      const error = await call(one).then(() => null, (fault: unknown) => fault)
      return { requests, error }
    }

    it.each<[string, Call]>([
      ['a search', (one) => one.index('x').search('q')], ['several searches', (one) => one.multiSearch({ queries: [] })],
      ['documents by a filter', (one) => one.index('x').getDocuments({ filter: 'id > 1' })],
      ['documents to be written', (one) => one.index('x').addDocumentsFromString('{"id":1}', 'application/x-ndjson')],
      ['settings', (one) => one.index('x').updateSettings({ searchCutoffMs: 1 })], ['a removal', (one) => one.deleteIndex('x')],
    ])('asks again for %s', async (_what, call) => {
      expect(await requestsOf(call)).toEqual({ requests: 2, error: null })
    })

    it.each<[string, Call]>([
      ['swap of indexes, which the second time would be undone', (one) => one.swapIndexes([{ indexes: ['x', 'y'], rename: false }])],
      ['making of an index', (one) => one.createIndex('x')],
    ])('does not repeat the %s', async (_what, call) => {
      expect(await requestsOf(call)).toEqual({ requests: 1, error: expect.objectContaining({ name: 'MeilisearchRequestError' }) })
    })
  })
})
