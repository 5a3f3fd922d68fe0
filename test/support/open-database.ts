import { createDataSource } from '../../src/persistence/data-source.ts'
import { createTestDatabase } from './postgres.ts'

export type OpenDatabase = Awaited<ReturnType<typeof openDatabase>>

/** A database of the test's own with the present schema and no municipalities, and a data source over it. */
export async function openDatabase() {
  const database = await createTestDatabase()
  const dataSource = createDataSource({ url: database.url, poolSize: 5 })
  await dataSource.initialize()
  return {
    url: database.url,
    dataSource,
    /** Runs one statement, as an operator would by hand. */
    run: (sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> => dataSource.query(sql, parameters),
    async close() {
      if (dataSource.isInitialized) await dataSource.destroy()
      await database.drop()
    },
  }
}
