import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Client } from 'pg'
import type { SnapshotChange } from '../../../src/use-cases/ports/snapshot-source.ts'
import { openPostgresEngine, type PostgresEngine } from '../../../src/search-engine/postgres/engine.ts'
import { openDatabase, type OpenDatabase } from '../../support/open-database.ts'
import { put, searchDocument, searchName } from '../../support/search-documents.ts'
import { until } from '../../support/until.ts'

describe('snapshot source', () => {
  let database: OpenDatabase
  let postgres: PostgresEngine
  const complaints: object[] = []
  beforeEach(async () => {
    database = await openDatabase()
    postgres = await openPostgresEngine({ url: database.url, log: { warn: () => undefined, error: (fields) => complaints.push(fields) } })
  })
  afterEach(async () => {
    complaints.length = 0
    await postgres.close()
    await database.close()
  })

  const load = async () => {
    const rows: SnapshotChange[] = []
    const cursor = await postgres.snapshotSource.load((page) => rows.push(...page))
    return { rows: rows.sort((a, b) => a.id - b.id), cursor }
  }
  const changed = async (cursor: string) => {
    const { changes, cursor: next } = await postgres.snapshotSource.changesSince(cursor)
    return { ids: changes.map(({ id }) => id).sort((a, b) => a - b), changes, cursor: next }
  }

  it('loads what was indexed, names and all', async () => {
    const document = searchDocument(1, {
      name: 'Kraków', version: 4, population: 800_000, traits: ['university'], words: 'not for ranking',
      names: [searchName('Kraków'), searchName('Krakau', 'foreign'), { ...searchName('Tyniec', 'own', 'Tyniec'), placePopulation: 3_000 }],
    })
    await postgres.engine.apply([put(document), put(searchDocument(2)), { kind: 'delete', id: 3, version: 1 }])
    const { rows } = await load()
    expect(rows.map(({ id }) => id)).toEqual([1, 2])
    expect(rows[0]?.row).toMatchObject({ id: 1, version: 4, name: 'Kraków', population: 800_000, traits: ['university'] })
    expect(rows[0]?.names).toEqual(document.names)
  })

  it('gives every change since, and only those', async () => {
    await postgres.engine.apply([put(searchDocument(1)), put(searchDocument(2))])
    const { cursor } = await load()
    expect((await changed(cursor)).ids).toEqual([])
    await postgres.engine.apply([put(searchDocument(2, { version: 2, population: 5 })), put(searchDocument(3)), { kind: 'delete', id: 1, version: 2 }])
    const first = await changed(cursor)
    expect(first.ids).toEqual([1, 2, 3])
    expect(first.changes.find(({ id }) => id === 1)).toEqual({ id: 1, row: null, names: [], codes: {} })
    expect((await changed(first.cursor)).ids).toEqual([])
  })

  it('reads names again only where they were written since', async () => {
    await postgres.engine.apply([put(searchDocument(1, { population: 1_000 })), put(searchDocument(2, { population: 1_000 }))])
    const { cursor } = await load()
    await postgres.engine.apply([
      put(searchDocument(1, { version: 2, population: 900_000 })), put(searchDocument(2, { version: 2, names: [searchName('Other')] })),
    ])
    const { changes, cursor: later } = await changed(cursor)
    const namesOf = (id: number) => changes.find((change) => change.id === id)?.names
    expect(namesOf(1)).toBeNull()
    expect(namesOf(2)).toEqual([searchName('Other')])
    // Whoever comes from further back, and what was away in between, gets them.
    expect((await load()).rows.map(({ names }) => names)).toEqual([[searchName('Town 1')], [searchName('Other')]])
    await postgres.engine.apply([{ kind: 'delete', id: 1, version: 3 }])
    const gone = await changed(later)
    await postgres.engine.apply([put(searchDocument(1, { version: 4, population: 5 }))])
    expect((await changed(gone.cursor)).changes).toMatchObject([{ id: 1, names: [searchName('Town 1')] }])
  })

  it('sees a transaction that began first and committed last', async () => {
    const [slow, quick] = [new Client({ connectionString: database.url }), new Client({ connectionString: database.url })]
    await Promise.all([slow.connect(), quick.connect()])
    const insert = `INSERT INTO search_document (municipality_id, version, schema_version, hash) VALUES ($1, 1, 1, '')`
    let { cursor } = await load()
    try {
      await slow.query('BEGIN')
      await slow.query(insert, [1])
      await quick.query(insert, [2])
      // The quick one drew the greater number and is seen; the slow one is not there yet.
      const early = await changed(cursor)
      expect(early.ids).toEqual([2])
      cursor = early.cursor
      await quick.query(insert, [3])
      const middle = await changed(cursor)
      expect(middle.ids).toEqual([3])
      cursor = middle.cursor
      await slow.query('COMMIT')
      const late = await changed(cursor)
      expect(late.ids).toEqual([1])
      expect((await changed(late.cursor)).ids).toEqual([])
    } finally {
      await Promise.all([slow.end(), quick.end()])
    }
  })

  it('does not miss what commits while it loads', async () => {
    await postgres.engine.apply(Array.from({ length: 2_500 }, (_, at) => put(searchDocument(at + 1))))
    const seen = new Set<number>()
    let writing: Promise<unknown> = Promise.resolve()
    const cursor = await postgres.snapshotSource.load((page) => {
      if (seen.size === 0) writing = postgres.engine.apply([put(searchDocument(9_999)), put(searchDocument(2_500, { version: 2 }))])
      for (const { id } of page) seen.add(id)
    })
    await writing
    expect(seen.size).toBe(2_500)
    expect((await changed(cursor)).ids).toEqual([2_500, 9_999])
  })

  it('hears of changes soon, also after its connection broke', async () => {
    let hints = 0
    const stop = await postgres.snapshotSource.onChange(() => { hints++ })
    await until('it is shown that hints arrive', () => hints === 1)
    await postgres.engine.apply([put(searchDocument(1))])
    await until('a hint came', () => hints > 1)
    await database.run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'twinmatch-follow'`)
    hints = 0
    await until('it listens again', () => hints > 0)
    hints = 0
    await postgres.engine.apply([put(searchDocument(2))])
    await until('a hint came again', () => hints > 0)
    await stop()
    hints = 0
    await postgres.engine.apply([put(searchDocument(3))])
    expect(hints).toBe(0)
  })

  it('leaves out what is none of our documents, and says so', async () => {
    await postgres.engine.apply([put(searchDocument(1)), put(searchDocument(2)), put(searchDocument(3))])
    await database.run(`UPDATE search_document SET document = '{"id": 1, "lat": "north"}' WHERE municipality_id = 1`)
    await database.run(`UPDATE search_document SET names = '[["Town", 2]]' WHERE municipality_id = 2`)
    expect((await load()).rows.map(({ id }) => id)).toEqual([3])
    expect(complaints).toEqual(expect.arrayContaining([{ municipality: 1 }, { municipality: 2 }]))
  })
})
