import { describe, expect, it } from '@jest/globals'
import { interpolate } from '../../../../src/matching/piecewise.ts'
import { row } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const rows = [row({ id: 1, country: 'AT' }), row({ id: 2, country: 'CH' }), row({ id: 3, country: 'PL' }), row({ id: 4, country: 'XX' })]

describe('officialLanguage', () => {
  it('is worth something where the two countries share one', () => {
    expect(termValue('officialLanguage', rows, { id: 1 }, 2)).toMatchObject({
      forth: interpolate(RANKING_VALUES.officialLanguage.byKilometres, 2.5), finding: { code: 'official_language_shared', evidence: { languages: ['de'] } },
    })
    expect(termValue('officialLanguage', rows, { id: 1 }, 3).forth).toBe(0)
  })

  it('is 0 for a country whose languages are not known', () => {
    expect(termValue('officialLanguage', rows, { id: 1 }, 4).forth).toBe(0)
  })
})
