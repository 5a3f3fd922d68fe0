import { describe, expect, it } from '@jest/globals'
import { settingArguments } from '../../../src/embedded/postgres/server-settings.ts'

describe('settings of the embedded server', () => {
  it('keep it on loopback, on the port given', () => {
    const settings = settingArguments(5555, true, {})
    expect(settings).toEqual(expect.arrayContaining(['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'port=5555']))
  })

  it('are durable unless told otherwise', () => {
    expect(settingArguments(1, true, {}).join(' ')).not.toMatch(/fsync|synchronous_commit|full_page_writes/)
    expect(settingArguments(1, false, {})).toEqual(expect.arrayContaining(['fsync=off', 'synchronous_commit=off']))
  })

  it('give way to those of the caller', () => {
    const settings = settingArguments(1, true, { shared_buffers: '64MB' })
    expect(settings).toContain('shared_buffers=64MB')
    expect(settings).not.toContain('shared_buffers=256MB')
  })
})
