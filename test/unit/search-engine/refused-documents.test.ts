import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createClient } from '../../../src/search-engine/meilisearch/client.ts'
import { send } from '../../../src/search-engine/meilisearch/send.ts'

/** Speaks as Meilisearch does, and refuses requests that hold the word: the real one has no fault of a single document that ours could have. */
const taken: number[] = []
const server = createServer(async (request, response) => {
  const body = await text(request)
  const isRefused = body.includes('unwanted')
  if (request.method === 'POST' && !isRefused) taken.push(...body.split('\n').map((line) => (JSON.parse(line) as { id: number }).id))
  response.writeHead(isRefused ? 400 : request.method === 'POST' ? 202 : 200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(isRefused ? { code: 'malformed_payload', message: 'no such words', type: 'invalid_request', link: '' }
    : { taskUid: 1, uid: 1, status: request.method === 'POST' ? 'enqueued' : 'succeeded' }))
})

describe('documents that the engine refuses', () => {
  beforeAll(() => new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) }))
  afterAll(() => new Promise<unknown>((resolve) => { server.close(resolve).closeAllConnections() }))

  it('are found by halving what was sent; all others are sent once, line breaks and all', async () => {
    const client = createClient({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: null })
    const documents = Array.from({ length: 9 }, (_, at) => ({ id: at + 1, words: (at + 1) % 4 === 3 ? 'unwanted' : 'two\nlines' }))
    const refused = await (await send(client, 'towns', documents.map((document) => JSON.stringify(document))))()
    expect([...refused]).toEqual([[3, expect.stringContaining('no such words')], [7, expect.stringContaining('no such words')]])
    expect(taken.sort()).toEqual([1, 2, 4, 5, 6, 8, 9])
  })
})
