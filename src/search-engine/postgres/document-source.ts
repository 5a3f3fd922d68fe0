import type { Pool } from 'pg'
import { z } from 'zod'
import { readNames } from '../../projection/name-tuple.ts'
import { SCHEMA_VERSION, type SearchName } from '../../projection/search-document.ts'
import type { DocumentSource, KeptNames } from '../../use-cases/ports/document-source.ts'
import type { KeptDocument, Standing } from '../../use-cases/ports/search-index.ts'
import { asking, rowsOf } from './database.ts'
import { readDocumentText } from './read-stored.ts'

/** The table `search_document`, read by id. */
export function createDocumentSource(pool: Pool): DocumentSource {
  return {
    documentsAfter: (id, limit) => asking('reading documents', async () => keptDocuments(await rowsOf(pool, `
      SELECT municipality_id, version, hash, schema_version, document::text, names::text FROM search_document
      WHERE municipality_id > $1 ORDER BY municipality_id LIMIT $2`, [id, limit]))),
    standingAfter: (id, limit) => asking('reading versions', async () => standingOf(await rowsOf(pool, `
      SELECT municipality_id, version, hash, schema_version FROM search_document
      WHERE municipality_id > $1 ORDER BY municipality_id LIMIT $2`, [id, limit]))),
    standing: (after, last) => asking('reading versions', async () => standingOf(await rowsOf(pool, `
      SELECT municipality_id, version, hash, schema_version FROM search_document
      WHERE municipality_id > $1 AND municipality_id <= coalesce($2::integer, 2147483647)`, [after, last]))),
    namesOf: (ids) => asking('reading names', async () => namesOf(await rowsOf(pool, `
      SELECT municipality_id, names_source, names::text FROM search_document
      WHERE municipality_id = ANY($1::integer[]) AND schema_version = $2 AND names_source IS NOT NULL AND names IS NOT NULL`, [ids, SCHEMA_VERSION]))),
    count: () => asking('counting documents', async () => counts.parse(await rowsOf(pool, `
      SELECT count(*)::integer FROM search_document`))[0]?.[0] ?? 0),
  }
}

const counts = z.array(z.tuple([z.int()]))
const head = z.tuple([z.int(), z.int(), z.string(), z.int()])

/** A document of another schema version is none: it is to be projected anew. */
function standingOf(rows: readonly (readonly unknown[])[]): Standing[] {
  return z.array(head).parse(rows).map(([id, version, hash, schema]) =>
    ({ id, version: schema === SCHEMA_VERSION || hash === '' ? version : 0, hash }))
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
  return standingOf(rows.map((row) => row.slice(0, 4))).map((standing, at) => {
    const [, , , , document, names] = rows[at] ?? []
    return { ...standing, content: standing.version === 0 ? null : readDocumentText(document, standing.version, names) }
  })
}
