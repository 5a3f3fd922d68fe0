import { describe, expect, it } from '@jest/globals'
import { interpolate } from '../../../../src/matching/piecewise.ts'
import { row, linked } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const rows = (links: [number, number][]) => linked([
  row({ id: 1 }), row({ id: 11 }), row({ id: 2, country: 'DE' }), row({ id: 21, country: 'DE' }), row({ id: 3, country: 'FR' }),
], links)
const { byPartners } = RANKING_VALUES.partnerInCountry

describe('partnerInCountry', () => {
  it('counts the asker\'s partners in the candidate\'s country forth, the candidate\'s in the asker\'s back', () => {
    const { forth, back, finding } = termValue('partnerInCountry', rows([[1, 21], [11, 2], [1, 3]]), { id: 1 }, 2)
    expect(forth).toBeCloseTo(interpolate(byPartners[1], 1))
    expect(back).toBeCloseTo(interpolate(byPartners[0], 1))
    expect(finding).toEqual({ code: 'country_already_covered', evidence: { country: 'DE', askersPartners: [21], candidatesPartners: [11] } })
  })

  it('is 0 where neither has a partner in the other\'s country', () => {
    expect(termValue('partnerInCountry', rows([[1, 3], [2, 3]]), { id: 1 }, 2)).toMatchObject({ forth: 0, back: 0 })
  })
})
