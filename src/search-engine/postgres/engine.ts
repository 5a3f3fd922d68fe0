import type { Pool } from 'pg'
import { z } from 'zod'
import type { SearchEngine } from '../../use-cases/ports/search-engine.ts'
import type { SnapshotSource } from '../../use-cases/ports/snapshot-source.ts'
import { applyChanges } from './apply.ts'
import { asking, openPool, rowsOf, type EngineLog } from './database.ts'
import { findMunicipalities } from './directory.ts'
import { countTogether } from './facets.ts'
import { findNames } from './find-names.ts'
import { readDocument, type StoredDocument } from './read-stored.ts'
import { createSnapshotSource } from './snapshot-source.ts'
import { queryForFreeText } from './words.ts'

/** How long a search may take, and a batch of changes or a load of the snapshot, ms. */
const SEARCH_TIMEOUT = 3_000
const BATCH_TIMEOUT = 60_000
/** Connections; a directory page with facets uses several at once. */
const SEARCH_CONNECTIONS = 8
const BATCH_CONNECTIONS = 4

export interface PostgresEngine {
  readonly engine: SearchEngine
  readonly snapshotSource: SnapshotSource
  close(): Promise<void>
}

/**
 * The search engine over the tables `search_document`, `search_attribute` and `search_name`, whose schema must be up to
 * date. Fails with DependencyFault('search-engine') when the database does not answer.
 */
export async function openPostgresEngine({ url, log }: { readonly url: string, readonly log: EngineLog }): Promise<PostgresEngine> {
  const search = openPool({ url, log, timeout: SEARCH_TIMEOUT, size: SEARCH_CONNECTIONS })
  const batch = openPool({ url, log, timeout: BATCH_TIMEOUT, size: BATCH_CONNECTIONS })
  const close = async () => {
    await Promise.all([search.end(), batch.end()])
  }
  const engine: SearchEngine = {
    name: 'postgres',
    findNames: (query) => asking('searching names', () => findNames(search, query)),
    findMunicipalities: (query) => asking('searching municipalities', () => findMunicipalities(search, query)),
    scoreWords: (words, limit) => asking('searching words', () => scoreWords(search, words, limit)),
    countFacets: (filter, facets) => asking('counting facets', async () => (await countTogether(search, filter, null, facets)).facets),
    getDocuments: (ids) => asking('reading documents', () => getDocuments(search, ids)),
    apply: (changes) => asking('applying changes', () => applyChanges(batch, changes)),
    ping: () => asking('asking for life', async () => {
      await search.query('SELECT 1')
    }),
  }
  try {
    await engine.ping()
  } catch (error) {
    await close()
    throw error
  }
  return { engine, snapshotSource: createSnapshotSource({ pool: batch, url, log }), close }
}

const scoreRows = z.array(z.tuple([z.int(), z.number()]))

async function scoreWords(pool: Pool, words: string, limit: number): Promise<ReadonlyMap<number, number>> {
  const query = queryForFreeText(words)
  if (query === null) return new Map()
  // 32: a rank between 0 and 1. Only free text has the weight that the query asks for.
  const rows = scoreRows.parse(await rowsOf(pool, `
    SELECT municipality_id, ts_rank(words, query, 32)::float8 AS rank
    FROM search_document CROSS JOIN (SELECT $1::tsquery AS query) AS asked WHERE words @@ query
    ORDER BY rank DESC, municipality_id LIMIT $2`, [query, limit]))
  const best = rows[0]?.[1] ?? 0
  return new Map(best > 0 ? rows.map(([id, rank]) => [id, rank / best]) : [])
}

async function getDocuments(pool: Pool, ids: readonly number[]): Promise<StoredDocument[]> {
  if (ids.length === 0) return []
  const rows = await rowsOf(pool, `
    SELECT version, document FROM search_document WHERE municipality_id = ANY($1::integer[]) AND document IS NOT NULL`,
    [[...new Set(ids)]])
  const found = new Map(rows.map(([version, value]) => {
    const document = readDocument(value, version)
    if (document === null) throw new TypeError('a search document is not one of ours')
    return [document.id, document]
  }))
  return ids.flatMap((id) => found.get(id) ?? [])
}
