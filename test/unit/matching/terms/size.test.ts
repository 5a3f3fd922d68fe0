import { describe, expect, it } from '@jest/globals'
import { row } from '../../../support/matching-rows.ts'
import { VALUES_OF_FULL_RECORD } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const silent = { at: [0], value: [0] }
/** What is told of sizes within their countries has tests of its own. */
const RANKING_VALUES = { ...VALUES_OF_FULL_RECORD, size: { ...VALUES_OF_FULL_RECORD.size, byRank: silent, byCountry: silent, byPair: silent } }
const sizes = (own: number | null, other: number | null) =>
  [row({ id: 1, population: own }), row({ id: 2, country: 'DE', population: other })]

describe('size', () => {
  it('is worth more for equals than for those far apart, and the same in both directions', () => {
    const [equal, ...apart] = [10_000, 500, 1_000_000].map((other) => termValue('size', sizes(10_000, other), { id: 1 }, 2, { values: RANKING_VALUES }))
    for (const { forth, back } of apart) {
      expect(forth).toBeLessThan(equal?.forth ?? 0)
      expect(back).toBe(forth)
    }
  })

  it('reads the curve of the asker\'s population, and between two of them a straight line in ln', () => {
    const curve = (value: number) => ({ at: [0, 2], value: [value, value + 2] })
    const values = { ...RANKING_VALUES, size: { ...RANKING_VALUES.size, byAsker: [{ inhabitants: 1_024, byLogRatio: curve(0) }, { inhabitants: 4_096, byLogRatio: curve(1) }] } }
    expect(termValue('size', sizes(1_024, 2_048), { id: 1 }, 2, { values }).forth).toBeCloseTo(Math.LN2)
    expect(termValue('size', sizes(2_048, 4_096), { id: 1 }, 2, { values }).forth).toBeCloseTo(Math.LN2 + 0.5)
    expect(termValue('size', sizes(65_536, 65_536), { id: 1 }, 2, { values }).forth).toBeCloseTo(1)
  })

  it('calls similar what is within a factor of two, and nothing else', () => {
    const code = (own: number, other: number, value: number) => {
      const size = { ...RANKING_VALUES.size, byAsker: [{ inhabitants: 1_000, byLogRatio: { at: [0], value: [value] } }] }
      return termValue('size', sizes(own, other), { id: 1 }, 2, { values: { ...RANKING_VALUES, size } }).finding.code
    }
    expect([code(10_000, 19_000, 1), code(755_050, 57_431, 1)]).toEqual(['size_alike', 'size_often_linked'])
    expect([code(10_000, 19_000, -1), code(755_050, 57_431, -1)]).toEqual(['size_seldom_linked', 'size_unlike'])
  })

  it('takes an unknown population for neither alike nor unlike', () => {
    const { candidateUnknown, askerUnknown } = RANKING_VALUES.size
    expect(termValue('size', sizes(10_000, null), { id: 1 }, 2, { values: RANKING_VALUES }).forth).toBe(candidateUnknown)
    expect(termValue('size', sizes(null, 10_000), { id: 1 }, 2, { values: RANKING_VALUES })).toMatchObject({
      forth: askerUnknown, finding: { evidence: { askerPopulation: null, candidatePopulation: 10_000, ratio: null } },
    })
  })

  it('tells both populations and how many times larger the larger is', () => {
    expect(termValue('size', sizes(10_000, 25_000), { id: 1 }, 2, { values: RANKING_VALUES }).finding.evidence)
      .toEqual({ askerPopulation: 10_000, candidatePopulation: 25_000, ratio: 2.5 })
  })
})
