import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { leastMutualScore, mutualBonus, mutualScore, shareOfForth } from '../../../src/matching/mutual.ts'

const direction = fc.double({ min: -40, max: 40, noNaN: true })
const temperature = fc.double({ min: 0.05, max: 50, noNaN: true })

describe('the score of two directions', () => {
  it('divides exactly between them', () => {
    fc.assert(fc.property(direction, direction, temperature, (forth, back, t) => {
      const share = shareOfForth(forth, back, t)
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      expect(share * forth + (1 - share) * back).toBeCloseTo(mutualScore(forth, back, t), 7)
    }))
  })

  it('lies between the lesser direction and the mean, and near the lesser one at a low temperature', () => {
    fc.assert(fc.property(direction, direction, temperature, (forth, back, t) => {
      const score = mutualScore(forth, back, t)
      expect(score).toBeGreaterThanOrEqual(Math.min(forth, back) - 1e-9)
      expect(score).toBeLessThanOrEqual((forth + back) / 2 + 1e-9)
      expect(score).toBeLessThanOrEqual(Math.min(forth, back) + mutualBonus(t) + 1e-9)
    }))
    expect(mutualScore(5, -3, 0.01)).toBeCloseTo(-3 + 0.01 * Math.LN2)
  })

  it('is at least the mean less the square of the difference over eight temperatures, and no less exactly where both are alike', () => {
    fc.assert(fc.property(direction, direction, temperature, (forth, back, t) => {
      expect(leastMutualScore(forth, back, t)).toBeLessThanOrEqual(mutualScore(forth, back, t) + 1e-9)
      expect(leastMutualScore(forth, forth, t)).toBeCloseTo(mutualScore(forth, forth, t), 9)
    }))
  })

  it('is the logarithm of the harmonic mean of the odds', () => {
    const [p, q] = [Math.exp(1.2), Math.exp(-0.4)]
    expect(mutualScore(1.2, -0.4, 1)).toBeCloseTo(Math.log(2 * p * q / (p + q)))
  })

  it('gives the less willing side the greater share', () => {
    expect(shareOfForth(3, 0, 1)).toBeLessThan(0.5)
    expect(shareOfForth(0, 3, 1)).toBeGreaterThan(0.5)
    expect(shareOfForth(1, 1, 1)).toBe(0.5)
  })
})
