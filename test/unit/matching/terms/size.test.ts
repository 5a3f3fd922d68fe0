import { describe, expect, it } from '@jest/globals'
import { row } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const sizes = (own: number | null, other: number | null) =>
  [row({ id: 1, population: own }), row({ id: 2, country: 'DE', population: other })]

describe('size', () => {
  it('is worth most for equals, less with every step apart, and the same in both directions', () => {
    const values = [10_000, 20_000, 50_000, 500_000].map((other) => termValue('size', sizes(10_000, other), { id: 1 }, 2))
    expect(values[0]?.forth).toBeCloseTo(0)
    expect(values.map(({ forth }) => forth)).toEqual(values.map(({ forth }) => forth).toSorted((a, b) => b - a))
    expect(values.every(({ forth, back }) => forth === back)).toBe(true)
  })

  it('reads the ratio, whichever of the two is larger', () => {
    expect(termValue('size', sizes(5_000, 20_000), { id: 1 }, 2).forth).toBeCloseTo(termValue('size', sizes(20_000, 5_000), { id: 1 }, 2).forth, 6)
  })

  it('takes an unknown population for neither alike nor unlike', () => {
    const { unknown } = RANKING_VALUES.size
    expect(termValue('size', sizes(10_000, null), { id: 1 }, 2).forth).toBe(unknown)
    expect(termValue('size', sizes(null, 10_000), { id: 1 }, 2)).toMatchObject({
      forth: unknown, finding: { evidence: { askerPopulation: null, candidatePopulation: 10_000, ratio: null } },
    })
  })

  it('tells both populations and how many times larger the larger is', () => {
    expect(termValue('size', sizes(10_000, 25_000), { id: 1 }, 2).finding.evidence)
      .toEqual({ askerPopulation: 10_000, candidatePopulation: 25_000, ratio: 2.5 })
  })
})
