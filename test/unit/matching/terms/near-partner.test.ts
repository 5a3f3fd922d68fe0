import { describe, expect, it } from '@jest/globals'
import { interpolate } from '../../../../src/matching/piecewise.ts'
import { row, linked } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const rows = (links: [number, number][]) => linked([
  row({ id: 1, lat: 52, lon: 20 }), row({ id: 11, lat: 52.1, lon: 20 }),
  row({ id: 2, country: 'DE', lat: 50, lon: 10 }), row({ id: 21, country: 'DE', lat: 50.1, lon: 10 }), row({ id: 29, country: 'DE', lat: 53, lon: 10 }),
], links)
const { byPartners } = RANKING_VALUES.nearPartner

describe('nearPartner', () => {
  it('counts the partners of the one that lie next to the other, both ways', () => {
    const near = interpolate(byPartners, 1 / (1 + (11.12 / 12) ** 2))
    expect(termValue('nearPartner', rows([[1, 21]]), { id: 1 }, 2)).toMatchObject({ forth: expect.closeTo(near, 3), back: 0 })
    const { forth, back, finding } = termValue('nearPartner', rows([[1, 21], [2, 11]]), { id: 1 }, 2)
    expect(forth).toBeCloseTo(near, 3)
    expect(back).toBeCloseTo(near, 3)
    expect(finding).toEqual({ code: 'near_partner', evidence: { askersPartners: [21], candidatesPartners: [11] } })
  })

  it('is 0 where partners are further than 30 km', () => {
    expect(termValue('nearPartner', rows([[1, 29]]), { id: 1 }, 2).forth).toBe(0)
  })
})
