import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Meilisearch } from 'meilisearch'
import { startEmbeddedMeilisearch } from '../../src/embedded/meilisearch.ts'
import { findMeilisearch } from '../../src/embedded/meilisearch/find-binary.ts'
import type { MeilisearchAddress } from '../../src/search-engine/meilisearch/client.ts'
import { createMeilisearchEngine, type MeilisearchEngine } from '../../src/search-engine/meilisearch/engine.ts'
import { leftOut, tested } from './legs.ts'
import { silent } from './temporary-cluster.ts'

export interface TestMeilisearch extends MeilisearchAddress {
  /** A name for a live index that no other test uses. */
  newIndexName(): string
  /** Removes the indexes of these names and those built beside them, and ends the server where it was started for the test. */
  stop(): Promise<void>
}

/** One that nobody else uses. */
export interface OwnMeilisearch extends TestMeilisearch {
  /** Its master key. */
  readonly key: string
}

const WITHOUT_PROGRAM = 'no meilisearch of version 1.50 or later on the PATH'
export const WITHOUT_MEILISEARCH = `${WITHOUT_PROGRAM}, and MEILI_URL is not set`
/** For tests that never use the one that MEILI_URL names. */
export const WITHOUT_OWN_MEILISEARCH = `${WITHOUT_PROGRAM}, and another one that MEILI_URL may name is not for this`

/**
 * A Meilisearch for tests: the one that MEILI_URL (and MEILI_KEY) name, else a `meilisearch` of the PATH, started on
 * loopback in a temporary folder. Null, and a line on the console that says what is not tested, where there is neither.
 */
export async function startTestMeilisearch(part: string): Promise<TestMeilisearch | null> {
  const given = process.env['MEILI_URL']
  if (given === undefined || given === '') return startOwnMeilisearch(part, WITHOUT_MEILISEARCH)
  const address = { url: given, key: process.env['MEILI_KEY'] ?? null }
  const names: string[] = []
  const newName = () => {
    const name = newIndexName()
    names.push(name)
    return name
  }
  tested('Meilisearch', part)
  return { ...address, newIndexName: newName, stop: () => removeIndexes(address, names) }
}

/**
 * A Meilisearch for tests that need its master key and change what others would miss: only ever one of the PATH. Null,
 * and a line on the console, where there is none.
 */
export async function startOwnMeilisearch(part: string, without = WITHOUT_OWN_MEILISEARCH): Promise<OwnMeilisearch | null> {
  const directory = await mkdtemp(join(tmpdir(), 'twinmatch-meilisearch-'))
  const remove = () => rm(directory, { recursive: true, force: true, maxRetries: 3 })
  const server = await startEmbeddedMeilisearch({ dataDirectory: directory, log: silent })
  if (server === null) {
    await remove()
    leftOut('Meilisearch', part, without)
    return null
  }
  tested('Meilisearch', part)
  return {
    url: server.url, key: server.masterKey, newIndexName,
    stop: async () => {
      await server.stop()
      await remove()
    },
  }
}

/** Whether there is a `meilisearch` on the PATH, for tests that start it themselves; says on the console when there is none. */
export async function hasMeilisearch(part: string): Promise<boolean> {
  const found = (await findMeilisearch(process.env['PATH'] ?? '', silent)) !== null
  if (found) tested('Meilisearch', part)
  else leftOut('Meilisearch', part, WITHOUT_OWN_MEILISEARCH)
  return found
}

function newIndexName(): string {
  return `municipalities-test-${randomUUID()}`
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
