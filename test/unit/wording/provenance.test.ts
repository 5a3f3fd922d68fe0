import { describe, expect, it } from '@jest/globals'
import type { CodedNote, CodedSource } from '../../../src/matching/provenance.ts'
import { LANGUAGES } from '../../../src/wording/language.ts'
import { english } from '../../../src/wording/provenance/en.ts'
import { sayProvenance } from '../../../src/wording/provenance/say.ts'

const SOURCE = { choices: 6_007, alternatives: 781_752, folds: 8, coldShare: 0.25, neitherKnown: 1.75, seed: 3 }
const NOTE = {
  months: 12, oddsRatio: 1.4, from: 0.5, to: 700, reciprocalRank: 0.002, recall: 0.01, at: 100, chosen: 2, odds: 400, strongest: 62, near: 50, beyond: 900, another: 5,
  factor: 0.6, known: 0.89, asked: 0.11,
}
/** The figures of a text, in whatever way its language writes them. */
const figures = (text: string) => (text.match(/\d[\d.,\u00a0\u202f]*\d|\d/g) ?? []).map((figure) => figure.replaceAll(/\D/g, '')).toSorted()

describe('where ranking values come from', () => {
  it.each(LANGUAGES)('is told in %s by sentences for every code, with the same figures as in English, in words of its own', (language) => {
    const sources = Object.keys(english.source).map((code) => ({ source: { code, values: SOURCE } as CodedSource, pairs: 11_111 }))
    const notes = Object.keys(english.note).map((code) => ({ source: { code: 'judged', values: {} } as const, note: { code, values: NOTE } as unknown as CodedNote }))
    for (const provenance of [...sources, ...notes]) {
      const [told, inEnglish] = [sayProvenance(provenance, language), sayProvenance(provenance, 'en')]
      expect(told).toHaveLength('note' in provenance ? 2 : 1)
      for (const [at, { text, isQuoted }] of told.entries()) {
        expect([text, isQuoted]).toEqual([expect.stringMatching(/^\p{Lu}.*\.$/u), false])
        expect([text, figures(text)]).toEqual([text, figures(inEnglish[at]?.text ?? '')])
        if (language !== 'en') expect(text).not.toBe(inEnglish[at]?.text)
      }
    }
  })

  it('stays in the words of whoever set them, where they are words', () => {
    expect(sayProvenance({ source: 'Zelinsky 1991', note: 'Some friction.' }, 'fr')).toEqual([{ text: 'Zelinsky 1991.', isQuoted: true }, { text: 'Some friction.', isQuoted: true }])
  })
})
