import { describe, expect, it } from '@jest/globals'
import { FACTS } from '../../../src/matching/missing.ts'
import { labelsOf } from '../../../src/wording/labels/labels.ts'
import { LANGUAGES, spokenLanguage } from '../../../src/wording/language.ts'
import { sayMissing } from '../../../src/wording/missing.ts'
import { PROBLEM_CODES, PROBLEM_WORDS } from '../../../src/wording/problems.ts'

describe.each(LANGUAGES)('words in %s', (language) => {
  it('explain every problem with a title, a meaning and a remedy', () => {
    for (const code of PROBLEM_CODES) {
      const { title, meaning, remedy } = PROBLEM_WORDS[language][code]
      expect(title).toMatch(/^\p{Lu}.*[^.]$/u)
      expect(meaning).toMatch(/^\p{Lu}.*\.$/u)
      expect(remedy).toMatch(/^\p{Lu}.*\.$/u)
    }
  })

  it('say what is missing, differently for the two sides', () => {
    for (const fact of FACTS) {
      const [asker, candidate] = [sayMissing({ side: 'asker', fact }, language), sayMissing({ side: 'candidate', fact }, language)]
      expect(asker).not.toBe(candidate)
      expect(asker).toMatch(/\.$/)
    }
  })

  it('name each value of a list by a name of its own', () => {
    for (const list of Object.values(labelsOf(language))) {
      const names: unknown[] = Object.values(list)
      expect(new Set(names).size).toBe(names.length)
      expect(names.every((name) => typeof name === 'string' && name.trim() !== '')).toBe(true)
    }
  })
})

describe('languages', () => {
  it('are known by their tags', () => {
    expect(['pl', 'PL', 'pl-PL', 'en-GB', 'de-AT', 'fr-CH', 'uk-UA', 'ua', 'cs', ''].map(spokenLanguage))
      .toEqual(['pl', 'pl', 'pl', 'en', 'de', 'fr', 'uk', null, null, null])
  })
})
