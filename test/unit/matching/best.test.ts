import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { Best } from '../../../src/matching/best.ts'

describe('the best k', () => {
  it('are the first k of all in order, equal scores by id', () => {
    const offers = fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 500 }), score: fc.integer({ min: 0, max: 6 }) }), { selector: ({ id }) => id })
    fc.assert(fc.property(offers, fc.integer({ min: 0, max: 20 }), (all, k) => {
      const best = new Best(k)
      for (const [position, { id, score }] of all.entries()) best.offer(score, id, position)
      const expected = all.map(({ id, score }, position) => ({ id, score, position })).sort((a, b) => b.score - a.score || a.id - b.id).slice(0, k)
      expect(best.sorted()).toEqual(expected)
    }))
  })
})
