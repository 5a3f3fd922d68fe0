import type { PoolClient } from 'pg'
import { z } from 'zod'
import { SCHEMA_VERSION } from '../../projection/search-document.ts'
import type { IndexOutcome } from '../../use-cases/ports/search-engine.ts'
import { rowsOf, sqlStateOf } from './database.ts'
import { attributeRow, documentRow, nameColumns } from './stored-document.ts'
import type { Put } from './put.ts'
import { wordsVector } from './words.ts'

interface Versioned {
  readonly id: number
  readonly version: number
}

export interface Raised extends Versioned {
  readonly namesSource: string | null
}

const idRows = z.array(z.tuple([z.int()]))

/**
 * Writes documents and notes each outcome. When one of them can't be stored, the batch is halved until the bad one is
 * alone; the others are written. Returns those that can't be stored, and why.
 */
export async function writeDocuments(
  client: PoolClient, puts: readonly Put[], outcomes: Map<number, IndexOutcome>,
): Promise<Map<number, string>> {
  if (puts.length === 0) return new Map()
  await client.query('SAVEPOINT batch')
  try {
    const written = await writeBatch(client, puts)
    await client.query('RELEASE SAVEPOINT batch')
    for (const { document: { id } } of puts) outcomes.set(id, { id, result: written.has(id) ? 'changed' : 'stale' })
    return new Map()
  } catch (error) {
    if (!isFaultOfData(error)) throw error
    await client.query('ROLLBACK TO SAVEPOINT batch')
    const [only] = puts
    if (puts.length === 1 && only !== undefined) return new Map([[only.document.id, reasonOf(error)]])
    const half = Math.ceil(puts.length / 2)
    const first = await writeDocuments(client, puts.slice(0, half), outcomes)
    return new Map([...first, ...await writeDocuments(client, puts.slice(half), outcomes)])
  }
}

/**
 * 22 data exception, 23 constraint, 54 limit exceeded (an index key or a vector that is too long); or a document of a
 * shape that can't be made into rows at all.
 */
function isFaultOfData(error: unknown): boolean {
  return ['22', '23', '54'].includes(sqlStateOf(error).slice(0, 2)) || error instanceof TypeError || error instanceof RangeError
}

function reasonOf(error: unknown): string {
  return `${error instanceof Error ? error.message : String(error)} (${sqlStateOf(error)})`
}

/** Returns the ids that were written: all but those for which a newer version came in at the same moment. */
async function writeBatch(client: PoolClient, puts: readonly Put[]): Promise<Set<number>> {
  const rows = puts.map(documentRow)
  const written = new Set(idRows.parse(await rowsOf(client, WRITE_DOCUMENTS, [JSON.stringify(rows)])).map(([id]) => id))
  const now = puts.filter(({ document }) => written.has(document.id))
  await client.query(WRITE_ATTRIBUTES, [JSON.stringify(rows.filter(({ id }) => written.has(id)).map(attributeRow))])
  const reworded = now.filter(({ stands }) => !stands.words).map(({ document }) => document)
  if (reworded.length > 0) await client.query(WRITE_WORDS, [reworded.map(({ id }) => id), reworded.map(wordsVector)])
  const renamed = now.filter(({ stands }) => stands.standing === null).map(({ document }) => document)
  if (renamed.length > 0) {
    await client.query(DELETE_NAMES, [renamed.map(({ id }) => id)])
    const { ids, texts, folded, kinds, places, countries, standings } = nameColumns(renamed)
    await client.query(WRITE_NAMES, [ids, folded, texts, kinds, places, countries, standings])
  }
  return written
}

/** Leaves tombstones: a version without a document, so that nothing older can come back. */
export async function writeTombstones(
  client: PoolClient, tombstones: readonly Versioned[], outcomes: Map<number, IndexOutcome>,
): Promise<void> {
  if (tombstones.length === 0) return
  const [ids, versions] = [tombstones.map(({ id }) => id), tombstones.map(({ version }) => version)]
  const buried = idRows.parse(await rowsOf(client, WRITE_TOMBSTONES, [ids, versions, SCHEMA_VERSION])).map(([id]) => id)
  await client.query('DELETE FROM search_attribute WHERE municipality_id = ANY($1::integer[])', [buried])
  await client.query(DELETE_NAMES, [buried])
  await client.query('DELETE FROM search_words WHERE municipality_id = ANY($1::integer[])', [buried])
  for (const id of ids) outcomes.set(id, { id, result: buried.includes(id) ? 'changed' : 'stale' })
}

/** The content stands as it was; the snapshot still hears of the new version. */
export async function raiseVersions(client: PoolClient, rows: readonly Raised[]): Promise<void> {
  if (rows.length === 0) return
  await client.query(`
    UPDATE search_document AS d SET version = raised.version, names_source = coalesce(raised.names_source, d.names_source),
      transaction_id = pg_current_xact_id()
    FROM unnest($1::integer[], $2::integer[], $3::text[]) AS raised (id, version, names_source)
    WHERE d.municipality_id = raised.id AND d.version < raised.version`,
    [rows.map(({ id }) => id), rows.map(({ version }) => version), rows.map(({ namesSource }) => namesSource)])
}

const WRITE_DOCUMENTS = `
  INSERT INTO search_document AS d (
    municipality_id, version, schema_version, hash, document, derived, names, names_source, names_standing, names_transaction_id, transaction_id)
  SELECT id, version, schema_version, hash, document, derived, names, names_source, names_standing, pg_current_xact_id(), pg_current_xact_id()
  FROM json_to_recordset($1::json) AS r (
    id integer, version integer, schema_version integer, hash text, document json, derived json, names json, names_source text,
    names_standing real)
  ORDER BY id
  ON CONFLICT (municipality_id) DO UPDATE SET version = excluded.version, schema_version = excluded.schema_version,
    hash = excluded.hash, document = excluded.document, derived = excluded.derived,
    names = coalesce(excluded.names, d.names),
    names_source = excluded.names_source, names_standing = excluded.names_standing,
    names_transaction_id = CASE WHEN excluded.names IS NULL THEN d.names_transaction_id ELSE excluded.names_transaction_id END,
    transaction_id = excluded.transaction_id
  WHERE d.version < excluded.version OR (d.version = excluded.version AND d.document IS NOT NULL)
  RETURNING d.municipality_id`

const ATTRIBUTES = [
  'population integer', 'region_id integer', 'county_id integer', 'country text', 'level text', 'availability text',
  'traits bigint', 'lat double precision', 'lon double precision', 'sort_name text', 'interests text[]', 'offers text[]',
  'seeks text[]', 'shares text[]', 'languages text[]', 'partners integer[]', 'partner_countries text[]', 'availability_ends integer',
]
const ATTRIBUTE_NAMES = ATTRIBUTES.map((column) => column.split(' ', 1).join())
const WRITE_ATTRIBUTES = `
  INSERT INTO search_attribute (municipality_id, ${ATTRIBUTE_NAMES.join(', ')})
  SELECT id, ${ATTRIBUTE_NAMES.join(', ')} FROM json_to_recordset($1::json) AS r (id integer, ${ATTRIBUTES.join(', ')})
  ORDER BY id
  ON CONFLICT (municipality_id) DO UPDATE SET ${ATTRIBUTE_NAMES.map((name) => `${name} = excluded.${name}`).join(', ')}`

const WRITE_WORDS = `
  INSERT INTO search_words (municipality_id, words) SELECT id, words::tsvector FROM unnest($1::integer[], $2::text[]) AS r (id, words)
  ORDER BY id
  ON CONFLICT (municipality_id) DO UPDATE SET words = excluded.words`

const DELETE_NAMES = 'DELETE FROM search_name WHERE municipality_id = ANY($1::integer[])'
const WRITE_NAMES = `
  INSERT INTO search_name (municipality_id, folded, text, kind, place, country, standing)
  SELECT * FROM unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::real[])`

const WRITE_TOMBSTONES = `
  INSERT INTO search_document AS d (municipality_id, version, schema_version, hash, transaction_id)
  SELECT id, version, $3::integer, '', pg_current_xact_id() FROM unnest($1::integer[], $2::integer[]) AS gone (id, version)
  ORDER BY id
  ON CONFLICT (municipality_id) DO UPDATE SET version = excluded.version, schema_version = excluded.schema_version,
    hash = '', document = NULL, derived = NULL, names = NULL, names_source = NULL, names_standing = NULL, transaction_id = excluded.transaction_id
  WHERE d.version <= excluded.version
  RETURNING d.municipality_id`
