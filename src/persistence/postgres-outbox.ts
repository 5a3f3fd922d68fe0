import type { DataSource } from 'typeorm'
import { z } from 'zod'
import type { Outbox, OutboxAge, OutboxClaim, OutboxItem } from '../use-cases/ports/outbox.ts'
import { listen } from './listen.ts'
import { announceOutbox, OUTBOX_CHANNEL } from './mark-changed.ts'
import { idRow, query } from './query.ts'
import { inTransaction, reading } from './transaction.ts'

/**
 * The outbox as a table. A row passes through these states:
 *
 *     due --claim--> claimed --settle--> gone            (the version is the one that was indexed)
 *      ^               |------settle--> due              (it changed meanwhile, or was marked again)
 *      |               |----postpone--> due later
 *      |               |--quarantine--> set aside        (until it changes again)
 *      `---- the lease ends, or the municipality changes
 *
 * Leases are timed by `clock_timestamp()`, the database's own clock, so the clocks of workers do not matter. Whoever
 * locks several rows does so in the order of their ids, as writers do (`markChanged`).
 */
export class PostgresOutbox implements Outbox {
  readonly #dataSource: DataSource

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  claim(limit: number, leaseMs: number, onlyUrgent = false): Promise<OutboxClaim | null> {
    return inTransaction(this.#dataSource, async (manager) => {
      const rows = await query(manager, claimedRow, `
        WITH due AS (
          SELECT municipality_id FROM outbox
          WHERE quarantined_at IS NULL AND due_at <= clock_timestamp()
            AND (claimed_until IS NULL OR claimed_until <= clock_timestamp())
            AND priority <= $3
          ORDER BY priority, dirtied_at
          LIMIT $1
          FOR UPDATE SKIP LOCKED
        ), claim AS MATERIALIZED (
          SELECT nextval('outbox_ticket') AS ticket WHERE EXISTS (SELECT FROM due)
        )
        UPDATE outbox AS o SET
          ticket = claim.ticket, claimed_version = o.version, attempts = o.attempts + 1,
          claimed_until = clock_timestamp() + $2 * interval '1 millisecond'
        FROM due, claim WHERE o.municipality_id = due.municipality_id
        RETURNING o.municipality_id AS id, o.version, o.ticket`,
        [limit, leaseMs, onlyUrgent ? 0 : LOWEST_PRIORITY])
      const [first] = rows
      if (first === undefined) return null
      return { ticket: first.ticket, items: rows.map(({ id, version }) => ({ id, version })) }
    })
  }

  /** A lease with more than half of its time left is only looked at: what is held is asked several times a job. */
  async hold(ticket: number, ids: readonly number[], leaseMs: number): Promise<number[]> {
    const leased = await reading(this.#dataSource, (manager) => query(manager, leasedRow, `
      SELECT municipality_id AS id, claimed_until > clock_timestamp() + $3 * interval '1 millisecond' / 2 AS "isFresh"
      FROM outbox WHERE ticket = $1 AND municipality_id = ANY($2::integer[])`, [ticket, ids, leaseMs]))
    if (leased.every(({ isFresh }) => isFresh)) return leased.map(({ id }) => id)
    return inTransaction(this.#dataSource, async (manager) => {
      const held = await query(manager, idRow, `
        WITH held AS (${HELD_IN_ORDER})
        UPDATE outbox AS o SET claimed_until = clock_timestamp() + $3 * interval '1 millisecond'
        FROM held WHERE o.municipality_id = held.municipality_id
        RETURNING o.municipality_id AS id`, [ticket, ids, leaseMs])
      return held.map(({ id }) => id)
    })
  }

  settle(ticket: number, items: readonly OutboxItem[]): Promise<void> {
    return inTransaction(this.#dataSource, async (manager) => {
      const ids = items.map(({ id }) => id)
      const held = await query(manager, heldRow, `
        WITH held AS (${HELD_IN_ORDER})
        SELECT municipality_id AS id, version, claimed_version IS NULL AS "isMarkedAgain" FROM held`, [ticket, ids])
      const indexed = new Map(items.map(({ id, version }) => [id, version]))
      const isDone = (row: z.infer<typeof heldRow>) => !row.isMarkedAgain && row.version <= (indexed.get(row.id) ?? 0)
      const changed = held.filter((row) => !isDone(row))
      const done = held.filter(isDone)
      await manager.query('DELETE FROM outbox WHERE municipality_id = ANY($1::integer[])', [done.map(({ id }) => id)])
      if (changed.length === 0) return
      await manager.query(`
        UPDATE outbox SET ${RELEASED}, due_at = clock_timestamp(), attempts = 0
        WHERE municipality_id = ANY($1::integer[])`, [changed.map(({ id }) => id)])
      await announceOutbox(manager)
    })
  }

  postpone(ticket: number, ids: readonly number[], reason: string, delayMs: number): Promise<void> {
    return inTransaction(this.#dataSource, async (manager) => {
      await manager.query(`
        WITH held AS (${HELD_IN_ORDER})
        UPDATE outbox AS o SET ${RELEASED}, last_error = $3, due_at = clock_timestamp() + $4 * interval '1 millisecond'
        FROM held WHERE o.municipality_id = held.municipality_id`, [ticket, ids, reason, delayMs])
    })
  }

  /** A row that changed since it was claimed is released instead: what was found wrong may be mended by now. */
  quarantine(ticket: number, id: number, reason: string): Promise<void> {
    return inTransaction(this.#dataSource, async (manager) => {
      await manager.query(`
        UPDATE outbox SET ${RELEASED}, last_error = $3, due_at = clock_timestamp(),
          quarantined_at = CASE WHEN version <= claimed_version THEN clock_timestamp() END
        WHERE ticket = $1 AND municipality_id = $2`, [ticket, id, reason])
      await announceOutbox(manager)
    })
  }

  markAgain(items: readonly OutboxItem[], urgent: boolean): Promise<void> {
    if (items.length === 0) return Promise.resolve()
    return inTransaction(this.#dataSource, async (manager) => {
      await manager.query(`
        INSERT INTO outbox AS o (municipality_id, version, priority)
        SELECT given.id, coalesce(m.version, e.version, given.version), $3
        FROM unnest($1::integer[], $2::integer[]) AS given (id, version)
        LEFT JOIN municipality AS m ON m.id = given.id LEFT JOIN erasure AS e ON e.municipality_id = given.id
        ORDER BY given.id
        ON CONFLICT (municipality_id) DO UPDATE SET claimed_version = NULL, priority = least(o.priority, excluded.priority)`,
        [items.map(({ id }) => id), items.map(({ version }) => version), urgent ? 0 : LOWEST_PRIORITY])
      await announceOutbox(manager)
    })
  }

  async dirtyAmong(ids: readonly number[]): Promise<ReadonlySet<number>> {
    const rows = await reading(this.#dataSource, (manager) => query(manager, idRow, `
      SELECT municipality_id AS id FROM outbox WHERE municipality_id = ANY($1::integer[])`, [ids]))
    return new Set(rows.map(({ id }) => id))
  }

  async age(): Promise<OutboxAge> {
    const [row] = await reading(this.#dataSource, (manager) => query(manager, ageRow, `
      SELECT count(*) FILTER (WHERE quarantined_at IS NULL)::integer AS pending,
        count(quarantined_at)::integer AS quarantined,
        greatest(0, 1000 * extract(epoch FROM
          clock_timestamp() - min(dirtied_at) FILTER (WHERE quarantined_at IS NULL)))::float8 AS "oldestMs"
      FROM outbox`))
    return row ?? { pending: 0, oldestMs: 0, quarantined: 0 }
  }

  async onChange(listener: () => void): Promise<() => Promise<void>> {
    const stop = await listen(this.#dataSource, OUTBOX_CHANNEL, listener)
    // Over another connection: some poolers let nobody listen and say nothing. Should it fail, nobody is called either.
    await announceOutbox(this.#dataSource.manager).catch(() => undefined)
    return stop
  }
}

const LOWEST_PRIORITY = 1

const claimedRow = z.object({ id: z.int(), version: z.int(), ticket: z.coerce.number().int() })
const leasedRow = z.object({ id: z.int(), isFresh: z.boolean() })
const heldRow = z.object({ id: z.int(), version: z.int(), isMarkedAgain: z.boolean() })
const ageRow = z.object({ pending: z.int(), quarantined: z.int(), oldestMs: z.number().min(0) })

/** $1 the ticket, $2 the ids. */
const HELD_IN_ORDER = `
  SELECT municipality_id, version, claimed_version FROM outbox WHERE ticket = $1 AND municipality_id = ANY($2::integer[])
  ORDER BY municipality_id FOR UPDATE`
const RELEASED = 'ticket = NULL, claimed_until = NULL, claimed_version = NULL'
