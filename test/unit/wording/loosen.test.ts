import { describe, expect, it } from '@jest/globals'
import { CONDITIONS } from '../../../src/domain/filter.ts'
import { LANGUAGES } from '../../../src/wording/language.ts'
import { sayLoosen } from '../../../src/wording/loosen/say.ts'

describe.each(LANGUAGES)('what would make a short list longer, in %s', (language) => {
  it('is told with the costliest condition and both figures', () => {
    for (const condition of CONDITIONS) {
      const text = sayLoosen(3, { condition, value: 'such', candidates: 48 }, language)
      expect(text).toMatch(/\b3\b.*\(such\).*\b48\b.*\.$/u)
      expect(text).not.toMatch(/undefined|null|NaN/)
    }
  })

  it('is told where nobody is left, and where no condition alone costs anything', () => {
    const nobody = sayLoosen(0, { condition: 'country', value: 'such', candidates: 48 }, language)
    expect(nobody).not.toMatch(/\b0\b/)
    expect(nobody).toContain('48')
    expect(sayLoosen(3, null, language)).toMatch(/\b3\b[^0-9]*\.$/u)
  })
})

it('reads as a person would say it', () => {
  const costliest = { condition: 'country', value: 'Malta', candidates: 1_240 } as const
  expect(sayLoosen(3, costliest, 'en')).toBe('Only 3 to choose from. What costs most is country (Malta): without it there would be 1,240.')
  expect(sayLoosen(0, costliest, 'pl')).toBe('Nikt nie spełnia wszystkich warunków. Najwięcej kosztuje warunek: kraj (Malta); bez niego do wyboru byłoby 1240.')
})
