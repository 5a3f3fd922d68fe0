import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { MOST_BEARERS, rarestWords } from '../../../src/search-engine/score-words.ts'

describe('rarestWords', () => {
  it.each([
    [[], []], [[0, 3, 1], [1, 2, 0]], [[MOST_BEARERS], [0]], [[MOST_BEARERS + 1], []], [[Infinity, 5, 30_000], [1]],
    [[MOST_BEARERS - 5, 6, 2], [1, 2]], [[MOST_BEARERS, MOST_BEARERS], [0]],
  ])('looks for the rarest, at a tie for the first: of %j for %j', (bearers, expected) => {
    expect([...rarestWords(bearers)].sort()).toEqual([...expected].sort())
  })

  it('leaves out only what is more than enough', () => {
    fc.assert(fc.property(fc.array(fc.nat(2 * MOST_BEARERS), { maxLength: 16 }), (bearers) => {
      const rarest = rarestWords(bearers)
      const sought = bearers.filter((_, word) => rarest.has(word))
      const sum = sought.reduce((all, one) => all + one, 0)
      expect(sum).toBeLessThanOrEqual(MOST_BEARERS)
      for (const one of bearers.filter((_, word) => !rarest.has(word))) {
        expect(sum + one).toBeGreaterThan(MOST_BEARERS)
        expect(one).toBeGreaterThanOrEqual(Math.max(0, ...sought))
      }
    }))
  })
})
