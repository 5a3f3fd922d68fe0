import { afterEach, describe, expect, it } from '@jest/globals'
import { pino } from 'pino'
import type { DocumentSource } from '../../../src/use-cases/ports/document-source.ts'
import type { IndexState, SearchIndex } from '../../../src/use-cases/ports/search-index.ts'
import { DependencyFault } from '../../../src/shared/errors.ts'
import { keepIndex, type IndexKeeper } from '../../../workers/rebuild-index.ts'
import { until } from '../../support/until.ts'

/** An index over a database without documents, in this state until something is put in its place. */
function world(state: IndexState['state']) {
  const told = { looks: 0, builds: 0, errors: [] as string[], broken: 0 }
  let failures = 0
  let filling: Promise<void> = Promise.resolve()
  let afterwards: IndexState['state'] = 'live'
  const listeners = new Set<() => void>()
  const source: DocumentSource = {
    documentsAfter: async () => [], standingAfter: async () => [], standing: async () => [], namesOf: async () => new Map(), count: async () => 0,
  }
  const index: SearchIndex = {
    onMissing: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    look: async () => {
      told.looks++
      return { state, documents: 0 }
    },
    standing: async () => [], retire: async () => undefined, clean: async () => undefined,
    build: async () => {
      told.builds++
      return {
        send: async () => undefined, standing: async () => [], abandon: async () => { told.broken++ },
        filled: async () => {
          await filling
          if (failures-- > 0) throw new DependencyFault('search-engine', 'away')
          return new Map()
        },
        replaceLive: async () => { state = afterwards },
      }
    },
  }
  const log = pino({ level: 'error' }, { write: (line: string) => { told.errors.push(line) } })
  const keeper = keepIndex({
    index, source, log, lock: { alone: (work) => work(async () => undefined) },
    outbox: { age: async () => ({ pending: 0, oldestMs: 0, quarantined: 0 }), markAgain: async () => undefined, dirtyAmong: async () => new Set() },
  })
  return {
    keeper, told,
    becomes: (then: IndexState['state']) => { afterwards = then },
    fails: (times: number) => { failures = times },
    fillsUntil: (done: Promise<void>) => { filling = done },
    /** Has it looked at again at once, and waits until it was. */
    lookAgain: async () => {
      const before = told.looks
      for (const listener of listeners) listener()
      await until('it was looked at', () => told.looks > before)
    },
  }
}

let keeper: IndexKeeper | null = null
afterEach(() => keeper?.stop())

describe('the keeper of the index', () => {
  it.each(['missing', 'unfit'] as const)('builds one that is %s, once', async (state) => {
    const index = world(state)
    keeper = index.keeper
    await until('it is built', () => index.told.builds === 1)
    await index.lookAgain()
    await index.lookAgain()
    expect(index.told).toMatchObject({ builds: 1, errors: [] })
  })

  it('does not build without end where the engine tells other settings than it was given, and says so once', async () => {
    const index = world('unfit')
    keeper = index.keeper
    index.becomes('unfit')
    await until('it is built', () => index.told.builds === 1)
    for (let look = 0; look < 3; look++) await index.lookAgain()
    expect(index.told.builds).toBe(1)
    expect(index.told.errors).toEqual([expect.stringContaining('still has other settings')])
  })

  it('leaves the field to a program that came later, and says so once', async () => {
    const index = world('superseded')
    keeper = index.keeper
    await until('it was looked at', () => index.told.looks > 0)
    await index.lookAgain()
    await index.lookAgain()
    expect(index.told.builds).toBe(0)
    expect(index.told.errors).toEqual([expect.stringContaining('another version')])
  })

  it('goes on to build what was wanted when the first attempt fails', async () => {
    const index = world('live')
    keeper = index.keeper
    await until('it was looked at', () => index.told.looks > 0)
    index.fails(1)
    index.keeper.rebuild()
    await until('it is built at the second attempt', () => index.told.builds === 2)
    expect(index.told.broken).toBe(1)
  })

  it('stops in the middle of a build, though the engine is not done with it', async () => {
    const index = world('missing')
    index.fillsUntil(new Promise(() => undefined))
    await until('it is being built', () => index.told.builds === 1)
    await index.keeper.stop()
    expect(index.told.broken).toBe(1)
  })
})
