import { describe, expect, it } from '@jest/globals'
import { row } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const at = (lon: number) => [row({ id: 1, lat: 50, lon: 15 }), row({ id: 2, country: 'DE', lat: 50, lon })]

describe('distance', () => {
  it('falls with the distance, by the curve for all, and is flat beyond 1,400 km', () => {
    const silent = [{ at: [0], value: [0] }, { at: [0], value: [0] }, { at: [0], value: [0] }]
    const values = { ...RANKING_VALUES, distance: { ...RANKING_VALUES.distance, bySize: silent, byTie: silent } }
    const falling = [15.1, 16, 18, 22, 30].map((lon) => termValue('distance', at(lon), { id: 1 }, 2, { values }).forth)
    expect(falling).toEqual(falling.toSorted((a, b) => b - a))
    expect(termValue('distance', at(60), { id: 1 }, 2).forth).toBe(termValue('distance', at(120), { id: 1 }, 2).forth)
  })

  it('adds the curves of the asker\'s size and of the countries\' tie', () => {
    const constant = (value: number) => ({ at: [0], value: [value] })
    const values = {
      ...RANKING_VALUES,
      distance: {
        ...RANKING_VALUES.distance, byKilometres: constant(1), sizeEdges: [10_000], bySize: [constant(10), constant(20)],
        tieEdges: [0.5], byTie: [constant(100), constant(200)], byCountries: {},
      },
      countryPair: { ...RANKING_VALUES.countryPair, smoothing: 1e-9 }, fullRecord: { ...RANKING_VALUES.fullRecord, links: { 'DE-PL': 9 } },
    }
    const sized = (population: number | null) => at(16).map((one) => ({ ...one, population }))
    expect(termValue('distance', sized(5_000), { id: 1 }, 2, { values }).forth).toBe(211)
    expect(termValue('distance', sized(50_000), { id: 1 }, 2, { values }).forth).toBe(221)
    expect(termValue('distance', sized(null), { id: 1 }, 2, { values }).forth).toBe(201)
    const between = { ...values, distance: { ...values.distance, byCountries: { 'DE-PL': constant(1_000) } } }
    expect(termValue('distance', sized(5_000), { id: 1 }, 2, { values: between }).forth).toBe(1_211)
  })

  it('tells the great circle in metres', () => {
    const { evidence } = termValue('distance', at(16), { id: 1 }, 2).finding
    expect(evidence).toEqual({ metres: expect.closeTo(71_474, -2) })
  })

  it('is silent about an asker whose place is unknown', () => {
    expect(termValue('distance', at(16), { profile: { country: 'PL' } }, 2)).toMatchObject({ forth: 0, back: 0 })
  })
})
