import { describe, expect, it } from '@jest/globals'
import { interpolate } from '../../../../src/matching/piecewise.ts'
import { row, linked } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const rows = (links: [number, number][]) => linked([
  row({ id: 1, regionId: 901 }), row({ id: 11, regionId: 901, countyId: 701 }), row({ id: 12, regionId: 902 }),
  row({ id: 2, country: 'DE', regionId: 801 }), row({ id: 21, country: 'DE', regionId: 801, countyId: 702 }), row({ id: 22, country: 'DE' }),
], links)
const { byRegion, byCounty } = RANKING_VALUES.regionLinks

describe('regionLinks', () => {
  it('is the curve at how many times the expected links the two regions have', () => {
    const { forth, back, finding } = termValue('regionLinks', rows([[11, 21], [1, 21], [12, 21], [11, 22]]), { id: 1 }, 2)
    const expected = 2 * 3 / 3
    expect(forth).toBeCloseTo(interpolate(byRegion, Math.log((2 + 1) / (expected + 1))))
    expect(back).toBe(forth)
    expect(finding).toEqual({ code: forth < 0 ? 'regions_seldom_linked' : 'regions_linked', evidence: { askerRegion: 901, candidateRegion: 801, links: 2 } })
  })

  it('adds that of the counties where both are known', () => {
    const { forth } = termValue('regionLinks', rows([[11, 2]]), { id: 11 }, 21)
    expect(forth).toBeCloseTo(interpolate(byRegion, Math.log(2 / (2 / 3 + 1))) + interpolate(byCounty, Math.log(1 / (1 / 3 + 1))))
  })

  it('never says that regions are linked that are not', () => {
    const values = { ...RANKING_VALUES, regionLinks: { ...RANKING_VALUES.regionLinks, byRegion: { at: [0], value: [1] } } }
    expect(termValue('regionLinks', rows([]), { id: 1 }, 2, { values }).finding.code).toBe('regions_seldom_linked')
  })

  it('is silent about municipalities without a region', () => {
    expect(termValue('regionLinks', rows([[11, 22]]), { id: 1 }, 22).forth).toBe(0)
    expect(termValue('regionLinks', rows([[11, 21]]), { profile: { country: 'PL' } }, 2).forth).toBe(0)
  })
})
