import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Client } from 'pg'
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts'

describe('a test database', () => {
  let one: TestDatabase
  let other: TestDatabase
  beforeAll(async () => {
    [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()])
  })
  afterAll(async () => {
    await Promise.all([one.drop(), other.drop()])
  })

  async function query(url: string, statement: string): Promise<unknown[]> {
    const client = new Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query(statement)).rows
    } finally {
      await client.end()
    }
  }

  it('has the schema that the migrations make', async () => {
    expect(await query(one.url, 'SELECT count(*)::int AS rows FROM municipality')).toEqual([{ rows: 0 }])
  })

  it('is nobody else\'s', async () => {
    await query(one.url, 'CREATE TABLE only_here (id integer)')
    await expect(query(other.url, 'SELECT * FROM only_here')).rejects.toThrow('does not exist')
  })

  it('can be dropped while it is in use, and twice', async () => {
    const database = await createTestDatabase()
    const client = new Client({ connectionString: database.url })
    client.on('error', () => undefined)
    await client.connect()
    await database.drop()
    await database.drop()
    await expect(query(database.url, 'SELECT 1')).rejects.toThrow('does not exist')
    await client.end().catch(() => undefined)
  })
})
