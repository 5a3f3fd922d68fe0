import { describe, expect, it } from '@jest/globals'
import { row } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const { full, skill, official } = RANKING_VALUES.workingLanguages

describe('workingLanguages', () => {
  it('is the best language by the lesser skill of the two sides', () => {
    const rows = [
      row({ id: 1, languages: [{ language: 'en', level: 'B1' }, { language: 'de', level: 'A2' }] }),
      row({ id: 2, country: 'DE', languages: [{ language: 'en', level: 'C2' }, { language: 'de', level: 'native' }] }),
    ]
    expect(termValue('workingLanguages', rows, { id: 1 }, 2)).toMatchObject({
      forth: expect.closeTo(full * skill.B1),
      finding: { code: 'language_to_work_in', evidence: { language: 'en', askerLevel: 'B1', candidateLevel: 'C2' } },
    })
  })

  it('takes the official languages of a side that declared none', () => {
    const rows = [row({ id: 1, languages: [{ language: 'de', level: 'C2' }] }), row({ id: 2, country: 'DE' }), row({ id: 3, country: 'FR' })]
    expect(termValue('workingLanguages', rows, { id: 1 }, 2).forth).toBeCloseTo(full * Math.min(official, skill.C2))
    expect(termValue('workingLanguages', rows, { id: 1 }, 3).forth).toBe(0)
    expect(termValue('workingLanguages', rows, { id: 2 }, 1).forth).toBeCloseTo(full * Math.min(official, skill.C2))
  })

  it('is silent where neither declared any, whatever the countries speak', () => {
    expect(termValue('workingLanguages', [row({ id: 1, country: 'AT' }), row({ id: 2, country: 'DE' })], { id: 1 }, 2).forth).toBe(0)
  })
})
