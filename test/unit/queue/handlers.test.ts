import { describe, expect, it } from '@jest/globals'
import { checkHandlers, JOB_NAMES, WrongHandlers } from '../../../src/queue/handlers.ts'
import type { JobHandlers } from '../../../src/use-cases/ports/job-queue.ts'

const whole = Object.fromEntries(JOB_NAMES.map((name) => [name, async () => undefined])) as unknown as JobHandlers

describe('checkHandlers', () => {
  it('takes exactly the handlers of the catalogue', () => {
    expect(() => checkHandlers(whole)).not.toThrow()
  })

  it('names every handler that is missing', () => {
    expect(() => checkHandlers({} as unknown as JobHandlers)).toThrow(WrongHandlers)
    expect(() => checkHandlers({} as unknown as JobHandlers)).toThrow(/no handler for "sync-index"/)
    expect(() => checkHandlers({ ...whole, 'sync-index': 'soon' } as unknown as JobHandlers)).toThrow(/"sync-index"/)
  })

  it('names every handler that no job needs', () => {
    expect(() => checkHandlers({ ...whole, 'sync-indx': async () => undefined } as unknown as JobHandlers))
      .toThrow(/"sync-indx" is no job/)
  })
})
