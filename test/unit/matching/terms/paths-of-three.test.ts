import { describe, expect, it } from '@jest/globals'
import { interpolate } from '../../../../src/matching/piecewise.ts'
import { row, linked } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const rows = (links: [number, number][]) => linked([
  row({ id: 1 }), row({ id: 2, country: 'DE' }), row({ id: 3, country: 'FR' }), row({ id: 4, country: 'IT' }), row({ id: 5, country: 'IT' }),
], links)
const { byAsker, byCandidate, byShare } = RANKING_VALUES.pathsOfThree

describe('pathsOfThree', () => {
  it('is the curves at the sum of 1 / sqrt(d_x d_y) over the chains asker - x - y - candidate', () => {
    const { forth, back, finding } = termValue('pathsOfThree', rows([[1, 3], [3, 4], [4, 2], [4, 5]]), { id: 1 }, 2)
    const sum = 1 / Math.sqrt(2 * 3)
    expect(forth).toBeCloseTo(interpolate(byAsker[0], sum) + interpolate(byCandidate[0], sum) + interpolate(byShare, sum))
    expect(back).toBe(forth)
    expect(finding).toEqual({ code: 'partners_of_partners_linked', evidence: { paths: 1, examples: [{ askersPartner: 3, candidatesPartner: 4 }] } })
  })

  it('does not count shorter ways, nor ways back', () => {
    expect(termValue('pathsOfThree', rows([[1, 3], [3, 2]]), { id: 1 }, 2).forth).toBe(0)
  })
})
