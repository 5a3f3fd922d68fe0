import { describe, expect, it } from '@jest/globals'
import { traitSource, type TraitSourceCode } from '../../../src/domain/trait-source.ts'
import { LANGUAGES } from '../../../src/wording/language.ts'
import { english } from '../../../src/wording/trait-sources/en.ts'
import { traitSourceSpeaker } from '../../../src/wording/trait-sources/say.ts'

/** Values enough for any sentence, each of which is recognised when it is repeated. */
const VALUES = { code: 'CODE', metres: 41_000, municipality: 'TOWN', squareKilometres: 51, relief: 612, radius: 11_000, name: 'NAME', text: 'TEXT' }
const codes = Object.keys(english) as TraitSourceCode[]

describe('where a trait comes from', () => {
  it.each(LANGUAGES)('is told for every rule in %s, with the same figures and datasets as in English, in words of its own', (language) => {
    const named = (told: string) => [...new Set(told.match(/CODE|TOWN|NAME|TEXT|GeoNames|world-atlas 10m|sea-ports|\b(?:11|41|51|612)\b/g))].toSorted()
    for (const code of codes) {
      for (const values of [VALUES, { ...VALUES, municipality: null, relief: null }]) {
        const source = { code, values } as never
        const told = traitSourceSpeaker(language)(source)
        const inEnglish = traitSourceSpeaker('en')(source)
        expect([code, told]).toEqual([code, expect.stringMatching(/^\S.*[^.]$/u)])
        expect([code, named(told)]).toEqual([code, named(inEnglish)])
        if (language !== 'en' && code !== 'in_words') expect(told).not.toBe(inEnglish)
      }
    }
  })

  it('is told with distances as the language writes them', () => {
    const source = traitSource('coast_distance', { metres: 4_300, municipality: 'Gdańsk' })
    expect(LANGUAGES.map((language) => traitSourceSpeaker(language)(source))).toEqual([
      'Gdańsk: 4.3 km from the coast, world-atlas 10m', 'Gdańsk: 4,3 km od wybrzeża, world-atlas 10m', 'Gdańsk: 4,3 km von der Küste, world-atlas 10m',
      'Gdańsk : à 4,3 km de la côte, world-atlas 10m', 'Gdańsk: 4,3 км від узбережжя, world-atlas 10m',
    ].map((told) => expect.stringMatching(new RegExp(`^${told.replaceAll(' ', '\\s')}$`, 'u'))))
  })
})
