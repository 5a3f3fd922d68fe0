import type { SearchEngine } from '../../use-cases/ports/search-engine.ts'
import type { SearchIndex } from '../../use-cases/ports/search-index.ts'
import { calling, createClient, READ_TIMEOUT, type MeilisearchAddress } from './client.ts'
import { createIndexLife } from './index-life.ts'
import { INDEX_NAME } from './index-name.ts'
import * as read from './read.ts'
import { IndexWriter, NoIndex } from './write.ts'

export interface MeilisearchEngine {
  readonly engine: SearchEngine
  /** For those who keep the index: the key of a process that only searches has no right to it. */
  readonly index: SearchIndex
}

/**
 * The search engine over Meilisearch 1.50 or later. Nothing is asked of Meilisearch before the first call, so that a
 * process starts while it is away. It never makes an index by itself: while there is none, searches and writes fail
 * with DependencyFault, and whoever keeps the index hears of it. `indexName`: that of the live index.
 */
export function createMeilisearchEngine(address: MeilisearchAddress, indexName = INDEX_NAME): MeilisearchEngine {
  const client = createClient(address)
  const searching = createClient(address, READ_TIMEOUT)
  const index = searching.index(indexName)
  const writer = new IndexWriter(client, indexName)
  const listeners = new Set<() => void>()
  // Around all that is made of an answer: one that is not what it should be is a fault of the engine, too.
  const engine: SearchEngine = {
    name: 'meilisearch',
    findNames: (query) => calling('searching names', () => read.findNames(index, query)),
    findMunicipalities: (query) => calling('searching municipalities', () => read.findMunicipalities(searching, index, query)),
    findPage: (query) => calling('reading a page of municipalities', () => read.findPage(index, query)),
    scoreWords: (words, limit) => calling('searching words', () => read.scoreFreeText(searching, index, words, limit)),
    countFacets: (filter, facets) => calling('counting facets', () => read.countFacets(index, filter, facets)),
    getDocuments: (ids) => calling('reading documents', () => read.getDocuments(index, ids)),
    apply: async (changes) => {
      try {
        return await writer.apply(changes)
      } catch (error) {
        if (error instanceof NoIndex) for (const listener of listeners) listener()
        throw error
      }
    },
    ping: async () => {
      await calling('asking for health', () => searching.health())
    },
  }
  const life = createIndexLife(client, indexName, (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  })
  return { engine, index: life }
}
