import { Pool, type PoolClient, type PoolConfig, type QueryArrayConfig, type QueryConfig } from 'pg'
import { DependencyFault } from '../../shared/errors.ts'
import { hearErrors } from '../../shared/hear-errors.ts'

/** The part of a logger that the engine needs; pino fits. */
export interface EngineLog {
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Names of which less than this share of trigrams agree are not worth reordering (tried .3 to .5: 16, 9, 6 ms at p95). */
const SIMILARITY = 0.4

/**
 * A pool of connections on which no call outlasts `timeout` ms: the server ends the statement, and should it not answer
 * at all the call is given up soon after. Broken idle connections are dropped and logged.
 */
export function openPool({ url, log, timeout, size }: {
  readonly url: string, readonly log: EngineLog, readonly timeout: number, readonly size: number
}): Pool {
  const config: PoolConfig = {
    connectionString: url, max: size, application_name: 'twinmatch-search', keepAlive: true,
    connectionTimeoutMillis: 3_000, statement_timeout: timeout, query_timeout: timeout + 1_000,
    idle_in_transaction_session_timeout: 60_000,
    options: `-c pg_trgm.similarity_threshold=${SIMILARITY}`,
  }
  return new Pool(config)
    .on('connect', hearErrors)
    .on('error', (err) => log.warn({ err }, 'a connection of the search engine broke while idle'))
}

/** Runs calls to the database; whatever goes wrong in them is a fault of the engine, with the cause kept for the log. */
export async function asking<Answer>(what: string, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (cause) {
    if (cause instanceof DependencyFault) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DependencyFault('search-engine', `Postgres: ${what}: ${reason}`, { cause })
  }
}

/** Runs `work` in one transaction. It is undone when `work` throws. */
export async function inTransaction<Result>(
  pool: Pool, begin: 'BEGIN' | 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(begin)
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((rollbackError: unknown) => {
      broken = rollbackError instanceof Error ? rollbackError : new Error(String(rollbackError))
    })
    throw error
  } finally {
    client.release(broken)
  }
}

export interface Queries {
  query(query: QueryConfig): Promise<{ rows: unknown[] }>
  query(query: QueryArrayConfig): Promise<{ rows: unknown[][] }>
}

/** The rows of a statement, as arrays of values that nobody has looked at yet. */
export async function rowsOf(on: Queries, text: string, values: readonly unknown[] = []): Promise<unknown[][]> {
  return (await on.query({ text, values: [...values], rowMode: 'array' })).rows
}

/** The SQLSTATE of an error; empty when it has none. */
export function sqlStateOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
