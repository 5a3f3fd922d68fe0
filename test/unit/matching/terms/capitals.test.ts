import { describe, expect, it } from '@jest/globals'
import { row } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const rows = [
  row({ id: 1, traits: ['capital', 'river'] }), row({ id: 2, country: 'DE', traits: ['capital'] }), row({ id: 3, country: 'DE', traits: ['river'] }),
]

describe('capitals', () => {
  it('has a value where both are, and one where only the candidate is', () => {
    expect(termValue('capitals', rows, { id: 1 }, 2)).toMatchObject({
      forth: RANKING_VALUES.capitals.value, back: RANKING_VALUES.capitals.value, finding: { code: 'both_capitals' },
    })
    expect(termValue('capitals', rows, { id: 1 }, 3).forth).toBe(0)
    expect(termValue('capitals', rows, { profile: { country: 'PL' } }, 2).forth).toBe(RANKING_VALUES.capitals.onlyCandidate)
  })
})
