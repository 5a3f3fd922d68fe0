import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InvalidSettings, readSettings } from '../../../config/settings.ts'

describe('readSettings', () => {
  it('needs nothing: every setting has a default', () => {
    const settings = readSettings({})
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 3000, databaseUrl: null, redisUrl: null, role: 'all' })
    expect(Object.isFrozen(settings)).toBe(true)
  })

  it('takes an empty variable for an unset one', () => {
    expect(readSettings({ DATABASE_URL: '', PORT: '' })).toMatchObject({ databaseUrl: null, port: 3000 })
  })

  it('lists every fault at once', () => {
    const read = () => readSettings({ PORT: 'eighty', DATABASE_URL: 'mysql://x', ADMIN_KEY: 'short', ROLE: 'boss' })
    expect(read).toThrow(InvalidSettings)
    expect(read).toThrow(/PORT:.*\n.*DATABASE_URL:.*\n.*ADMIN_KEY:.*\n.*ROLE:/)
  })

  it('refuses to split the roles over an embedded database', () => {
    expect(() => readSettings({ ROLE: 'worker' })).toThrow(/DATABASE_URL: must be set when ROLE is worker/)
  })

  it('refuses a key for no engine', () => {
    expect(() => readSettings({ MEILI_KEY: 'abc' })).toThrow(/MEILI_URL: must be set when MEILI_KEY is/)
    expect(() => readSettings({ MEILI_MASTER_KEY: 'abcdefghijklmnop' })).toThrow(/MEILI_URL: must be set when MEILI_MASTER_KEY is/)
  })
})

describe('secrets in files', () => {
  let folder = ''
  const file = (name: string) => join(folder, name)
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'twinmatch-settings-'))
    await writeFile(file('key'), 'the key of the engine\n')
    await writeFile(file('address'), 'postgres://me:secret@db/twinmatch')
    await writeFile(file('nothing'), '\n')
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('are read, without the end of the line', () => {
    const settings = readSettings({
      ROLE: 'api', DATABASE_URL_FILE: file('address'), MEILI_URL: 'http://engine:7700', MEILI_KEY_FILE: file('key'),
    })
    expect(settings.databaseUrl).toBe('postgres://me:secret@db/twinmatch')
    expect(settings.meilisearch).toEqual({ url: 'http://engine:7700', key: 'the key of the engine' })
  })

  it('are checked like any other setting', () => {
    expect(() => readSettings({ DATABASE_URL_FILE: file('key') })).toThrow(/DATABASE_URL: must be an address/)
  })

  it('must be there, not empty, and said once; the secret itself is never told', () => {
    const read = () => readSettings({
      REDIS_URL_FILE: file('missing'), ADMIN_KEY_FILE: file('nothing'), DATABASE_URL_FILE: file('address'),
      DATABASE_URL: 'postgres://me:secret@other/twinmatch',
    })
    expect(read).toThrow(/DATABASE_URL_FILE: set it or DATABASE_URL, not both\n.*REDIS_URL_FILE: can not be read: .*missing\n.*ADMIN_KEY_FILE: is empty/)
    expect(read).not.toThrow(/secret@/)
  })
})
