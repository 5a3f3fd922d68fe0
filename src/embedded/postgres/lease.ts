import { Client, DatabaseError } from 'pg'
import type { Logger } from '../../shared/logger.ts'
import { databaseFault, systemCode } from '../fault.ts'
import { DATABASE, ROLE } from './initialise.ts'

declare module 'pg' {
  /** pg has these; its types have not. They say whether an open connection keeps the process from ending. */
  interface Client {
    ref(): void
    unref(): void
  }
}

/** The advisory lock that users of the server share, in the database `postgres`, where no other lock of ours is. */
const LOCK = 815_100
/** Milliseconds. */
const CONNECT_TIMEOUT = 5_000

/** How to reach a server. */
export interface Access {
  readonly port: number
  readonly password: string
}

/** Where a database of the server is, with the password. */
export function addressOf({ port, password }: Access, database: string = DATABASE): string {
  return `postgres://${ROLE}:${password}@127.0.0.1:${port}/${database}`
}

/**
 * A process's share in a running server: a connection with a shared lock, which ends with the process however that
 * ends. So the last one to leave knows that it is, and stops the server.
 */
export interface Lease {
  /** Gives the share back; true when nobody else has one, and then nobody can get one any more. */
  release(): Promise<boolean>
  /** Ends the connection. */
  close(): Promise<void>
}

/**
 * Takes a share in the server, and makes the service's database where it is missing. Null when the server goes down
 * or is not up yet: look again. Throws DependencyFault when it refuses us for good.
 */
export async function takeLease(access: Access, log: Logger): Promise<Lease | null> {
  let lost = false
  let leaving = false
  const client = await connect(access, (error) => {
    lost = true
    if (!leaving) log.error({ err: error }, 'the embedded database has ended our connection')
  })
  if (client === null) return null
  try {
    if (!(await ask(client, `SELECT pg_try_advisory_lock_shared(${LOCK}) AS answer`))) {
      await client.end()
      return null
    }
    await makeDatabase(client)
  } catch (error) {
    await client.end().catch(() => undefined)
    if (lost || goesAway(error)) return null
    throw error
  }
  // The share must not keep a finished command from ending.
  client.unref()
  return {
    async release() {
      leaving = true
      client.ref()
      if (lost) return isUnused(access)
      try {
        await ask(client, `SELECT pg_advisory_unlock_shared(${LOCK}) AS answer`)
        return await ask(client, `SELECT pg_try_advisory_lock(${LOCK}) AS answer`)
      } catch (error) {
        log.debug({ err: error }, 'the share in the embedded database was lost')
        return isUnused(access)
      }
    },
    close: () => client.end().catch(() => undefined),
  }
}

/** Whether nobody has a share; asked anew where our own connection is gone. */
async function isUnused(access: Access): Promise<boolean> {
  const client = await connect(access, () => undefined).catch(() => null)
  if (client === null) return true
  try {
    return await ask(client, `SELECT pg_try_advisory_lock(${LOCK}) AS answer`)
  } catch {
    return true
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** `onLoss` hears of a connection that breaks from its first moment on: the server may end it as soon as it is ready. */
async function connect(access: Access, onLoss: (error: Error) => void): Promise<Client | null> {
  const client = new Client({
    connectionString: addressOf(access, 'postgres'),
    application_name: 'twinmatch launcher',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
  }).on('error', onLoss)
  try {
    await client.connect()
    return client
  } catch (error) {
    if (error instanceof DatabaseError && !goesAway(error)) {
      throw databaseFault(`The server on port ${access.port} refuses us: ${error.message}`, error)
    }
    return null
  }
}

/** Class 57P: the server is shutting down, has crashed or is not up yet; or the connection broke. */
function goesAway(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.code?.startsWith('57P') ?? false
  return systemCode(error) === 'ECONNRESET' || systemCode(error) === 'EPIPE'
    || (error instanceof Error && /Connection terminated/.test(error.message))
}

async function ask(client: Client, question: string): Promise<boolean> {
  const { rows } = await client.query<{ answer: boolean }>(question)
  return rows[0]?.answer === true
}

async function makeDatabase(client: Client): Promise<void> {
  if (await ask(client, `SELECT EXISTS (SELECT FROM pg_database WHERE datname = '${DATABASE}') AS answer`)) return
  try {
    await client.query(`CREATE DATABASE ${DATABASE}`)
  } catch (error) {
    // 42P04 and 23505: another start made it at the same moment.
    if (!(error instanceof DatabaseError) || (error.code !== '42P04' && error.code !== '23505')) throw error
  }
}
