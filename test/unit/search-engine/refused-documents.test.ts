import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Meilisearch } from 'meilisearch'
import { createClient } from '../../../src/search-engine/meilisearch/client.ts'
import { send } from '../../../src/search-engine/meilisearch/send.ts'

/** Every task that was asked for, by its number, as the lines it was to write. */
const tasks: string[][] = []
/** What is wrong with a task's lines, in the engine's words. */
const faults: Readonly<Record<string, { code: string; message: string }>> = {
  refused: { code: 'malformed_payload', message: 'no such words' },
  failing: { code: 'max_fields_limit_exceeded', message: 'too many fields' },
  ill: { code: 'internal', message: 'the database is broken' },
}
const faultOf = (lines: readonly string[], word: string) => (lines.some((line) => line.includes(word)) ? faults[word] : undefined)

/**
 * Speaks as Meilisearch does: refuses requests that hold the one word, and fails tasks that hold one of the others. The
 * real one has no fault of a single document that ours could have.
 */
const server = createServer(async (request, response) => {
  const answer = (status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  if (request.method === 'POST') {
    const lines = (await text(request)).split('\n')
    const refusal = faultOf(lines, 'refused')
    if (refusal !== undefined) return answer(400, { ...refusal, type: 'invalid_request', link: '' })
    return answer(202, { taskUid: tasks.push(lines) - 1, status: 'enqueued' })
  }
  const uid = Number(request.url?.split('/').at(-1))
  const error = faultOf(tasks[uid] ?? [], 'failing') ?? faultOf(tasks[uid] ?? [], 'ill')
  return answer(200, { uid, status: error === undefined ? 'succeeded' : 'failed', error: error ?? null })
})

const idsOf = (lines: readonly string[]) => lines.map((line) => (JSON.parse(line) as { id: number }).id)
/** Documents of the tasks that did not fail. */
const indexed = () => idsOf(tasks.filter((lines) => !['failing', 'ill'].some((word) => faultOf(lines, word))).flat()).toSorted()

describe('documents that the engine refuses', () => {
  let client: Meilisearch
  beforeAll(async () => {
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    client = createClient({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: null })
  })
  afterAll(() => new Promise<unknown>((resolve) => { server.close(resolve).closeAllConnections() }))
  beforeEach(() => { tasks.length = 0 })

  /** Nine documents, of which the third and the seventh hold the word. */
  const sendNine = async (word: string) => {
    const documents = Array.from({ length: 9 }, (_, at) => ({ id: at + 1, words: (at + 1) % 4 === 3 ? word : 'two\nlines' }))
    return (await send(client, 'towns', documents.map((document) => JSON.stringify(document))))()
  }

  it.each([['at once', 'refused', 'no such words'], ['when it comes to their task', 'failing', 'max_fields_limit_exceeded: too many fields']])(
    '%s are found by halving what was sent; all others are written once, line breaks and all', async (_when, word, reason) => {
      expect([...await sendNine(word)]).toEqual([[3, expect.stringContaining(reason)], [7, expect.stringContaining(reason)]])
      expect(indexed()).toEqual([1, 2, 4, 5, 6, 8, 9])
    })

  it('are not looked for when the engine itself is ill: the same is sent twice, and then the engine is at fault', async () => {
    await expect(sendNine('ill')).rejects.toMatchObject({ dependency: 'search-engine', message: expect.stringContaining('the database is broken') })
    expect(tasks.map(idsOf)).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 5, 6, 7, 8, 9]])
  })
})
