import { describe, expect, it } from '@jest/globals'
import type { FieldFaultCode, ValueKind } from '../../../src/shared/field-fault.ts'
import { english } from '../../../src/wording/field-faults/en.ts'
import { fieldFaultSpeaker } from '../../../src/wording/field-faults/say.ts'
import { LANGUAGES } from '../../../src/wording/language.ts'

/** Values enough for any sentence, each of which is recognised when it is repeated. */
const VALUES = {
  expected: 'array', words: ['FIRST', 'SECOND'], meant: 'MEANT', least: 12, most: 31, range: '5..9', steps: ['FIRST', 'SECOND'], value: 'VALUE', latest: 2026,
  trait: 'TRAIT', field: 'FIELD', today: '2026-11-27', id: 41, written: 'WRITTEN',
}
const codes = Object.keys(english) as FieldFaultCode[]

describe('what is wrong with a field', () => {
  it.each(LANGUAGES)('is a sentence for every code in %s, of the same facts as in English, and in words of its own', (language) => {
    const say = fieldFaultSpeaker(language)
    const named = (sentence: string) =>
      [...new Set(sentence.match(/FIRST|SECOND|MEANT|VALUE|TRAIT|FIELD|WRITTEN|since|confirmedOn|ETag|API|UUID|ASCII|ISO|https?:\S+?(?=[,. ])|GET \S+\w|may(?:Show|Search|Export)|true|false|profile|next\b|\*|"12"|\d+|\.\.(?=\d)/g))].toSorted()
    for (const code of codes) {
      for (const values of [VALUES, { ...VALUES, meant: null, least: 1, most: 1 }]) {
        const fault = { code, values } as never
        const inEnglish = fieldFaultSpeaker('en')(fault)
        expect([code, say(fault)]).toEqual([code, expect.stringMatching(/^[\p{Lu}'„«\d].*[.?]$/u)])
        expect([code, named(say(fault))]).toEqual([code, named(inEnglish)])
        if (language === 'fr') expect(say(fault)).not.toMatch(/\S [:;?!»]|« /)
        if (language !== 'en') expect(say(fault)).not.toBe(inEnglish)
      }
    }
  })

  it.each(LANGUAGES)('tells in %s each kind of value by a name of its own', (language) => {
    const kinds: readonly ValueKind[] = ['int', 'number', 'string', 'boolean', 'array', 'object']
    expect(new Set(kinds.map((expected) => fieldFaultSpeaker(language)({ code: 'wrong_kind', values: { expected } }))).size).toBe(kinds.length)
  })

  it('counts in the forms of the language', () => {
    const say = (most: number) => LANGUAGES.map((language) => fieldFaultSpeaker(language)({ code: 'too_many_entries', values: { most } }))
    expect(say(1)[0]).toBe('Give at most 1 entry.')
    expect(say(50)).toEqual([
      'Give at most 50 entries.', 'Za dużo pozycji. Największa ich liczba: 50.', 'Geben Sie höchstens 50 Einträge an.', 'Donnez au plus 50 éléments.',
      'Забагато елементів. Найбільша їх кількість: 50.',
    ])
  })
})
