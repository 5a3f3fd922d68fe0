import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Client } from 'pg'
import type { SearchDocument } from '../../../src/projection/search-document.ts'
import { openPostgresEngine, type PostgresEngine } from '../../../src/search-engine/postgres/engine.ts'
import { DependencyFault } from '../../../src/shared/errors.ts'
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts'
import { put, searchDocument, searchName } from '../../support/search-documents.ts'
import { describeSearchEngine } from './search-engine.contract.ts'

async function rowsFrom(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const quiet = { warn: () => undefined, error: () => undefined }

describeSearchEngine('Postgres', async () => {
  const database = await createTestDatabase()
  const { engine, close } = await openPostgresEngine({ url: database.url, log: quiet })
  return {
    engine,
    close: async () => {
      await close()
      await database.drop()
    },
  }
})

describe('search engine over Postgres, its own ways', () => {
  let database: TestDatabase
  let postgres: PostgresEngine
  beforeAll(async () => {
    database = await createTestDatabase()
    postgres = await openPostgresEngine({ url: database.url, log: quiet })
  })
  afterAll(async () => {
    await postgres.close()
    await database.drop()
  })

  it('writes names and words anew only where they have changed, or another size makes them much better or less known', async () => {
    const town = (version: number, population: number, rest: Partial<SearchDocument> = {}) =>
      postgres.engine.apply([put(searchDocument(900, { version, population, words: 'choirs', ...rest }))])
    const written = async () => (await rowsFrom(database.url, `
      SELECT (SELECT min(xmin::text) FROM search_name WHERE municipality_id = 900) AS names,
        (SELECT xmin::text FROM search_words WHERE municipality_id = 900) AS words,
        (SELECT population FROM search_attribute WHERE municipality_id = 900) AS size`))[0] ?? {}
    await town(1, 10_000)
    const first = await written()
    await town(2, 20_000)
    expect(await written()).toEqual({ ...first, size: 20_000 })
    // Small steps do not add up to more than one large one may be.
    await town(3, 60_000)
    const grown = await written()
    expect(grown).toEqual({ names: expect.not.stringMatching(`^${first['names']}$`), words: first['words'], size: 60_000 })
    await town(4, 60_000, { words: 'choirs and orchestras' })
    expect(await written()).toEqual({ ...grown, words: expect.not.stringMatching(`^${first['words']}$`) })
    expect((await postgres.engine.scoreWords('orchestras', 5)).has(900)).toBe(true)
    await town(5, 60_000, { names: [searchName('Elsewhere')] })
    expect((await written())['names']).not.toBe(grown['names'])
    expect((await postgres.engine.findNames({ folded: 'elsewhere', filter: { all: [] }, limit: 5 })).map(({ id }) => id)).toEqual([900])
    await postgres.engine.apply([{ kind: 'delete', id: 900, version: 6 }])
    expect(await written()).toEqual({ names: null, words: null, size: null })
  })

  it('finds the poison in a batch of 500 and writes the others', async () => {
    // Longer than an index key may be; `whyPoison` would stop it before it comes here.
    const noise = Array.from({ length: 2_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7_919) % 20_000))).join('')
    const documents = Array.from({ length: 500 }, (_, at) => searchDocument(1_000 + at,
      at === 123 || at === 124 || at === 499 ? { names: [searchName('Good'), { ...searchName('Bad'), folded: noise }] } : {}))
    const outcomes = await postgres.engine.apply(documents.map(put))
    const bad = outcomes.filter(({ result }) => result === 'poison')
    expect(bad.map(({ id }) => id)).toEqual([1_123, 1_124, 1_499])
    expect(bad[0]).toMatchObject({ reason: expect.stringMatching(/index row|row size/i) })
    expect(outcomes.filter(({ result }) => result === 'changed')).toHaveLength(497)
    expect((await postgres.engine.getDocuments([1_122, 1_123, 1_125])).map(({ id }) => id)).toEqual([1_122, 1_125])
  })

  it('takes a document that is none for poison', async () => {
    const broken = { ...searchDocument(1_600), traits: null } as unknown as SearchDocument
    expect(await postgres.engine.apply([put(searchDocument(1_601)), { kind: 'put', document: broken, hash: 'x' }])).toEqual([
      { id: 1_601, result: 'changed' }, { id: 1_600, result: 'poison', reason: expect.any(String) },
    ])
  })

  it('lets writers of the same municipalities take turns, the newest version winning', async () => {
    const batch = (version: number) => Array.from({ length: 50 }, (_, at) =>
      put(searchDocument(2_000 + at, { version, population: version, name: `Version ${version}` })))
    await Promise.all([5, 2, 9, 7, 1, 8].map((version, at) =>
      postgres.engine.apply(at % 2 === 0 ? batch(version) : batch(version).reverse())))
    const ids = Array.from({ length: 50 }, (_, at) => 2_000 + at)
    for (const document of await postgres.engine.getDocuments(ids)) {
      expect(document).toMatchObject({ version: 9, population: 9, name: 'Version 9' })
    }
    const names = await postgres.engine.findNames({ folded: 'version', filter: { field: 'id', in: ids }, limit: 100 })
    expect(names).toHaveLength(50)
    expect(new Set(names.map(({ text }) => text))).toEqual(new Set(['Version 9']))
  })

  it('says that the engine is the one that fails', async () => {
    await expect(openPostgresEngine({ url: 'postgres://nobody@127.0.0.1:1/none', log: quiet })).rejects.toMatchObject({ dependency: 'search-engine' })
    const other = await openPostgresEngine({ url: database.url, log: quiet })
    await other.close()
    await expect(other.engine.ping()).rejects.toThrow(DependencyFault)
    await expect(other.engine.apply([put(searchDocument(1))])).rejects.toThrow(DependencyFault)
  })
})
