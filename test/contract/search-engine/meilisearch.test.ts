import { afterAll, describe, it } from '@jest/globals'
import { openTestEngine, startTestMeilisearch, WITHOUT_MEILISEARCH } from '../../support/meilisearch.ts'
import { describeSearchEngine } from './search-engine.contract.ts'

const server = await startTestMeilisearch('The contract of search engines')
afterAll(() => server?.stop())

if (server === null) {
  describe('search engine over Meilisearch', () => {
    it.todo(`is not tested: ${WITHOUT_MEILISEARCH}`)
  })
} else {
  describeSearchEngine('Meilisearch', async () => {
    const { engine } = await openTestEngine(server)
    return { engine, close: async () => undefined }
  })
}
