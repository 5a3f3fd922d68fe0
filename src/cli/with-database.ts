import { InvalidInput } from '../shared/errors.ts'
import { createDataSource } from '../persistence/data-source.ts'
import { migrate } from '../persistence/migrate.ts'

type Database = ReturnType<typeof createDataSource>

/** Opens the database that DATABASE_URL names, brings its schema up to date, runs a command over it, and closes it. */
export async function withDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const url = process.env['DATABASE_URL']
  if (url === undefined || url === '') {
    throw new InvalidInput([{ field: 'DATABASE_URL', message: 'Name the database, e.g. postgres://user:password@localhost:5432/twinmatch.' }])
  }
  const database = createDataSource({ url })
  await database.initialize()
  try {
    await migrate(database)
    return await work(database)
  } finally {
    await database.destroy()
  }
}
