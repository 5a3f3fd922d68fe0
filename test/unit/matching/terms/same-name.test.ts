import { describe, expect, it } from '@jest/globals'
import { row } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const rows = [row({ id: 1, name: 'Łąka' }), row({ id: 2, country: 'DE', name: 'LAKA' }), row({ id: 3, country: 'DE', name: 'Lakaa' })]

describe('sameName', () => {
  it('compares own names folded, and is capped', () => {
    expect(termValue('sameName', rows, { id: 1 }, 2).forth).toBe(RANKING_VALUES.sameName.value)
    expect(termValue('sameName', rows, { id: 1 }, 3).forth).toBe(0)
  })

  it('reads the name that an asker gives, or none', () => {
    expect(termValue('sameName', rows, { profile: { country: 'PL', name: 'laka' } }, 2).forth).toBe(RANKING_VALUES.sameName.value)
    expect(termValue('sameName', rows, { profile: { country: 'PL' } }, 2).forth).toBe(0)
  })
})
