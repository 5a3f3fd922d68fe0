import { describe, expect, it } from '@jest/globals'
import { BALANCE_STEPS } from '../../../src/matching/balance/steps.ts'
import { sayBalance, sayPlacement } from '../../../src/wording/balance/say.ts'
import { LANGUAGES } from '../../../src/wording/language.ts'

const exposure = { shown: 17.4, lists: 1_200, penalty: 1.45, isFull: false }

describe.each(LANGUAGES)('balance in %s', (language) => {
  it('is one sentence with half a sentence for every step, and none where no step has a part', () => {
    expect(sayBalance([], language)).toBeNull()
    const whole = sayBalance(BALANCE_STEPS, language) ?? ''
    expect(whole.split(';')).toHaveLength(BALANCE_STEPS.length)
    expect(whole).toMatch(/\.$/)
    expect(whole).not.toMatch(language === 'fr' ? /[^\u00A0][;:]/ : /\s[;:]/)
  })

  it('tells of everybody that was moved its place by score alone, and of no other', () => {
    expect(sayPlacement({ byScore: 4, exposure, step: null }, 4, language)).toBeNull()
    const texts = [null, ...BALANCE_STEPS].flatMap((step) => [2, 57, null].map((place) => sayPlacement({ byScore: 14, exposure, step }, place, language)))
    for (const text of texts) expect(text).toMatch(/\b14\b.+\.$/u)
    expect(new Set(texts).size).toBe(1 + 1 + 2 * 3)
  })

  it('tells how often one that stands back was shown', () => {
    const text = sayPlacement({ byScore: 2, exposure, step: 'exposure' }, 9, language) ?? ''
    expect(text).toMatch(/\b17\b/)
    expect(text.replaceAll(/[^0-9]/g, '')).toContain('1200')
    expect(sayPlacement({ byScore: 2, exposure: { ...exposure, shown: 0.2, lists: 0.4 }, step: 'exposure' }, 9, language)).toMatch(/\b1\b.*\b1\b/)
  })
})
