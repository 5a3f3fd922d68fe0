import { describe, expect, it } from '@jest/globals'
import { COUNTRY_NAMES } from '../../../config/country-names.ts'
import { foldCountryNames } from '../../../src/naming/countries.ts'
import { foldName } from '../../../src/naming/fold.ts'

const countries = foldCountryNames(COUNTRY_NAMES)

describe('the names of countries', () => {
  it.each([
    ['Poland', 'PL'], ['Polska', 'PL'], ['Polen', 'PL'], ['Польща', 'PL'], ['PL', 'PL'], ['POL', 'PL'],
    ['UK', 'GB'], ['U.K.', 'GB'], ['Wielka Brytania', 'GB'], ['USA', 'US'],
    ['Czechia', 'CZ'], ['Czech Republic', 'CZ'], ['Česko', 'CZ'], ['Holland', 'NL'], ['Macedonia', 'MK'],
    ['Kosovo', 'XK'], ['Kosova', 'XK'], ['Kosowo', 'XK'], ['XK', 'XK'],
    ['Türkiye', 'TR'], ['Turkey', 'TR'], ['Ελλάδα', 'GR'], ['Україна', 'UA'], ['საქართველო', 'GE'], ['Հայաստան', 'AM'],
    ['Faroe Islands', 'FO'], ['Åland Islands', 'AX'], ['Isle of Man', 'IM'], ['Jersey', 'JE'], ['San Marino', 'SM'],
    ['Bosnia and Herzegovina', 'BA'], ['Deutschland', 'DE'], ['Niemcy', 'DE'], ['Magyarország', 'HU'],
  ])('%s is %s', (name, code) => {
    expect(countries.get(foldName(name))).toBe(code)
  })

  it('are no towns', () => {
    expect(['Warszawa', 'England', 'Hessen'].map((name) => countries.get(foldName(name)))).toEqual([undefined, undefined, undefined])
  })
})
