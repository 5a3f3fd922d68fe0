import { describe, expect, it } from '@jest/globals'
import { warnOfBacklog } from '../../../src/http/backlog.ts'
import { Warnings } from '../../../src/http/warnings.ts'
import { DependencyFault } from '../../../src/shared/errors.ts'

async function warningsWith(age: () => Promise<{ pending: number; oldestMs: number; quarantined: number }>, isEmpty = false) {
  const warnings = new Warnings('en')
  await warnOfBacklog({ outbox: { age }, live: { isEmpty } }, warnings)
  return warnings.list
}

describe('warnOfBacklog', () => {
  it('says how many records are not searchable yet while a register is being loaded', async () => {
    expect(await warningsWith(async () => ({ pending: 70_000, oldestMs: 1, quarantined: 0 })))
      .toEqual([{ code: 'index-incomplete', parameter: '', message: expect.stringContaining('70,000 records') }])
  })

  it('says that nothing is searchable before the first record has come', async () => {
    expect(await warningsWith(async () => ({ pending: 0, oldestMs: 0, quarantined: 0 }), true))
      .toEqual([{ code: 'index-incomplete', parameter: '', message: expect.stringContaining('the register is empty') }])
  })

  it('says nothing of what everyday work leaves for a second', async () => {
    expect(await warningsWith(async () => ({ pending: 500, oldestMs: 1, quarantined: 0 }))).toEqual([])
  })

  it('does not keep an engine from answering while the database is away', async () => {
    expect(await warningsWith(() => Promise.reject(new DependencyFault('database', 'away')))).toEqual([])
  })

  it('asks the outbox once a second at most', async () => {
    let asked = 0
    const outbox = { age: async () => ({ pending: ++asked, oldestMs: 0, quarantined: 0 }) }
    for (let time = 0; time < 5; time++) await warnOfBacklog({ outbox, live: { isEmpty: false } }, new Warnings('en'))
    expect(asked).toBe(1)
  })
})
