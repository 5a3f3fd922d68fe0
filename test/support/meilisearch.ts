import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Meilisearch } from 'meilisearch'
import { startEmbeddedMeilisearch } from '../../src/embedded/meilisearch.ts'
import type { MeilisearchAddress } from '../../src/search-engine/meilisearch/client.ts'
import { createMeilisearchEngine, type MeilisearchEngine } from '../../src/search-engine/meilisearch/engine.ts'
import { silent } from './temporary-cluster.ts'

export interface TestMeilisearch extends MeilisearchAddress {
  /** Whether it was started for the test, so that all indexes in it are the test's. */
  readonly isOwn: boolean
  /** A name for a live index that no other test uses. */
  newIndexName(): string
  /** Removes the indexes of these names and those built beside them, and ends the server where it was started for the test. */
  stop(): Promise<void>
}

export const WITHOUT_MEILISEARCH = 'no meilisearch of version 1.50 or later on the PATH, and MEILI_URL is not set'

/**
 * A Meilisearch for tests: the one that MEILI_URL (and MEILI_KEY) name, else a `meilisearch` of the PATH, started on
 * loopback in a temporary folder. Null, and a line on the console that says what is not tested, where there is neither.
 */
export async function startTestMeilisearch(tested: string): Promise<TestMeilisearch | null> {
  const names: string[] = []
  const newIndexName = () => {
    const name = `municipalities-test-${randomUUID()}`
    names.push(name)
    return name
  }
  const given = process.env['MEILI_URL']
  if (given !== undefined && given !== '') {
    const address = { url: given, key: process.env['MEILI_KEY'] ?? null }
    return { ...address, isOwn: false, newIndexName, stop: () => removeIndexes(address, names) }
  }
  const directory = await mkdtemp(join(tmpdir(), 'twinmatch-meilisearch-'))
  const remove = () => rm(directory, { recursive: true, force: true, maxRetries: 3 })
  const server = await startEmbeddedMeilisearch({ dataDirectory: directory, log: silent })
  if (server === null) {
    await remove()
    process.stderr.write(`${tested} over Meilisearch: NOT tested, ${WITHOUT_MEILISEARCH}.\n`)
    return null
  }
  return {
    url: server.url, key: server.masterKey, isOwn: true, newIndexName,
    stop: async () => {
      await server.stop()
      await remove()
    },
  }
}

/** An engine with an empty live index of its own. */
export async function openTestEngine(server: TestMeilisearch): Promise<MeilisearchEngine & { readonly indexName: string }> {
  const indexName = server.newIndexName()
  const opened = createMeilisearchEngine(server, indexName)
  await (await opened.index.build()).replaceLive()
  return { ...opened, indexName }
}

async function removeIndexes({ url, key }: MeilisearchAddress, names: readonly string[]): Promise<void> {
  const client = new Meilisearch({ host: url, ...(key === null ? {} : { apiKey: key }) })
  const { results } = await client.getRawIndexes({ limit: 1_000 })
  for (const { uid } of results) {
    if (names.some((name) => uid === name || uid.startsWith(`${name}-`))) await client.deleteIndex(uid)
  }
}
