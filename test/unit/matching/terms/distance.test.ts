import { describe, expect, it } from '@jest/globals'
import { row } from '../../../support/matching-rows.ts'
import { termValue } from '../../../support/term-value.ts'

const at = (lon: number) => [row({ id: 1, lat: 50, lon: 15 }), row({ id: 2, country: 'DE', lat: 50, lon })]

describe('distance', () => {
  it('falls with the distance and is flat beyond 1,400 km', () => {
    const values = [15.1, 16, 18, 22, 30].map((lon) => termValue('distance', at(lon), { id: 1 }, 2).forth)
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    expect(termValue('distance', at(60), { id: 1 }, 2).forth).toBe(termValue('distance', at(120), { id: 1 }, 2).forth)
  })

  it('tells the great circle in metres', () => {
    const { evidence } = termValue('distance', at(16), { id: 1 }, 2).finding
    expect(evidence).toEqual({ metres: expect.closeTo(71_474, -2) })
  })

  it('is silent about an asker whose place is unknown', () => {
    expect(termValue('distance', at(16), { profile: { country: 'PL' } }, 2)).toMatchObject({ forth: 0, back: 0 })
  })
})
