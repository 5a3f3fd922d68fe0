import type { Pool } from 'pg'
import { z } from 'zod'
import type { DocumentSource } from '../../use-cases/ports/document-source.ts'
import type { NameLookUp } from '../../use-cases/ports/register-look-up.ts'
import type { SearchEngine } from '../../use-cases/ports/search-engine.ts'
import type { SnapshotSource } from '../../use-cases/ports/snapshot-source.ts'
import type { StoredDocument } from '../document-shape.ts'
import { writtenQueryWords } from '../query-words.ts'
import { type BornWord, MOST_BEARERS, rarestWords, scoreWords } from '../score-words.ts'
import { applyChanges } from './apply.ts'
import { asking, openPool, rowsOf, type EngineLog } from './database.ts'
import { findMunicipalities, findPage } from './directory.ts'
import { createDocumentSource } from './document-source.ts'
import { countTogether } from './facets.ts'
import { findNames } from './find-names.ts'
import { createNameLookUp } from './look-up-names.ts'
import { readDocument } from './read-stored.ts'
import { createSnapshotSource } from './snapshot-source.ts'
import { queriesForFreeText } from './words.ts'

/** How long a search may take, and a batch of changes or a load of the snapshot, ms. */
const SEARCH_TIMEOUT = 3_000
const BATCH_TIMEOUT = 60_000
/** Connections; a directory page with facets uses several at once. */
const SEARCH_CONNECTIONS = 8
const BATCH_CONNECTIONS = 4

export interface PostgresEngine {
  readonly engine: SearchEngine
  readonly snapshotSource: SnapshotSource
  /** What other indexes are copies of. */
  readonly documents: DocumentSource
  /** The names of the index, for matching the lists of others. */
  readonly names: NameLookUp
  close(): Promise<void>
}

/**
 * The search engine over the tables `search_document`, `search_attribute`, `search_words` and `search_name`, whose schema must be up to
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
    findPage: (query) => asking('reading a page of municipalities', () => findPage(search, query)),
    scoreWords: (words, limit) => asking('searching words', async () => scoreWords(await bearersOfWords(search, words), limit)),
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
  return {
    engine, snapshotSource: createSnapshotSource({ pool: batch, url, log }), documents: createDocumentSource(batch),
    names: createNameLookUp(batch), close,
  }
}

const bearerRows = z.array(z.tuple([z.array(z.int()).nullable()]))

/** Of each word at most one more than may be looked for: that there are more is all that counts. */
async function bearersOfWords(pool: Pool, words: string): Promise<BornWord[]> {
  const queries = queriesForFreeText(words)
  if (queries.length === 0) return []
  const rows = bearerRows.parse(await rowsOf(pool, `
    SELECT CASE WHEN count(w.municipality_id) <= $2 THEN array_remove(array_agg(w.municipality_id), NULL) END
    FROM unnest($1::tsquery[]) WITH ORDINALITY AS asked (query, at)
    LEFT JOIN LATERAL (SELECT municipality_id FROM search_words WHERE words @@ asked.query LIMIT $2 + 1) AS w ON true
    GROUP BY asked.at ORDER BY asked.at`, [queries, MOST_BEARERS]))
  const rarest = rarestWords(rows.map(([ids]) => ids?.length ?? Infinity))
  return writtenQueryWords(words).flatMap((written, at) => {
    const ids = rows[at]?.[0] ?? null
    return ids === null || !rarest.has(at) ? [] : [{ written, bearers: ids }]
  })
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
