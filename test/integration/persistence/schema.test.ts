import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { migrate } from '../../../src/persistence/migrate.ts'
import { openDatabase, type OpenDatabase } from '../../support/open-database.ts'

describe('the schema', () => {
  let database: OpenDatabase
  beforeEach(async () => {
    database = await openDatabase()
  })
  afterEach(() => database.close())

  it('made by the migrations is the one that the entities describe', async () => {
    const difference = await database.dataSource.driver.createSchemaBuilder().log()
    expect(difference.upQueries.map(({ query }) => query)).toEqual([])
  })

  it('has an entity for every table but those of the search engine', async () => {
    const tables = await database.run(`
      SELECT tablename FROM pg_tables
      WHERE schemaname = 'public' AND tablename NOT LIKE 'search\\_%' AND tablename <> 'migrations'`)
    const described = database.dataSource.entityMetadatas.map(({ tableName }) => tableName)
    expect(tables.map(({ tablename }) => tablename).toSorted()).toEqual(described.toSorted())
  })

  it('can be undone to the last table and made again', async () => {
    await undoAll()
    expect(await database.run(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`))
      .toEqual([{ tablename: 'migrations' }])
    expect(await migrate(database.dataSource)).toEqual(all())
  })

  it('is brought up to date once when several processes start together', async () => {
    await undoAll()
    const done = await Promise.all([migrate(database.dataSource), migrate(database.dataSource), migrate(database.dataSource)])
    expect(done.flat()).toEqual(all())
  })

  const all = () => database.dataSource.migrations.map(({ name }) => name)

  async function undoAll(): Promise<void> {
    for (let left = all().length; left > 0; left -= 1) await database.dataSource.undoLastMigration()
  }
})
