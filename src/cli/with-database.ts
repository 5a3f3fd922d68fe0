import { readSettings } from '../../config/settings.ts'
import { startEmbeddedPostgres } from '../embedded/postgres.ts'
import { createDataSource } from '../persistence/data-source.ts'
import { migrate } from '../persistence/migrate.ts'
import { DependencyFault } from '../shared/errors.ts'
import { createLogger } from '../shared/logger.ts'

type Database = ReturnType<typeof createDataSource>

/**
 * Runs a command over the database of the settings, with its schema up to date; `onMigrated` hears what that took. The
 * embedded one is started, or shared with the service that runs on it. Throws InvalidSettings and DependencyFault.
 */
export async function withDatabase<Result>(
  work: (database: Database, url: string) => Promise<Result>, onMigrated: (migrations: readonly string[]) => void = () => undefined,
): Promise<Result> {
  const settings = readSettings(process.env)
  const embedded = settings.databaseUrl === null
    ? await startEmbeddedPostgres({ dataDirectory: settings.dataDirectory, log: createLogger('warn') }) : null
  try {
    const url = settings.databaseUrl ?? embedded?.url ?? ''
    const database = createDataSource({ url })
    await database.initialize().catch((cause: unknown) => {
      throw new DependencyFault('database', 'The database can not be reached: check DATABASE_URL', { cause })
    })
    try {
      onMigrated(await migrate(database))
      return await work(database, url)
    } finally {
      await database.destroy()
    }
  } finally {
    await embedded?.stop()
  }
}
