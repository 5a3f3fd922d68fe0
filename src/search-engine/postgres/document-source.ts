import type { Pool } from 'pg'
import { z } from 'zod'
import { readNames } from '../../projection/name-tuple.ts'
import { SCHEMA_VERSION, type SearchName } from '../../projection/search-document.ts'
import type { DocumentSource, KeptNames } from '../../use-cases/ports/document-source.ts'
import type { KeptDocument, Standing } from '../../use-cases/ports/search-index.ts'
import { asking, rowsOf } from './database.ts'
import { readDocumentText } from './read-stored.ts'

/** Id, version and hash. A document of another schema version is none, and to be projected anew: it has version 0. */
const STANDING = `municipality_id, CASE WHEN schema_version = ${SCHEMA_VERSION} OR hash = '' THEN version ELSE 0 END, hash`

/** The table `search_document`, read by id. */
export function createDocumentSource(pool: Pool): DocumentSource {
  return {
    documentsAfter: (id, limit) => asking('reading documents', async () => keptDocuments(await rowsOf(pool, `
      SELECT ${STANDING}, document::text, derived::text, names::text FROM search_document
      WHERE municipality_id > $1 ORDER BY municipality_id LIMIT $2`, [id, limit]))),
    standingAfter: (id, limit) => asking('reading versions', async () => standingOf(await rowsOf(pool, `
      SELECT ${STANDING} FROM search_document
      WHERE municipality_id > $1 ORDER BY municipality_id LIMIT $2`, [id, limit]))),
    standing: (after, last) => asking('reading versions', async () => standingOf(await rowsOf(pool, `
      SELECT ${STANDING} FROM search_document
      WHERE municipality_id > $1 AND municipality_id <= coalesce($2::integer, 2147483647)`, [after, last]))),
    namesOf: (ids) => asking('reading names', async () => namesOf(await rowsOf(pool, `
      SELECT municipality_id, names_source, names::text FROM search_document
      WHERE municipality_id = ANY($1::integer[]) AND schema_version = $2 AND names_source IS NOT NULL AND names IS NOT NULL`, [ids, SCHEMA_VERSION]))),
    count: () => asking('counting documents', async () => counts.parse(await rowsOf(pool, `
      SELECT count(*)::integer FROM search_document`))[0]?.[0] ?? 0),
  }
}

const counts = z.array(z.tuple([z.int()]))
/** Looked at by hand: a schema library takes a tenth of a second for all of them, of each comparison. */
function standingOf(rows: readonly (readonly unknown[])[]): Standing[] {
  return rows.map(([id, version, hash]) => {
    if (typeof id !== 'number' || typeof version !== 'number' || typeof hash !== 'string') throw new TypeError('a search document is not one of ours')
    return { id, version, hash }
  })
}

const named = z.array(z.tuple([z.int(), z.string(), z.string()]))

function namesOf(rows: readonly (readonly unknown[])[]): Map<number, KeptNames> {
  return new Map(named.parse(rows).map(([id, source, stored]) => [id, { source, names: () => parseNames(id, stored) }]))
}

function parseNames(id: number, stored: string): SearchName[] {
  const names = readNames(JSON.parse(stored))
  if (names === null) throw new TypeError(`the stored names of ${id} are not ours`)
  return names
}

function keptDocuments(rows: readonly (readonly unknown[])[]): KeptDocument[] {
  return standingOf(rows).map((standing, at) => {
    const [, , , document, derived, names] = rows[at] ?? []
    return { ...standing, content: standing.version === 0 ? null : readDocumentText(standing, document, derived, names) }
  })
}
