import { describe, expect, it } from '@jest/globals'
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
    expect(() => readSettings({ MEILI_KEY: 'abc' })).toThrow(/MEILI_URL: must be set/)
  })
})
