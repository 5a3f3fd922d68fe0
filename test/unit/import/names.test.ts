import { describe, expect, it } from '@jest/globals'
import { AdminNames } from '../../../src/import/geonames/admin-names.ts'
import { groupPlaces } from '../../../src/import/geonames/group-places.ts'
import { isName, municipalityNames } from '../../../src/import/geonames/names.ts'
import { placeOf, ruleOf } from '../../support/geonames-places.ts'

describe('isName', () => {
  it.each(['Breslau', 'Вроцлав', '弗罗茨瓦夫', 'ვროცლავი', "'s-Hertogenbosch", 'la Haye', 'Ii', 'Å', 'Noginsk-9', 'Lubin (Blota)', '1. Bezirk'])('keeps %s', (text) => {
    expect(isName(text)).toBe(true)
  })
  it.each(['', '55', 'KRK', 'CH MAR', 'https://en.wikipedia.org/wiki/Split', 'beːlɪts (de)', 'Elrike [a. 1229]', 'bei li ci', 'bylyts', 'пост № 32'])(
    'leaves out "%s"', (text) => {
      expect(isName(text)).toBe(false)
    })
})

describe('municipalityNames', () => {
  const codes = ['77', '1215', '121503']
  const seat = placeOf({ id: 1, name: 'Warsaw', featureCode: 'PPLA3', codes, alternateNames: 'Warschau,Varsovie,Warschau,WAW,hua sha' })
  const village = placeOf({ id: 2, name: 'Wola', codes, alternateNames: 'Varsovie,Wolla' })
  const tables = {
    own: new Map([[1, [
      { geonamesId: 1, name: 'Warszawa', language: 'pl', source: 'test' }, { geonamesId: 1, name: 'Varšuva', language: 'lt', source: 'test' },
    ]]]),
    historic: new Map([[2, [{ geonamesId: 2, name: 'Wola Stara', language: 'pl', kind: 'historic' as const, source: 'test' }]]]),
  }

  it('lists own, foreign and historic names once each, with the place that bears them', () => {
    const [group] = groupPlaces([seat, village], [ruleOf()], new AdminNames(new Map(), [], []))
    expect(municipalityNames(group!, { name: 'Warszawa', language: 'pl' }, tables)).toEqual([
      { text: 'Warszawa', kind: 'own', language: 'pl', placeName: null },
      { text: 'Varšuva', kind: 'own', language: 'lt', placeName: null },
      { text: 'Warsaw', kind: 'foreign', language: null, placeName: null },
      { text: 'Warschau', kind: 'foreign', language: null, placeName: null },
      { text: 'Varsovie', kind: 'foreign', language: null, placeName: null },
      { text: 'Wola', kind: 'own', language: null, placeName: 'Wola' },
      { text: 'Wola Stara', kind: 'historic', language: 'pl', placeName: 'Wola' },
      { text: 'Wolla', kind: 'foreign', language: null, placeName: 'Wola' },
    ])
  })

  it('keeps the official name, an English one as a foreign name', () => {
    const words = [{ word: 'Municipality of', at: 'start', language: 'en' }, { word: 'Gemeente', at: 'start', language: 'nl' }]
    const named = (official: string) => {
      const [group] = groupPlaces([village], [ruleOf({ officialNames: { words } })], new AdminNames(new Map([[`PL.${codes.join('.')}`, official]]), [], []))
      return municipalityNames(group!, { name: 'Wola', language: null }, { own: new Map(), historic: new Map() })
        .slice(0, 3).map(({ text, kind, language }) => [text, kind, language])
    }
    expect(named('Gemeente Haar')).toEqual([['Wola', 'own', null], ['Gemeente Haar', 'own', 'nl'], ['Haar', 'own', null]])
    expect(named('Municipality of Wola')).toEqual([['Wola', 'own', null], ['Municipality of Wola', 'foreign', 'en'], ['Varsovie', 'foreign', null]])
  })
})
