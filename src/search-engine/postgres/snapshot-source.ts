import type { Pool } from 'pg'
import { z } from 'zod'
import { readNames } from '../../projection/name-tuple.ts'
import type { SnapshotChange, SnapshotCursor, SnapshotSource } from '../../use-cases/ports/snapshot-source.ts'
import { asking, inTransaction, rowsOf, type EngineLog } from './database.ts'
import { listenForChanges } from './listen.ts'
import { readDocument } from './read-stored.ts'

/** Rows fetched at a time: some 5 ms of parsing, between which waiting requests are served. */
const PAGE = 500

/**
 * Reads the documents by change. Every row carries the transaction that wrote it, and the cursor is the database's own
 * account of which transactions were visible (`pg_current_snapshot`): what a later look must bring is exactly what was
 * not visible then, in whatever order transactions end. A number drawn from a sequence, or a time, can't promise that:
 * it is drawn before the transaction commits, and a slower one commits behind the reader's back.
 *
 * Transaction numbers belong to one cluster. After a restore from a dump into another one, the tables of the index must
 * be filled anew from the outbox, not restored.
 */
export function createSnapshotSource({ pool, url, log }: {
  readonly pool: Pool, readonly url: string, readonly log: EngineLog
}): SnapshotSource {
  return {
    load: (onPage) => asking('loading the snapshot', () => load(pool, log, onPage)),
    changesSince: (cursor) => asking('reading changes', () => changesSince(pool, log, cursor)),
    account: (cursor) => asking('counting documents', () => account(pool, cursor)),
    onChange: (listener) => listenForChanges(pool, url, log, listener),
  }
}

async function load(pool: Pool, log: EngineLog, onPage: (page: readonly SnapshotChange[]) => void): Promise<SnapshotCursor> {
  return inTransaction(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async (client) => {
    // The first statement: the cursor and the rows are of one and the same snapshot of the database.
    const cursor = cursorOf(await rowsOf(client, 'SELECT pg_current_snapshot()::text'))
    await client.query(`
      DECLARE documents NO SCROLL CURSOR FOR
      SELECT municipality_id, version, document, names FROM search_document WHERE document IS NOT NULL`)
    const fetch = () => rowsOf(client, `FETCH ${PAGE} FROM documents`)
    let page = await fetch()
    while (page.length > 0) {
      // The database prepares the next page while this one is parsed.
      const next = fetch()
      next.catch(() => undefined)
      onPage(page.flatMap((row) => changeOf(row, log)))
      page = await next
    }
    return cursor
  })
}

async function changesSince(pool: Pool, log: EngineLog, cursor: SnapshotCursor) {
  // One statement, hence one snapshot, for the new cursor and for the rows. The row without an id is the cursor alone.
  const rows = await rowsOf(pool, `
    SELECT d.municipality_id, d.version, d.document,
      CASE WHEN NOT pg_visible_in_snapshot(d.names_transaction_id, $1::pg_snapshot) THEN d.names END, now.cursor
    FROM (SELECT pg_current_snapshot()::text AS cursor) AS now
    LEFT JOIN search_document AS d
      ON d.transaction_id >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot(d.transaction_id, $1::pg_snapshot)`,
    [cursor])
  return {
    changes: rows.flatMap((row) => changeOf(row, log)),
    cursor: cursorOf(rows.map((row) => row.slice(4))),
  }
}

/** A cluster copied as files goes on as the same database; one that was restored from a dump is another. */
async function account(pool: Pool, cursor: SnapshotCursor) {
  const rows = await rowsOf(pool, `
    SELECT (SELECT system_identifier FROM pg_control_system())::text || '/' || (SELECT oid FROM pg_database WHERE datname = current_database()),
      count(*) FILTER (WHERE document IS NOT NULL)::integer,
      count(*) FILTER (WHERE NOT pg_visible_in_snapshot(transaction_id, $1::pg_snapshot))::integer
    FROM search_document`, [cursor])
  const [database, living, changed] = counted.parse(rows[0])
  return { database, living, changed }
}

const counted = z.tuple([z.string(), z.int(), z.int()])

/** The change that a row stands for, without the names that are known already; none, and a line in the log, when the row is not one of ours. */
function changeOf([id, version, document, stored]: readonly unknown[], log: EngineLog): SnapshotChange[] {
  if (typeof id !== 'number') return []
  if (document === null) return [{ id, row: null, names: [], codes: {} }]
  const row = readDocument(document, version)
  const names = stored === null ? null : readNames(stored)
  if (row === null || (stored !== null && names === null) || row.id !== id) {
    log.error({ municipality: id }, 'a search document can not be read and is left out of the snapshot')
    return []
  }
  return [{ id, row, names, codes: row.codes }]
}

function cursorOf(rows: readonly (readonly unknown[])[]): SnapshotCursor {
  const cursor = rows[0]?.[0]
  if (typeof cursor !== 'string') throw new TypeError('the database did not say what it shows')
  return cursor
}
