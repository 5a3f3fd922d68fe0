import { describe, expect, it } from '@jest/globals'
import { formatsOf } from '../../../src/wording/formats.ts'
import { LANGUAGES, type Language } from '../../../src/wording/language.ts'

const en = formatsOf('en')
const pl = formatsOf('pl')

describe('figures', () => {
  it('are whole where things are counted', () => {
    const forms = { one: 'partnerstwo', few: 'partnerstwa', many: 'partnerstw', other: 'partnerstwa' }
    expect([106.563, 0.7, 22.2].map((value) => pl.counted(value, forms))).toEqual(['107 partnerstw', '1 partnerstwo', '22 partnerstwa'])
  })

  it('say distances as people do', () => {
    expect([0, 430, 4_230, 186_041, 1_240_300].map(en.distance)).toEqual(['0 m', '450 m', '4.2 km', '186 km', '1,240 km'])
    expect(pl.distance(4_230)).toMatch(/^4,2\skm$/)
  })

  it('say shares of any size', () => {
    expect([0.004, 0.046, 0.5, 0.98, 0.9956, 0.99997, 1].map(en.share)).toEqual(['0.4%', '4.6%', '50%', '98%', '99.6%', '99.9%', '100%'])
  })

  it('part a name from what is said of it as the language does', () => {
    expect(LANGUAGES.map((language) => `A${formatsOf(language).colon}b`)).toEqual(['A: b', 'A: b', 'A: b', 'A\u00a0: b', 'A: b'])
  })

  it('name countries, languages and days, and know what they do not know', () => {
    expect([pl.country('DE'), pl.country('XK'), en.language('uk'), en.country('QX')]).toEqual(['Niemcy', 'Kosowo', 'Ukrainian', 'QX'])
    expect(pl.date('2026-11-23')).toBe('23 listopada 2026')
    expect(LANGUAGES.map((language) => formatsOf(language).country('UA'))).toEqual(['Ukraine', 'Ukraina', 'Ukraine', 'Ukraine', 'Україна'])
    const fr = formatsOf('fr')
    expect(['2026-11-01', '2026-11-11', '2026-11-21'].map(fr.date)).toEqual(['1er novembre 2026', '11 novembre 2026', '21 novembre 2026'])
  })

  it('count as each language does', () => {
    const forms = { one: 'one', few: 'few', many: 'many', other: 'other' }
    const counted = (language: Language) => [0, 1, 2, 5, 21, 22, 25].map((value) => formatsOf(language).form(value, forms))
    expect(counted('uk')).toEqual(['many', 'one', 'few', 'many', 'one', 'few', 'many'])
    expect(counted('pl')).toEqual(['many', 'one', 'few', 'many', 'many', 'few', 'many'])
    expect(counted('fr')).toEqual(['one', 'one', 'other', 'other', 'other', 'other', 'other'])
    expect(counted('de')).toEqual(['other', 'one', 'other', 'other', 'other', 'other', 'other'])
  })
})
