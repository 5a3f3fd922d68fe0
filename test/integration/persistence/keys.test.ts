import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { keysCommand } from '../../../src/cli/keys.ts'
import { PostgresKeyStore } from '../../../src/persistence/postgres-key-store.ts'
import { RefusedCommand } from '../../../src/cli/refused.ts'
import { InvalidInput, NotFound } from '../../../src/shared/errors.ts'
import { openDatabase, type OpenDatabase } from '../../support/open-database.ts'

describe('keys of the API', () => {
  let database: OpenDatabase
  let store: PostgresKeyStore
  beforeEach(async () => {
    database = await openDatabase()
    store = new PostgresKeyStore(database.dataSource)
  })
  afterEach(() => database.close())

  async function keys(...parameters: string[]): Promise<string[]> {
    const lines: string[] = []
    await keysCommand((work) => work(store), (line) => lines.push(line)).parseAsync(parameters, { from: 'user' })
    return lines
  }
  const hashOf = (key: string | undefined) => createHash('sha256').update(key ?? '').digest('hex')

  it('are shown once; only their hash is kept', async () => {
    const [said, key] = await keys('create', 'Frombork')
    expect(said).toContain('Key 1 for Frombork')
    expect(key).toMatch(/^tm_[\w-]{43}$/)
    expect(await store.findByHash(hashOf(key))).toMatchObject({ id: 1, name: 'Frombork', revokedAt: null })
    expect(JSON.stringify(await database.run('SELECT * FROM api_key'))).not.toContain(key)
  })

  it('are each another one', async () => {
    const [first, second] = [await keys('create', 'One'), await keys('create', 'One')]
    expect(first[1]).not.toBe(second[1])
  })

  it('open nothing once revoked, and stay in the list', async () => {
    const [, key] = await keys('create', 'Frombork')
    await keys('revoke', '1')
    expect(await store.findByHash(hashOf(key))).toBeNull()
    const [listed] = await keys('list')
    expect(listed).toMatch(/^ +1 {2}Frombork, made \d{4}-\d\d-\d\d, revoked \d{4}-\d\d-\d\d$/)
    await keys('revoke', '1')
    expect(await keys('list')).toEqual([listed])
  })

  it('may be public, for pages of the origins named, and have a rate of their own', async () => {
    const [said, key] = await keys('create', 'An association', '--public', '--origin', 'https://Example.org/', '--origin', 'http://localhost:8080', '--limit', '600')
    expect(said).toContain('Public key 1 for An association, for pages of https://example.org, http://localhost:8080')
    expect(key).toMatch(/^tm_public_[\w-]{43}$/)
    expect(await store.findByHash(hashOf(key))).toMatchObject({
      kind: 'public', origins: ['https://example.org', 'http://localhost:8080'], requestsPerMinute: 600,
    })
    const [listed] = await keys('list')
    expect(listed).toContain('An association, public, for pages of https://example.org, http://localhost:8080, 600 requests a minute, made ')
  })

  it.each([
    ['https://example.org/page'], ['example.org'], ['*'], ['https://*.example.org/?x'], ['ftp://example.org'], ['https://me@example.org'], ['null'],
  ])('take no origin like %s', async (origin) => {
    await expect(keys('create', 'x', '--public', '--origin', origin)).rejects.toThrow(InvalidInput)
    expect(await keys('list')).toEqual(['There are no keys.'])
  })

  it('that are public name an origin, and only they do', async () => {
    await expect(keys('create', 'x', '--public')).rejects.toThrow(InvalidInput)
    await expect(keys('create', 'x', '--origin', 'https://example.org')).rejects.toThrow(RefusedCommand)
    await expect(database.run(`INSERT INTO api_key (name, hash, kind) VALUES ('x', 'x', 'public')`)).rejects.toThrow(/ck_api_key_origins/)
  })

  it('need a name, and an id that exists', async () => {
    await expect(keys('create', ' ')).rejects.toThrow(InvalidInput)
    await expect(keys('create', 'x'.repeat(101))).rejects.toThrow(InvalidInput)
    await expect(keys('revoke', '7')).rejects.toThrow(NotFound)
    expect(await keys('list')).toEqual(['There are no keys.'])
  })
})
