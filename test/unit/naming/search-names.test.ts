import { describe, expect, it } from '@jest/globals'
import { chooseReading } from '../../../src/naming/choose-reading.ts'
import { foldCountryNames } from '../../../src/naming/countries.ts'
import { BEGUN, EXACT, ONE_EDIT } from '../../../src/naming/match.ts'
import { parseQuery } from '../../../src/naming/parse-query.ts'
import { lookUpNames, type NameHit, needsExhaustivePass, searchNames } from '../../../src/naming/search-names.ts'
import { indexOf, named } from '../../support/named-municipalities.ts'

const countries = foldCountryNames([
  { name: 'Germany', country: 'DE' }, { name: 'Poland', country: 'PL' }, { name: 'Luxembourg', country: 'LU' },
  { name: 'Belgium', country: 'BE' }, { name: 'Saint Martin', country: 'MF' }, { name: 'USA', country: 'US' },
])
const HESSE = 90
const LUXEMBOURG_PROVINCE = 91
const index = indexOf([
  named(1, 'DE', 753_000, { own: 'Frankfurt am Main', foreign: ['Frankfurt'] }, { regionId: HESSE }),
  named(2, 'DE', 57_000, { own: 'Frankfurt (Oder)', foreign: ['Frankfurt'] }),
  named(3, 'PL', 639_000, { own: 'Wrocław', foreign: ['Breslau'], places: { Psie: 400 } }),
  named(4, 'PL', 2_500, { own: 'Frombork', historic: ['Frauenburg'], places: { Narusa: 250 } }),
  named(5, 'UA', 717_000, { own: 'Львів', foreign: ['Lviv', 'Lemberg'] }),
  named(6, 'BE', 28_000, { own: 'Arlon' }, { countyId: LUXEMBOURG_PROVINCE }),
  named(7, 'FR', 100, { own: 'Villers Saint-Martin' }),
  named(8, 'DE', 237_000, { own: 'Halle (Saale)' }),
  named(9, 'IT', 70_000, { own: "L'Aquila" }),
  named(10, 'FR', 8_900, { own: 'Chamonix-Mont-Blanc' }),
  named(11, 'DE', 118_000, { own: 'Offenbach' }, { regionId: HESSE }),
  named(HESSE, 'DE', null, { own: 'Hessen' }, { level: 'region' }),
  named(LUXEMBOURG_PROVINCE, 'BE', null, { own: 'Province de Luxembourg' }, { level: 'county' }),
  named(92, 'LU', 76_000, { own: 'Luxembourg' }),
])

function search(text: string, hits: readonly NameHit[] = [], limit = 5, among: readonly string[] | null = null) {
  const asked = {
    reading: chooseReading(parseQuery(text, countries), index), index, limit, countries: among === null ? null : new Set(among),
  }
  const found = searchNames({ ...asked, hits })
  // Looking up beforehand changes nothing.
  expect(searchNames({ ...asked, hits, lookedUp: lookUpNames(asked) })).toEqual(found)
  return found
}
const first = (text: string) => search(text)[0]

describe('searchNames', () => {
  it.each([
    ['Wrocław', 3, 'the name'],
    ['wroclaw', 3, 'without marks'],
    ['Breslau', 3, 'a foreign name'],
    ['Wrocl', 3, 'its beginning'],
    ['Worcław', 3, 'two letters swapped'],
    ['Wroclawia', 3, 'two edits'],
    ['Львів', 5, 'another script'],
    ["L'viv", 5, 'with an apostrophe that the name lacks'],
    ["L'Aquila", 9, 'with its own apostrophe'],
    ['Frankfrut am Ma', 1, 'a beginning with a slip'],
    ['Offenbach am Main', 11, 'more words than the name has'],
    ['Frankfurt', 1, 'the larger of two'],
    ['Frankfurt, Hesse', 1, 'a region that is still being typed'],
    ['Frankfurt (Oder)', 2, 'brackets that belong to the name'],
    ['Frankfurt (Od', 2, 'brackets that are still being typed'],
    ['Frankfurt, Oder', 2, 'a qualifier that is a word of the name'],
    ['Halle, Saale', 8, 'a comma where the name has a bracket'],
    ['Breslau, Poland', 3, 'a country'],
    ['Breslau, Pol', 3, 'a country that is still being typed'],
    ['Frombork Poland', 4, 'a country without a comma'],
    ['Villers Saint Martin', 7, 'words that would be a country'],
    ['Villers Saint Martn', 7, 'the same with a slip'],
    ['Arlon, Luxembourg', 6, 'a county that is called like a country'],
    ['Hessen', HESSE, 'a region'],
  ])('finds "%s"', (text, id) => {
    expect(first(text)?.id).toBe(id)
  })

  it('says by which name it was found, and which place bears it', () => {
    expect(first('frauenburg')).toEqual({ id: 4, matched: { name: 'Frauenburg' } })
    expect(first('narusa')).toEqual({ id: 4, matched: { name: 'Narusa', place: 'Narusa' } })
  })

  it('finds nothing outside the country that is named', () => {
    expect(search('Breslau, Germany')).toEqual([])
    expect(search('Frankfurt, USA')).toEqual([])
  })

  it('finds nothing for nothing, and nothing for what nobody is called', () => {
    expect(search('')).toEqual([])
    expect(search('…')).toEqual([])
    expect(search('qqqqqqqq')).toEqual([])
  })

  it('answers no more than are wanted, each once', () => {
    expect(search('fr', [], 2)).toHaveLength(2)
    const found = search('fr', [], 50).map(({ id }) => id)
    expect(new Set(found).size).toBe(found.length)
  })

  const hit = (id: number, text: string, folded: string): NameHit =>
    ({ id, text, folded, kind: 'own', place: null, country: 'FR', population: 9_000 })

  it('takes in what only the engine finds: a word inside a name', () => {
    expect(search('mont blanc')).toEqual([])
    expect(search('mont blanc', [hit(10, 'Chamonix-Mont-Blanc', 'chamonix mont blanc')])).toEqual([
      { id: 10, matched: { name: 'Chamonix-Mont-Blanc' } },
    ])
  })

  it('takes in a municipality that the index has not heard of yet', () => {
    expect(search('Neuville', [hit(500, 'Neuville', 'neuville')])).toEqual([{ id: 500, matched: { name: 'Neuville' } }])
  })

  it('keeps to the countries that are wanted, whatever the text names', () => {
    const found = (text: string, among: readonly string[]) => search(text, [hit(500, 'Frankfurt', 'frankfurt')], 5, among).map(({ id }) => id)
    expect(found('Frankfurt', ['DE', 'PL'])).toEqual([1, 2])
    expect(found('Frankfurt', ['PL'])).toEqual([])
    expect(found('Breslau, Poland', ['PL', 'FR'])).toEqual([3])
    expect(found('Breslau, Poland', ['FR'])).toEqual([])
    expect(found('Worcław', ['DE'])).toEqual([])
  })

  it('keeps the engine to the country that is named', () => {
    expect(search('Neuville, Germany', [hit(500, 'Neuville', 'neuville')])).toEqual([])
  })
})

describe('needsExhaustivePass', () => {
  const ranked = (...matches: number[]) => matches.map((match) => ({ match }))

  it('is spared where the best is the query itself and enough others begin so', () => {
    expect(needsExhaustivePass('krak', ranked(EXACT, BEGUN, BEGUN, BEGUN, BEGUN))).toBe(false)
    expect(needsExhaustivePass('krak', ranked(EXACT, BEGUN), 2)).toBe(false)
  })

  it('is needed where the best is anything else, or too few are good', () => {
    expect(needsExhaustivePass('krak', [])).toBe(true)
    expect(needsExhaustivePass('krak', ranked(BEGUN, BEGUN, BEGUN, BEGUN, BEGUN, BEGUN))).toBe(true)
    expect(needsExhaustivePass('krak', ranked(EXACT, ONE_EDIT, ONE_EDIT, ONE_EDIT, ONE_EDIT))).toBe(true)
  })

  it('is useless for two letters', () => {
    expect(needsExhaustivePass('kr', [])).toBe(false)
  })
})
