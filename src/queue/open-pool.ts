import { DEFAULT_SCHEMA, isPgPool, runMigrations } from 'bullmq'
import { Pool } from 'pg'
import { hearErrors } from '../shared/hear-errors.ts'

/** Three jobs run side by side, and a worker keeps one connection to listen on. */
const CONNECTIONS = 4
/** Milliseconds. */
const CONNECT_TIMEOUT = 5_000
const STATEMENT_TIMEOUT = 10_000

/**
 * Connections to BullMQ's tables, which are made first where they are missing. End the pool after whatever uses it.
 * BullMQ would open them by itself, but hears the errors of some a moment late, and then they end the process.
 */
export async function openPool(url: string) {
  const pool = new Pool({
    connectionString: url, max: CONNECTIONS, application_name: 'twinmatch-queue', options: `-c search_path=${DEFAULT_SCHEMA}`,
    keepAlive: true, keepAliveInitialDelayMillis: 10_000, connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT, query_timeout: STATEMENT_TIMEOUT + 1_000,
    // Not by `onConnect`: the pool would put a connection that ends meanwhile away in silence, and BullMQ would go on listening to it.
  }).on('connect', hearErrors)
  // Of connections that break while they idle. BullMQ reports them, as soon as it has the pool.
  hearErrors(pool)
  try {
    const client = await pool.connect()
    try {
      await runMigrations(client)
    } finally {
      client.release()
    }
    // Of the types of pg BullMQ has its own, so it is asked.
    if (!isPgPool(pool)) throw new TypeError('BullMQ takes no pool of this version of pg')
    return pool
  } catch (error) {
    await pool.end()
    throw error
  }
}
