import { describe, expect, it } from '@jest/globals'
import { LANGUAGES } from '../../../src/wording/language.ts'
import { WARNING_CODES } from '../../../src/wording/warnings/catalogue.ts'
import { sayWarning } from '../../../src/wording/warnings/say.ts'

const VALUES = { suggested: 'SUGGESTED', written: 999, limit: 100, asked: 'ASKED', given: 'uk', country: 'PL', pending: 70 } as const
const NONE = { ...VALUES, suggested: null, pending: null } as const

describe('warnings', () => {
  it.each(LANGUAGES)('are sentences for every code in %s, of the same facts as in English, and in words of its own', (language) => {
    const named = (sentence: string) => [...new Set(sentence.match(/SUGGESTED|ASKED|PL\b|country\b|\b(?:uk|70|100|999)\b/g))].toSorted()
    for (const code of WARNING_CODES) {
      for (const values of [VALUES, NONE]) {
        const said = sayWarning(code, values, language)
        expect([code, said]).toEqual([code, expect.stringMatching(/^[\p{Lu}\d].*[.?]$/u)])
        const english = sayWarning(code, values, 'en')
        expect([code, named(said)]).toEqual([code, named(english)])
        if (language !== 'en') expect(said).not.toBe(english)
      }
    }
  })

  it('count in the forms of the language', () => {
    expect(sayWarning('index-incomplete', { pending: 70_000 }, 'en')).toBe('70,000 records are not searchable yet; this answer may lack some of them.')
    expect(sayWarning('assumed', { country: 'UA' }, 'uk')).toContain('Україна (UA)')
  })
})
