import { describe, expect, it } from '@jest/globals'
import { countriesBeginningWith, foldCountryNames } from '../../../src/naming/countries.ts'
import { parseQuery } from '../../../src/naming/parse-query.ts'

const countries = foldCountryNames([
  { name: 'Poland', country: 'PL' }, { name: 'Польща', country: 'PL' }, { name: 'PL', country: 'PL' },
  { name: 'Portugal', country: 'PT' }, { name: 'France', country: 'FR' }, { name: 'UK', country: 'GB' },
  { name: 'Faroe Islands', country: 'FO' }, { name: 'Congo', country: 'CG' }, { name: 'Congo', country: 'CD' },
])

describe('foldCountryNames', () => {
  it('folds names, and leaves a shared one to the first country', () => {
    expect(countries.get('polshcha')).toBe('PL')
    expect(countries.get('congo')).toBe('CG')
  })

  it('knows what a name begins', () => {
    expect(countriesBeginningWith('po', countries)).toEqual(new Set(['PL', 'PT']))
    expect(countriesBeginningWith('x', countries)).toEqual(new Set())
  })
})

describe('parseQuery', () => {
  it.each([
    ['Warsaw, Poland', 'warsaw', 'PL'],
    ['Warsaw,PL', 'warsaw', 'PL'],
    ['Варшава, Польща', 'varshava', 'PL'],
    ['Reading (UK)', 'reading', 'GB'],
    ['Paris France', 'paris', 'FR'],
    ['Tórshavn faroe islands', 'torshavn', 'FO'],
    ['Toruń, Kujawy, Poland', 'torun', 'PL'],
  ])('reads a country in "%s"', (text, name, country) => {
    expect(parseQuery(text, countries).qualified).toMatchObject({ name, country })
  })

  it('keeps what is no country, to be compared with regions', () => {
    const { qualified } = parseQuery('Frankfurt, Hessen', countries)
    expect(qualified).toMatchObject({ name: 'frankfurt', country: null, within: ['hessen'] })
  })

  it('takes the last qualifier for a country that is still being typed', () => {
    const { qualified } = parseQuery('Warsaw, Po', countries)
    expect(qualified).toMatchObject({ country: null, likelyCountries: new Set(['PL', 'PT']) })
  })

  it('keeps the whole as another reading, and says whether a comma parts it', () => {
    expect(parseQuery('Frankfurt (Oder)', countries)).toMatchObject({ whole: { name: 'frankfurt oder' }, hasComma: false })
    expect(parseQuery('Essen, PL', countries)).toMatchObject({ whole: { name: 'essen pl' }, hasComma: true })
  })

  it.each(['Paris', 'France', 'Essen UK', ', Poland', '(PL) Essen', '', '…'])('finds no qualifier in "%s"', (text) => {
    expect(parseQuery(text, countries).qualified).toBeNull()
  })

  it('reads apostrophes as gaps, and also as nothing', () => {
    expect(parseQuery("L'viv, Poland", countries)).toMatchObject({
      qualified: { name: 'l viv' }, joined: { qualified: { name: 'lviv', country: 'PL' }, joined: null },
    })
    expect(parseQuery('Lviv', countries).joined).toBeNull()
  })
})
