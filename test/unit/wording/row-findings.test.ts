import { describe, expect, it } from '@jest/globals'
import type { RowFindingCode } from '../../../src/domain/row-finding.ts'
import { readAvailability, readForm, readLevel, readRole, readStatus } from '../../../src/import/rows/values.ts'
import { LANGUAGES, type Language } from '../../../src/wording/language.ts'
import { GERMAN_CHOICES } from '../../../src/wording/rows/de.ts'
import { english, ENGLISH_CHOICES } from '../../../src/wording/rows/en.ts'
import { FRENCH_CHOICES } from '../../../src/wording/rows/fr.ts'
import { POLISH_CHOICES } from '../../../src/wording/rows/pl.ts'
import { rowSpeaker } from '../../../src/wording/rows/say.ts'
import type { CellChoices } from '../../../src/wording/rows/sentences.ts'
import { UKRAINIAN_CHOICES } from '../../../src/wording/rows/uk.ts'

const CHOICES: Readonly<Record<Language, CellChoices>> = {
  en: ENGLISH_CHOICES, pl: POLISH_CHOICES, de: GERMAN_CHOICES, fr: FRENCH_CHOICES, uk: UKRAINIAN_CHOICES,
}
const speaker = (language: Language) => rowSpeaker(language, (topic) => `topic ${topic}`)
/** Values enough for any sentence, each of which is recognised when it is repeated. */
const VALUES = {
  written: 'WRITTEN', suggested: null, cells: 31, columns: 32, text: 'TEXT', from: 801, to: 2_026, since: 1_993, most: 20, id: '77', codes: 'CODES',
  code: 'CODE', scheme: 'teryt', country: null, otherCode: 'OTHER', name: 'NAME', region: 'REGION', bearers: 4, line: 12, dataset: 'DATASET', fields: ['area'],
}

describe('what is said of rows', () => {
  it.each(LANGUAGES)('is a sentence for every finding in %s, the same facts as in English, and in words of its own', (language) => {
    const named = (sentence: string) => [...new Set(sentence.match(/WRITTEN|TEXT|CODES?|OTHER|NAME|REGION|DATASET|\b(?:31|32|801|1993|12|77)\b/g))].toSorted()
    for (const code of Object.keys(english) as RowFindingCode[]) {
      const say = (spoken: Language) => speaker(spoken)({ code, values: { ...VALUES, country: code === 'code_elsewhere' ? 'PL' : null } as never })
      expect([code, say(language)]).toEqual([code, expect.stringMatching(code === 'in_words' ? /^TEXT$/ : /^[\p{Lu}\d'„«].*[.?]$/u)])
      expect([code, named(say(language))]).toEqual([code, named(say('en'))])
      if (language === 'fr') expect(say(language)).not.toMatch(/\S [:;?!»]|« /)
      if (language !== 'en' && code !== 'in_words') expect(say(language)).not.toBe(say('en'))
    }
  })

  it.each(LANGUAGES)('names words in %s that the importer reads, each with a meaning of its own', (language) => {
    const { level, form, status, role, availability } = CHOICES[language]
    expect(level.map(readLevel)).toEqual(['municipality', 'county', 'region'])
    expect(form.map(readForm)).toEqual(['partnership', 'friendship', 'project', 'contact'])
    expect(status.map(readStatus)).toEqual(['active', 'dormant', 'suspended', 'ended'])
    expect(role.map(readRole)).toEqual(['offers', 'seeks', 'shares'])
    expect(availability.map(readAvailability)).toEqual(['seeking', 'open', 'at_capacity', 'closed'])
  })

  it('names the topic that may be meant, in the reader’s language', () => {
    expect(speaker('pl')({ code: 'unknown_topic', values: { written: 'sporty', suggested: 'sport_clubs' } }))
      .toBe('Słownik nie zna tematu „sporty”. Czy chodzi o „topic sport_clubs”? Wszystkie tematy: GET /v1/vocabulary.')
  })

  it('names the country', () => {
    expect(speaker('de')({ code: 'unknown_name', values: { name: 'Atlantis', country: 'PL' } })).toContain('dieses Landes (Polen)')
  })
})
