/**
 * Real databases for tests. One server serves a whole run of jest (started by `start-postgres.mjs`); each test takes
 * a database of its own, cloned in some 20 ms from a template on which the migrations ran once.
 */
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

/** The variables by which the start of the run tells its workers where the server and the template are. */
const SERVER_ADDRESS = 'TWINMATCH_TEST_SERVER'
const TEMPLATE_ADDRESS = 'TWINMATCH_TEST_TEMPLATE'

export interface TestDatabase {
  /** `postgres://...`, for a data source or a client. */
  readonly url: string
  /** Ends whatever is still connected and deletes the database. */
  drop(): Promise<void>
}

/**
 * Makes the template on the server: an empty database, filled by `prepare`, then closed to connections, since an open
 * one would keep it from being cloned. From then on `createTestDatabase` works, in this process and those it forks.
 *
 * @param server address of any database there, by a role that may make databases
 */
export async function makeTemplate(server: string, prepare: (url: string) => Promise<void>): Promise<void> {
  const name = `twinmatch_test_${randomUUID().slice(0, 8)}`
  await execute(server, `CREATE DATABASE ${name}`)
  const url = withDatabase(server, name)
  await prepare(url)
  await execute(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
  process.env[SERVER_ADDRESS] = server
  process.env[TEMPLATE_ADDRESS] = url
}

/** Deletes the template and every database cloned from it that a test has left. */
export async function dropTemplate(server: string): Promise<void> {
  const template = databaseOf(given(TEMPLATE_ADDRESS))
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [template])
    for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`)
  } finally {
    await client.end()
  }
  delete process.env[TEMPLATE_ADDRESS]
}

/** A new database with the present schema and no rows. Safe in parallel workers. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = given(TEMPLATE_ADDRESS)
  const name = `${databaseOf(template)}_${randomUUID().replaceAll('-', '')}`
  const server = given(SERVER_ADDRESS)
  // Copying files beats writing every page through the log when nothing is forced to the disk.
  await execute(server, `CREATE DATABASE ${name} TEMPLATE ${databaseOf(template)} STRATEGY FILE_COPY`)
  return {
    url: withDatabase(template, name),
    drop: () => execute(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}

function given(variable: string): string {
  const address = process.env[variable]
  if (address === undefined) {
    throw new Error('no test server: only the jest projects with test/support/start-postgres.mjs have one')
  }
  return address
}

function databaseOf(address: string): string {
  return new URL(address).pathname.slice(1)
}

function withDatabase(address: string, database: string): string {
  const url = new URL(address)
  url.pathname = `/${database}`
  return url.href
}

async function execute(address: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
