import { describe, expect, it } from '@jest/globals'
import { interpolate } from '../../../../src/matching/piecewise.ts'
import { row, linked } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const rows = (links: [number, number][]) => linked([
  row({ id: 1 }), row({ id: 2, country: 'DE' }), row({ id: 3, country: 'FR' }), row({ id: 4, country: 'FR' }), row({ id: 5, country: 'IT' }),
], links)
const { byAsker, byCandidate, byShare } = RANKING_VALUES.sharedPartners

describe('sharedPartners', () => {
  it('is the curves at the sum of 1 / ln(1 + partners) over the shared ones, and at their share of the possible', () => {
    const { forth, back, finding } = termValue('sharedPartners', rows([[1, 3], [2, 3], [1, 4], [2, 4], [4, 5]]), { id: 1 }, 2)
    const adamicAdar = 1 / Math.log(3) + 1 / Math.log(4)
    expect(forth).toBeCloseTo(interpolate(byAsker[1], adamicAdar) + interpolate(byCandidate[1], adamicAdar) + interpolate(byShare, 2 / 2))
    expect(back).toBe(forth)
    expect(finding).toEqual({ code: 'partners_shared', evidence: { partners: [3, 4], adamicAdar: expect.closeTo(adamicAdar) } })
  })

  it('is 0 without a shared partner, and without any', () => {
    expect(termValue('sharedPartners', rows([[1, 3], [2, 4]]), { id: 1 }, 2).forth).toBe(0)
    expect(termValue('sharedPartners', rows([]), { id: 1 }, 2).forth).toBe(0)
  })

  it('knows the partners that an asker names who is not in the register', () => {
    expect(termValue('sharedPartners', rows([[2, 3]]), { profile: { country: 'PL', partners: [3] } }, 2).forth).toBeGreaterThan(0)
  })
})
