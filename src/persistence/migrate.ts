import { MigrationExecutor, type DataSource } from 'typeorm'
import { MIGRATION_LOCK } from './locks.ts'

/**
 * Brings the schema up to date; does nothing when it is. Several processes may call it at once: an advisory lock lets
 * one do the work while the others wait. Returns the names of the migrations that were run.
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const holder = dataSource.createQueryRunner()
  try {
    await holder.query('SET statement_timeout = 0')
    await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    const executor = new MigrationExecutor(dataSource, holder)
    executor.transaction = 'all'
    const done = await executor.executePendingMigrations()
    return done.map((migration) => migration.name)
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined)
    await holder.query('RESET statement_timeout').catch(() => undefined)
    await holder.release()
  }
}
