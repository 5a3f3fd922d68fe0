import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import { query } from './query.ts'

/** 0: someone waits for it and sees the result; 1: bulk work that may come after. */
export type Priority = 0 | 1

/** Name of the channel on which a committed change of the outbox is announced. */
export const OUTBOX_CHANNEL = 'outbox_changed'

/** What a new change makes of an outbox row that is there: it ends a postponement and a quarantine. */
const DUE_AGAIN = `
  version = greatest(o.version, excluded.version), priority = least(o.priority, excluded.priority),
  due_at = clock_timestamp(), attempts = 0, last_error = NULL, quarantined_at = NULL`

const versionRow = z.object({ id: z.int(), version: z.int() })

/**
 * Raises the version of these municipalities and makes them due in the outbox, as part of the caller's transaction:
 * every write that changes what the index shows ends with it. Rows are locked in the order of their ids, so that two
 * writers never wait for each other in a ring. Returns the new versions; unknown ids are left out.
 */
export async function markChanged(
  manager: EntityManager,
  ids: readonly number[],
  priority: Priority,
): Promise<ReadonlyMap<number, number>> {
  await lockMunicipalities(manager, ids)
  const raised = await query(manager, versionRow, `
    UPDATE municipality SET version = version + 1 WHERE id = ANY($1::integer[]) RETURNING id, version`, [ids])
  await addToOutbox(manager, raised, priority)
  return new Map(raised.map(({ id, version }) => [id, version]))
}

/** SQL that makes the ids and versions that `raised` selects due; part of a larger statement. Call `announceOutbox` after it. */
export const addToOutboxSql = (raised: string, priority: Priority): string => `
  INSERT INTO outbox AS o (municipality_id, version, priority) SELECT id, version, ${priority} FROM ${raised} ORDER BY id
  ON CONFLICT (municipality_id) DO UPDATE SET ${DUE_AGAIN} RETURNING municipality_id`

const countRow = z.object({ count: z.int() })

/**
 * The same for all municipalities that a query selects, in one statement: they may be most of the register, and none of
 * them need come here. Returns how many they are.
 * @param selected SQL of one column of ids, in which null and repetitions are passed over; `values` are its parameters
 */
export async function markSelected(
  manager: EntityManager, { selected, values }: { readonly selected: string; readonly values: readonly unknown[] }, priority: Priority,
): Promise<number> {
  const [marked] = await query(manager, countRow, `
    WITH touched AS MATERIALIZED (SELECT DISTINCT id FROM (${selected}) AS selected (id) WHERE id IS NOT NULL),
    locked AS MATERIALIZED (
      SELECT id FROM municipality WHERE id IN (SELECT id FROM touched) ORDER BY id FOR NO KEY UPDATE
    ), raised AS (
      UPDATE municipality AS m SET version = m.version + 1 FROM locked WHERE m.id = locked.id RETURNING m.id, m.version
    ), due AS (${addToOutboxSql('raised', priority)})
    SELECT count(*)::integer AS count FROM due`, values)
  const { count = 0 } = marked ?? {}
  if (count > 0) await announceOutbox(manager)
  return count
}

/** Locks the rows against other writers until the transaction ends, and returns those that exist with their version. */
export function lockMunicipalities(
  manager: EntityManager,
  ids: readonly number[],
): Promise<{ id: number; version: number }[]> {
  return query(manager, versionRow, `
    SELECT id, version FROM municipality WHERE id = ANY($1::integer[]) ORDER BY id FOR NO KEY UPDATE`, [ids])
}

/** How long somebody who waits for an answer waits for a lock, ms: what takes longer is an import, and would keep his connection. */
const PATIENCE = 3_000

/** The same for a change that somebody waits for: the transaction fails with Busy when others hold what it needs for long. */
export async function lockForCaller(manager: EntityManager, ids: readonly number[]): Promise<{ id: number; version: number }[]> {
  await manager.query(`SET LOCAL lock_timeout = ${PATIENCE}`)
  return lockMunicipalities(manager, ids)
}

/**
 * Upserts the outbox rows of changes that the caller has already written. A row in a claimant's hands keeps its
 * ticket; its version rises past the claimed one, and settling then releases it instead of removing it. A new change
 * ends a postponement and a quarantine.
 */
export async function addToOutbox(
  manager: EntityManager,
  changes: readonly { readonly id: number; readonly version: number }[],
  priority: Priority,
): Promise<void> {
  if (changes.length === 0) return
  await manager.query(`
    INSERT INTO outbox AS o (municipality_id, version, priority)
    SELECT id, version, $3 FROM unnest($1::integer[], $2::integer[]) AS change (id, version) ORDER BY id
    ON CONFLICT (municipality_id) DO UPDATE SET ${DUE_AGAIN}`,
    [changes.map(({ id }) => id), changes.map(({ version }) => version), priority])
  await announceOutbox(manager)
}

/** Wakes the relays once the transaction commits. */
export async function announceOutbox(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_notify($1, $2)', [OUTBOX_CHANNEL, ''])
}
