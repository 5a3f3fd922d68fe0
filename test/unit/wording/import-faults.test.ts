import { describe, expect, it } from '@jest/globals'
import type { ImportFaultCode } from '../../../src/domain/import-fault.ts'
import { LANGUAGES, type Language } from '../../../src/wording/language.ts'
import { english } from '../../../src/wording/import-faults/en.ts'
import { importFaultSpeaker } from '../../../src/wording/import-faults/say.ts'
import { pageFaultSpeaker } from '../../../src/http/present/import-faults.ts'

/** Values enough for any sentence, each of which is recognised when it is repeated. */
const VALUES = {
  format: 'pdf', encoding: 'ENCODING', line: 12, quoteLine: 13, column: 'COLUMN', columns: ['FIRST', 'SECOND'], other: 'OTHER', field: 'FIELD', fields: ['since', 'until'],
  most: 32, cells: 31, files: 41, megabytes: 51, detail: 'DETAIL', name: 'NAME', names: ['FIRST', 'SECOND'], row: '7', before: 9, missing: ['a', 'topic'], kind: 'interests',
  written: 'WRITTEN', example: 'EXAMPLE', part: 'address', service: 'SERVICE', fault: 'FAULT', address: 'ADDRESS', file: 'FILE', country: 'PL', text: 'TEXT',
}
/** Counts where other sentences have words. */
const COUNTS: Partial<Record<ImportFaultCode, object>> = {
  too_many_columns: { columns: 61 }, row_cut_off: { columns: 61 }, quote_inside_cell: { column: 61 },
}
const codes = Object.keys(english) as ImportFaultCode[]

describe('why a file cannot be read', () => {
  it.each(LANGUAGES)('is a sentence for every fault in %s, the same facts as in English, and in words of its own', (language) => {
    const named = (sentence: string) =>
      [...new Set(sentence.match(/ENCODING|COLUMN|FIRST|SECOND|OTHER|FIELD|DETAIL|NAME|WRITTEN|EXAMPLE|SERVICE|FAULT|ADDRESS|FILE|TEXT|PL\b|CSV|\.xlsx|since|until|\b(?:7|9|12|13|31|32|41|51|61)\b/g))].toSorted()
    for (const code of codes) {
      const fault = { code, values: { ...VALUES, ...COUNTS[code] } } as never
      for (const [say, sayEnglish] of [[importFaultSpeaker(language), importFaultSpeaker('en')], [pageFaultSpeaker(language), pageFaultSpeaker('en')]] as const) {
        expect([code, say(fault)]).toEqual([code, expect.stringMatching(code === 'in_words' ? /^TEXT$/ : /^[\p{Lu}'„«].*[.?]$/u)])
        expect([code, named(say(fault))]).toEqual([code, named(sayEnglish(fault))])
        if (language === 'fr') expect(say(fault)).not.toMatch(/\S [:;?!»]|« /)
        if (language !== 'en' && code !== 'in_words') expect(say(fault)).not.toBe(sayEnglish(fault))
      }
    }
  })

  it.each(LANGUAGES)('names every other format, kind of list and needed part in %s by a name of its own', (language) => {
    const said = <Value>(values: readonly Value[], faultOf: (value: Value) => Parameters<ReturnType<typeof importFaultSpeaker>>[0]) =>
      new Set(values.map((value) => importFaultSpeaker(language)(faultOf(value)))).size
    expect(said(['zip', 'gzip', 'xls', 'pdf', '7z', 'rar', 'rtf'] as const, (format) => ({ code: 'other_format', values: { format } }))).toBe(7)
    expect(said(['municipalities', 'partnerships', 'interests', 'profiles'] as const, (kind) => ({ code: 'unknown_field', values: { field: 'x', kind, fields: [] } }))).toBe(4)
    expect(said(['municipality', 'a', 'b', 'topic'] as const, (part) => ({ code: 'columns_missing', values: { missing: [part], columns: [], kind: 'interests', fields: [] } }))).toBe(4)
    expect(said(['publisher', 'address', 'licence'] as const, (part) => ({ code: 'dataset_half_described', values: { part } }))).toBe(3)
  })

  it('tells whoever has the columns before them to choose, and others to write', () => {
    const fault = { code: 'two_columns_for_field', values: { column: 'Miasto', other: 'Gmina', field: 'a_name' } } as const
    const say = (language: Language) => [importFaultSpeaker(language)(fault), pageFaultSpeaker(language)(fault)]
    expect(say('en')).toEqual([
      "The columns 'Miasto' and 'Gmina' both seem to be a_name. Say which with map, such as 'Miasto=a_name', and 'Gmina=' to pass over the other.",
      "The columns 'Miasto' and 'Gmina' both seem to be 'Municipality: name'. Choose another meaning for one of them, or none.",
    ])
    expect(say('de')[1]).toBe('Die Spalten „Miasto“ und „Gmina“ scheinen beide „Kommune: Name“ zu sein. Wählen Sie für eine von ihnen eine andere Bedeutung oder keine.')
  })
})
