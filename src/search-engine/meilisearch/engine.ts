import { SCHEMA_VERSION } from '../../projection/search-document.ts'
import type { SearchEngine } from '../../use-cases/ports/search-engine.ts'
import { calling, createClient, type MeilisearchAddress } from './client.ts'
import { SETTINGS_VERSION } from './index-settings.ts'
import type { IndexedDocument } from './indexed-document.ts'
import { prepareIndex } from './prepare.ts'
import * as read from './read.ts'
import { applyChanges } from './write.ts'

/** The name of the index holds both versions, so that a new shape never meets old documents. */
export const INDEX_NAME = `municipalities-${SCHEMA_VERSION}-${SETTINGS_VERSION}`

/**
 * The search engine over Meilisearch 1.50 or later. Makes the index and its settings where they are missing.
 * Fails with DependencyFault when Meilisearch does not answer.
 */
export async function createMeilisearchEngine(address: MeilisearchAddress, indexName = INDEX_NAME): Promise<SearchEngine> {
  const client = createClient(address)
  await prepareIndex(client, indexName)
  const index = client.index<IndexedDocument>(indexName)
  return {
    name: 'meilisearch',
    findNames: (query) => read.findNames(index, query),
    findMunicipalities: (query) => read.findMunicipalities(client, index, query),
    scoreWords: (words, limit) => read.scoreWords(index, words, limit),
    countFacets: (filter, facets) => read.countFacets(index, filter, facets),
    getDocuments: (ids) => read.getDocuments(index, ids),
    apply: (changes) => applyChanges(client, index, changes),
    ping: async () => {
      await calling('asking for health', () => client.health())
    },
  }
}
