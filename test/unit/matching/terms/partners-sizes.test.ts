import { describe, expect, it } from '@jest/globals'
import { row, linked } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const straight = { at: [-9, 9], value: [-9, 9] }
const values = { ...RANKING_VALUES, partnersSizes: { ...RANKING_VALUES.partnersSizes, ofFew: straight, ofMany: { at: [0], value: [5] } } }
const rows = (links: [number, number][]) => linked([
  row({ id: 1, population: 1_024 }), row({ id: 2, country: 'DE', population: 8_192 }),
  row({ id: 3, country: 'FR', population: 2_048 }), row({ id: 4, country: 'FR', population: 8_192 }), row({ id: 5, country: 'IT', population: 100 }),
], links)

describe('partnersSizes', () => {
  it('compares the candidate with the geometric mean of the asker\'s partners, and the asker with that of the candidate\'s', () => {
    const { forth, back, finding } = termValue('partnersSizes', rows([[1, 3], [1, 4], [2, 3]]), { id: 1 }, 2, { values })
    expect(forth).toBeCloseTo(Math.log(8_192 / 4_096))
    expect(back).toBeCloseTo(Math.log(1_024 / 2_048))
    expect(finding.evidence).toEqual({
      askerPopulation: 1_024, candidatePopulation: 8_192, askersPartners: expect.closeTo(4_096), candidatesPartners: expect.closeTo(2_048),
    })
  })

  it('has a curve of its own for more than two partners', () => {
    expect(termValue('partnersSizes', rows([[1, 3], [1, 4], [1, 5]]), { id: 1 }, 2, { values })).toMatchObject({ forth: 5, back: 0 })
  })

  it('is 0 where nobody has partners', () => {
    expect(termValue('partnersSizes', rows([]), { id: 1 }, 2, { values })).toMatchObject({ forth: 0, back: 0 })
  })
})
