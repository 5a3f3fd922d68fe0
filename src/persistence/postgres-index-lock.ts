import type { DataSource } from 'typeorm'
import { z } from 'zod'
import type { IndexLock } from '../use-cases/ports/index-lock.ts'
import { translateFault } from './faults.ts'
import { INDEX_LOCK } from './locks.ts'
import { query } from './query.ts'

/** The lock as an advisory lock of a session: it ends with the connection, so a dead process never holds it. */
export class PostgresIndexLock implements IndexLock {
  readonly #dataSource: DataSource

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  async alone<Result>(work: (confirm: () => Promise<void>) => Promise<Result>): Promise<Result | null> {
    const runner = this.#dataSource.createQueryRunner()
    // On the one connection that took the lock: when it is gone, so is the lock, and this fails.
    const ask = (sql: string) => query(runner.manager, z.object({ held: z.boolean() }), sql, [INDEX_LOCK])
      .catch((error: unknown) => { throw translateFault(error) })
    try {
      const [taken] = await ask('SELECT pg_try_advisory_lock($1) AS held')
      if (taken?.held !== true) return null
      return await work(async () => {
        await ask('SELECT $1::integer > 0 AS held')
      })
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [INDEX_LOCK]).catch(() => undefined)
      await runner.release().catch(() => undefined)
    }
  }
}
