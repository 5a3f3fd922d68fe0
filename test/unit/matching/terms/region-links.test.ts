import { describe, expect, it } from '@jest/globals'
import { interpolate } from '../../../../src/matching/piecewise.ts'
import { row, linked } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const rows = (links: [number, number][]) => linked([
  row({ id: 1, regionId: 901 }), row({ id: 11, regionId: 901 }), row({ id: 12, regionId: 902 }),
  row({ id: 2, country: 'DE', regionId: 801 }), row({ id: 21, country: 'DE', regionId: 801 }), row({ id: 22, country: 'DE' }),
], links)
const { byLinks } = RANKING_VALUES.regionLinks

describe('regionLinks', () => {
  it('is the curve at the number of links between the two regions', () => {
    const { forth, back, finding } = termValue('regionLinks', rows([[11, 21], [1, 21], [12, 21]]), { id: 1 }, 2)
    expect(forth).toBeCloseTo(interpolate(byLinks, 2))
    expect(back).toBe(forth)
    expect(finding).toEqual({ code: 'regions_linked', evidence: { askerRegion: 901, candidateRegion: 801, links: 2 } })
  })

  it('is silent about municipalities without a region', () => {
    expect(termValue('regionLinks', rows([[11, 22]]), { id: 1 }, 22).forth).toBe(0)
    expect(termValue('regionLinks', rows([[11, 21]]), { profile: { country: 'PL' } }, 2).forth).toBe(0)
  })
})
