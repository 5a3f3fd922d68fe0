import { describe, expect, it } from '@jest/globals'
import { LANGUAGES } from '../../../src/wording/language.ts'
import { counted, LABELS, labelsFor, languageTag } from '../../../web/search-box/labels.ts'

const none = () => null

describe('the labels of the search box', () => {
  it('are there in every language of the service', () => {
    expect(Object.keys(LABELS)).toEqual(expect.arrayContaining([...LANGUAGES]))
  })

  it('have the same gaps in every language', () => {
    const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted()
    const english = labelsFor('en', none)
    for (const labels of Object.values(LABELS)) {
      for (const [name, text] of Object.entries(labels)) {
        const plain = (value: unknown): string[] => (typeof value === 'string' ? [value] : Object.values(value as object))
        const wanted = gaps(plain(Object.entries(english).find(([other]) => other === name)?.[1])[0] ?? '')
        for (const form of plain(text)) expect({ name, gaps: gaps(form) }).toEqual({ name, gaps: wanted })
      }
    }
  })

  it('follow the page, English where its language is not spoken', () => {
    expect(labelsFor('pl-PL', none).button).toBe('Szukaj')
    expect(labelsFor('ga', none).button).toBe('Search')
  })

  it.each([['pl_PL', 'pl-PL'], [' de ', 'de'], ['de-DE-u-co-phonebk', 'de-DE'], ['sr-latn-rs', 'sr-Latn-RS'], ['', 'en'], ['polski język', 'en']])('take the language of a page that states %j', (stated, tag) => {
    expect(languageTag(stated)).toBe(tag)
    expect(counted(labelsFor(languageTag(stated), none), 1_000, languageTag(stated))).toMatch(/1.?000/)
  })

  it('give way to the words of the page', () => {
    const own = labelsFor('en', (name) => ({ button: 'Go', found: '{count} towns' })[name] ?? null)
    expect(own.button).toBe('Go')
    expect(counted(own, 1, 'en')).toBe('1 towns')
    expect(own.nothing).toBe(LABELS['en']?.nothing)
  })

  it('count in the grammar of the language', () => {
    expect(counted(labelsFor('fr', none), 1, 'fr')).toBe('1 résultat')
    expect(counted(labelsFor('fr', none), 2, 'fr')).toBe('2 résultats')
  })
})
