import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createClient, succeeded } from '../../../src/search-engine/meilisearch/client.ts'
import { send } from '../../../src/search-engine/meilisearch/send.ts'
import { startTestMeilisearch, WITHOUT_MEILISEARCH } from '../../support/meilisearch.ts'

const server = await startTestMeilisearch('Documents that only the engine refuses')
afterAll(() => server?.stop())

if (server === null) {
  describe('documents that Meilisearch refuses', () => {
    it.todo(`are not tested: ${WITHOUT_MEILISEARCH}`)
  })
} else {
  describe('documents that Meilisearch refuses', () => {
    const client = createClient(server)
    const uid = server.newIndexName()
    beforeAll(() => succeeded(client, 'making an index', () => client.createIndex(uid, { primaryKey: 'id' })))

    it('as broken text harm neither those beside them nor other tasks of the same batch', async () => {
      const town = (id: number, words = 'a town') => JSON.stringify({ id, words })
      // What is sent while the engine has something to do becomes one batch of its own.
      const first = await send(client, uid, Array.from({ length: 5_000 }, (_, at) => town(at + 1_000, `town ${at}`)))
      const sent = await Promise.all([
        [town(1), town(2)], [town(3), town(4, 'half \ud800'), town(5, 'whole \ud83d\ude00')], [town(6, 'half \udc00')],
        // Letters that only look like half a pair.
        [town(7, 'C:\\ud800')],
      ].map((lines) => send(client, uid, lines)))
      const refused = await Promise.all([first, ...sent].map((wait) => wait()))
      expect(refused.map((of) => [...of])).toEqual([
        [], [], [[4, expect.stringContaining('surrogate')]], [[6, expect.stringContaining('surrogate')]], [],
      ])
      const { results } = await client.index(uid).getDocuments({ limit: 6_000, fields: ['id'] })
      expect(results.map(({ id }) => Number(id)).filter((id) => id < 1_000).toSorted()).toEqual([1, 2, 3, 5, 7])
      expect(results).toHaveLength(5_005)
    })
  })
}
