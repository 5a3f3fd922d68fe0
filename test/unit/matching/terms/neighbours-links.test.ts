import { describe, expect, it } from '@jest/globals'
import { interpolate } from '../../../../src/matching/piecewise.ts'
import { row, linked } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

/** 1 and 11, 12 lie together in Poland, 2 and 21 in Germany, 29 far from them. */
const rows = (links: [number, number][]) => linked([
  row({ id: 1, lat: 52, lon: 20 }), row({ id: 11, lat: 52.1, lon: 20 }), row({ id: 12, lat: 52, lon: 20.2 }),
  row({ id: 2, country: 'DE', lat: 50, lon: 10 }), row({ id: 21, country: 'DE', lat: 50.1, lon: 10 }), row({ id: 29, country: 'DE', lat: 53, lon: 10 }),
], links)
/** Kilometres: 0.1 degrees of latitude, and 0.2 of longitude at 52 degrees north. */
const near = (km: number) => 1 / (1 + (km / 12) ** 2)
const { byLinks } = RANKING_VALUES.neighboursLinks

describe('neighboursLinks', () => {
  it('is the curve at the links between the two neighbourhoods, each by how near its ends lie', () => {
    const { forth, back, finding } = termValue('neighboursLinks', rows([[11, 21], [12, 21], [12, 29]]), { id: 1 }, 2)
    expect(forth).toBeCloseTo(interpolate(byLinks, (near(11.12) + near(13.69)) * near(11.12)), 3)
    expect(back).toBe(forth)
    expect(finding).toEqual({
      code: 'neighbours_linked',
      evidence: { links: 2, examples: expect.arrayContaining([{ nearAsker: 11, nearCandidate: 21 }, { nearAsker: 12, nearCandidate: 21 }]) },
    })
  })

  it('counts neither the links of the two themselves nor those of places further than 30 km', () => {
    expect(termValue('neighboursLinks', rows([[1, 21], [11, 2], [12, 29]]), { id: 1 }, 2).forth).toBe(0)
  })

  it('counts none around a municipality of another level', () => {
    const others = rows([[11, 21]]).map((one) => one.id === 11 ? { ...one, level: 'county' as const } : one)
    expect(termValue('neighboursLinks', others, { id: 1 }, 2).forth).toBe(0)
  })
})
