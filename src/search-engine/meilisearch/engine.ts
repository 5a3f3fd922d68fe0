import type { SearchEngine } from '../../use-cases/ports/search-engine.ts'
import { calling, createClient, type MeilisearchAddress } from './client.ts'
import { INDEX_NAME } from './index-name.ts'
import type { IndexedDocument } from './indexed-document.ts'
import { prepareIndex } from './prepare.ts'
import * as read from './read.ts'
import { applyChanges } from './write.ts'

export { INDEX_NAME }

export interface MeilisearchEngineOptions {
  /**
   * Whether this process makes the index and its settings where they are missing. False in a process that only
   * searches: its key has no right to it, and until somebody has made the index every search is a DependencyFault.
   */
  readonly prepare: boolean
  /** Another index than the one of the present versions. */
  readonly indexName?: string
}

export interface MeilisearchEngine extends SearchEngine {
  /** Makes the index ready now, once; does nothing where that is another process's work. Fails with DependencyFault. */
  prepared(): Promise<void>
}

/**
 * The search engine over Meilisearch 1.50 or later. Nothing is asked of Meilisearch before the first call, so that a
 * process starts while it is away; with `prepare`, the index is made ready before the first write, and looked at
 * again after a write that failed.
 */
export function createMeilisearchEngine(address: MeilisearchAddress, options: MeilisearchEngineOptions): MeilisearchEngine {
  const { prepare, indexName = INDEX_NAME } = options
  const client = createClient(address)
  const index = client.index<IndexedDocument>(indexName)
  let ready: Promise<void> | null = null
  const prepared = (): Promise<void> => {
    if (!prepare) return Promise.resolve()
    return ready ??= prepareIndex(client, indexName).catch((error: unknown) => {
      ready = null
      throw error
    })
  }
  return {
    name: 'meilisearch',
    prepared,
    findNames: (query) => read.findNames(index, query),
    findMunicipalities: (query) => read.findMunicipalities(client, index, query),
    scoreWords: (words, limit) => read.scoreWords(index, words, limit),
    countFacets: (filter, facets) => read.countFacets(index, filter, facets),
    getDocuments: (ids) => read.getDocuments(index, ids),
    apply: async (changes) => {
      await prepared()
      try {
        return await applyChanges(client, index, changes)
      } catch (error) {
        // Its data may have been thrown away meanwhile: the next write finds out.
        ready = null
        throw error
      }
    },
    ping: async () => {
      await calling('asking for health', () => client.health())
    },
  }
}
