import { describe, expect, it } from '@jest/globals'
import { row } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const rows = [row({ id: 1 }), row({ id: 2, country: 'DE' }), row({ id: 3, country: 'DE' })]

describe('words', () => {
  it('is the engine\'s score, scaled, and 0 for what it did not find', () => {
    const words = new Map([[2, { score: 0.5, words: ['chór'] }], [99, { score: 1, words: ['chór'] }]])
    expect(termValue('words', rows, { id: 1 }, 2, { words })).toMatchObject({
      forth: RANKING_VALUES.words.full / 2, finding: { code: 'words_found', evidence: { score: 0.5, words: ['chór'] } },
    })
    expect(termValue('words', rows, { id: 1 }, 3, { words }).forth).toBe(0)
  })
})
