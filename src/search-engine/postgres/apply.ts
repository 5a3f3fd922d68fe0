import type { Pool, PoolClient } from 'pg'
import { z } from 'zod'
import { LEVELS, type Level } from '../../domain/municipality.ts'
import { storedNames } from '../../projection/name-tuple.ts'
import { SCHEMA_VERSION } from '../../projection/search-document.ts'
import { idOf, versionOf } from '../../use-cases/index-change.ts'
import type { IndexChange, IndexOutcome } from '../../use-cases/ports/search-engine.ts'
import { newestOfEach, verdict, type Present } from '../verdict.ts'
import { inTransaction, rowsOf, sqlStateOf } from './database.ts'
import { announce } from './listen.ts'
import { isNearStanding, ownStanding } from './stored-document.ts'
import type { Put, Stands } from './put.ts'
import { raiseVersions, writeDocuments, writeTombstones, type Raised } from './write.ts'

/** 40001 serialization failure, 40P01 deadlock: undone, and worth another try. */
const COLLISIONS = new Set(['40001', '40P01'])
const TRIES = 4

/**
 * Applies changes in one transaction. A row remembers the version it was made from, tombstones included, and gives way
 * only to one that is newer, or as new and different; so whoever comes late changes nothing. One outcome a change, in
 * their order.
 */
export async function applyChanges(pool: Pool, changes: readonly IndexChange[]): Promise<IndexOutcome[]> {
  if (changes.length === 0) return []
  const winners = newestOfEach(changes)
  for (let attempt = 1; ; attempt++) {
    try {
      const outcomes = await inTransaction(pool, 'BEGIN', (client) => applyWinners(client, [...winners.values()]))
      return changes.map((change) => {
        const outcome = winners.get(idOf(change)) === change ? outcomes.get(idOf(change)) : undefined
        return outcome ?? { id: idOf(change), result: 'stale' }
      })
    } catch (error) {
      if (attempt === TRIES || !COLLISIONS.has(sqlStateOf(error))) throw error
    }
  }
}

async function applyWinners(client: PoolClient, changes: readonly IndexChange[]): Promise<Map<number, IndexOutcome>> {
  const outcomes = new Map<number, IndexOutcome>()
  const present = await lockPresent(client, changes)
  const puts: Put[] = []
  const tombstones: { id: number; version: number }[] = []
  const raised: Raised[] = []
  for (const change of changes) {
    const [id, version] = [idOf(change), versionOf(change)]
    const row = present.get(id)
    const result = row === undefined ? 'changed' : verdict(change, row)
    if (result === 'unchanged' && row !== undefined && row.version < version) raised.push({ id, version, namesSource: change.kind === 'put' ? change.namesSource ?? null : null })
    if (result !== 'changed') outcomes.set(id, { id, result })
    else if (change.kind === 'delete') tombstones.push({ id, version })
    else puts.push({ ...change, stands: row === undefined ? NOTHING : whatStands(change, row) })
  }
  for (const [id, reason] of await writeDocuments(client, puts, outcomes)) outcomes.set(id, { id, result: 'poison', reason })
  await writeTombstones(client, tombstones, outcomes)
  await raiseVersions(client, raised)
  await announce(client)
  return outcomes
}

/** What stands in the index under an id, and by what it is found there. */
interface PresentRow extends Present {
  readonly schemaVersion: number
  /** Fingerprint of what its names were made of, where it was noted. */
  readonly namesSource: string | null
  /** Its names, where they are not known to be those of the change by that. */
  readonly names: string | null
  /** Of its names in `search_name`; null where it was not noted. */
  readonly standing: number | null
  /** The free text. */
  readonly words: string | null
  readonly level: Level | null
  readonly country: string | null
  readonly population: number | null
}

const presentRows = z.array(z.tuple([
  z.int(), z.int(), z.string(), z.int(), z.string().nullable(), z.string().nullable(), z.number().nullable(), z.string().nullable(),
  z.enum(LEVELS).nullable(), z.string().nullable(), z.int().nullable(),
]))

/** Locks the rows that exist against other writers, in the order of ids, so that two batches never wait in a ring. */
async function lockPresent(client: PoolClient, changes: readonly IndexChange[]): Promise<Map<number, PresentRow>> {
  const ids = changes.map(idOf)
  await client.query(`
    SELECT FROM search_document WHERE municipality_id = ANY($1::integer[]) ORDER BY municipality_id FOR UPDATE`, [ids])
  // Read only now: while it waited for a lock, the statement above kept the joined rows of before.
  const rows = await rowsOf(client, `
    SELECT d.municipality_id, d.version, d.hash, d.schema_version, d.names_source,
      CASE WHEN d.names_source = given.source THEN NULL ELSE d.names::text END, d.names_standing, d.document->>'words',
      a.level, a.country, a.population
    FROM unnest($1::integer[], $2::text[]) AS given (id, source)
    JOIN search_document AS d ON d.municipality_id = given.id LEFT JOIN search_attribute AS a USING (municipality_id)`,
    [ids, changes.map((change) => (change.kind === 'put' ? change.namesSource ?? null : null))])
  return new Map(presentRows.parse(rows).map(([id, version, hash, schemaVersion, namesSource, names, standing, words, level, country, population]) =>
    [id, { version, hash, schemaVersion, namesSource, names, standing, words, level, country, population }]))
}

const NOTHING: Stands = { names: false, words: false, standing: null }

/** What of a document is right as it stands. After another schema version nothing is: its rows may mean something else. */
function whatStands({ document, namesSource }: Pick<Put, 'document' | 'namesSource'>, row: PresentRow): Stands {
  const { schemaVersion, words, level, country, population, standing } = row
  if (schemaVersion !== SCHEMA_VERSION || level !== document.level || country !== document.country) return NOTHING
  const isSameSource = namesSource !== undefined && namesSource === row.namesSource
  if (!isSameSource && row.names !== storedNames(document)) return NOTHING
  const noted = standing ?? ownStanding({ level, population })
  return { names: true, words: words === document.words, standing: isNearStanding(noted, document) ? noted : null }
}
