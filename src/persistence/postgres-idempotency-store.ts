import { bulkhead } from 'cockatiel'
import type { DataSource, EntityManager } from 'typeorm'
import { z } from 'zod'
import { Conflict, IdempotencyKeyReused } from '../shared/errors.ts'
import { KEPT_FOR, type IdempotencyStore, type KeptAnswer, type RepeatableRequest } from '../use-cases/ports/idempotency-store.ts'
import { codeOf, LOCK_NOT_AVAILABLE } from './faults.ts'
import { query } from './query.ts'
import { inTransaction, withinTransaction } from './transaction.ts'

/** How long a repetition waits for the request under way, ms. */
const PATIENCE = 5_000
/** Requests at once: each holds a connection, and its work may need a second one for what it reads beside. */
const AT_ONCE = 3

export class PostgresIdempotencyStore implements IdempotencyStore {
  readonly #dataSource: DataSource
  readonly #turns = bulkhead(AT_ONCE, Infinity)

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  /** The row is written first and the work done in the same transaction: a second one waits for it at the primary key. */
  once(request: RepeatableRequest, work: () => Promise<KeptAnswer>, { isApart = false }: { readonly isApart?: boolean } = {}) {
    return this.#turns.execute(() => inTransaction(this.#dataSource, async (manager) => {
      if (!await claim(manager, request)) return { answer: await keptAnswer(manager, request), isRepetition: true }
      const answer = await (isApart ? work() : withinTransaction(manager, work))
      await query(manager, z.unknown(), `UPDATE kept_answer SET status = $3, headers = $4, body = $5 WHERE caller = $1 AND key = $2`,
        [request.caller, request.key, answer.status, JSON.stringify(answer.headers), answer.body])
      return { answer, isRepetition: false }
    }))
  }

  forgetExpired(): Promise<number> {
    return inTransaction(this.#dataSource, async (manager) => {
      const forgotten = await query(manager, z.object({}), `
        DELETE FROM kept_answer WHERE asked_at < clock_timestamp() - $1 * interval '1 millisecond' RETURNING 1`, [KEPT_FOR])
      return forgotten.length
    })
  }
}

/** Whether the request is new, or so old that its answer is forgotten; then its row is ours until the transaction ends. */
async function claim(manager: EntityManager, { caller, key, requestHash }: RepeatableRequest): Promise<boolean> {
  await manager.query(`SET LOCAL lock_timeout = ${PATIENCE}`)
  const claimed = await query(manager, z.object({ key: z.string() }), `
    INSERT INTO kept_answer AS kept (caller, key, request_hash) VALUES ($1, $2, $3)
    ON CONFLICT (caller, key) DO UPDATE
      SET request_hash = excluded.request_hash, asked_at = excluded.asked_at, status = NULL, headers = NULL, body = NULL
      WHERE kept.asked_at < clock_timestamp() - $4 * interval '1 millisecond'
    RETURNING kept.key`, [caller, key, requestHash, KEPT_FOR]).catch((cause: unknown) => {
    if (codeOf(cause) !== LOCK_NOT_AVAILABLE) throw cause
    throw new Conflict('The same request is still being worked on. Send it again in a moment, with the same key.', { cause })
  })
  await manager.query('SET LOCAL lock_timeout = DEFAULT')
  return claimed.length > 0
}

async function keptAnswer(manager: EntityManager, { caller, key, requestHash }: RepeatableRequest): Promise<KeptAnswer> {
  const [kept] = await query(manager, keptRow, `
    SELECT request_hash AS "requestHash", status, headers, body FROM kept_answer WHERE caller = $1 AND key = $2`, [caller, key])
  if (kept === undefined) throw new Conflict('The request with this key was just forgotten. Send it again.')
  if (kept.requestHash !== requestHash) {
    throw new IdempotencyKeyReused('This Idempotency-Key was sent with another request before. Choose a new one for each request.')
  }
  const { status, headers, body } = kept
  return { status, headers, body }
}

const keptRow = z.object({
  requestHash: z.string(), status: z.int(), headers: z.record(z.string(), z.string()), body: z.string(),
})
