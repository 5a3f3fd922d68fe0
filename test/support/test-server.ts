import { startEmbeddedPostgres } from '../../src/embedded/postgres.ts'
import { createDataSource } from '../../src/persistence/data-source.ts'
import { migrate } from '../../src/persistence/migrate.ts'
import { dropTemplate, makeTemplate } from './postgres.ts'
import { removeCluster, silent, sweepTemporaryClusters, temporaryClusterDirectory } from './temporary-cluster.ts'

/** The server of a run of jest. */
export interface TestServer {
  /** Stops it; one that was given is left as it was. */
  stop(): Promise<void>
}

/**
 * Before the first test of a run: starts a server of its own, or takes the one that DATABASE_URL_TEST names, and makes the
 * template there, on which the migrations have run.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['DATABASE_URL_TEST']
  if (given !== undefined && given !== '') {
    await makeTemplate(given, runMigrations)
    return { stop: () => dropTemplate(given) }
  }
  await sweepTemporaryClusters()
  const dataDirectory = await temporaryClusterDirectory()
  const stop = () => removeCluster(dataDirectory)
  try {
    const server = await startEmbeddedPostgres({
      dataDirectory, log: silent, durable: false,
      settings: { shared_buffers: '64MB', max_connections: '200', autovacuum: 'off' },
    })
    await makeTemplate(server.url, runMigrations)
    return { stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function runMigrations(url: string): Promise<void> {
  const dataSource = createDataSource({ url, poolSize: 2 })
  await dataSource.initialize()
  try {
    await migrate(dataSource)
  } finally {
    await dataSource.destroy()
  }
}
