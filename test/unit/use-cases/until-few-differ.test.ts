import { describe, expect, it } from '@jest/globals'
import { DependencyFault } from '../../../src/shared/errors.ts'
import { untilFewDiffer } from '../../../src/use-cases/until-few-differ.ts'

const alone = async () => undefined
/** Comparisons that find so many differences, one after the other; the last again and again. */
function comparisons(...found: number[]) {
  let at = 0
  return {
    compare: async () => Array.from({ length: found[Math.min(at++, found.length - 1)] ?? 0 }, (_, id) => ({ id, version: 1, isAhead: false })),
    made: () => at,
  }
}

describe('untilFewDiffer', () => {
  it('waits while copies come right', async () => {
    const { compare, made } = comparisons(90, 60, 60, 10)
    await untilFewDiffer(compare, 10, alone, { compareEvery: 1, giveUpAfter: 5_000 })
    expect(made()).toBe(4)
  })

  it('gives up when nobody puts anything right, and says what to do', async () => {
    const { compare, made } = comparisons(90, 60)
    const wait = untilFewDiffer(compare, 10, alone, { compareEvery: 1, giveUpAfter: 20 })
    await expect(wait).rejects.toThrow(DependencyFault)
    await expect(wait).rejects.toThrow('60 documents of the new index wait for a worker')
    expect(made()).toBeGreaterThan(2)
  })

  it('ends when the work is broken off', async () => {
    const { compare, made } = comparisons(90)
    const broken = async () => { throw new Error('the lock is lost') }
    await expect(untilFewDiffer(compare, 10, broken, { compareEvery: 1, giveUpAfter: 5_000 })).rejects.toThrow('the lock is lost')
    expect(made()).toBe(0)
  })
})
