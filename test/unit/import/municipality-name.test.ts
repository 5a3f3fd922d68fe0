import { describe, expect, it } from '@jest/globals'
import { AdminNames } from '../../../src/import/geonames/admin-names.ts'
import { groupPlaces } from '../../../src/import/geonames/group-places.ts'
import { chooseNames } from '../../../src/import/geonames/municipality-name.ts'
import type { GeoNamesPlace } from '../../../src/import/geonames/place.ts'
import { placeOf, ruleOf } from '../../support/geonames-places.ts'

const rule = (officialNames: Record<string, unknown> = {}) =>
  ruleOf({ country: 'NL', municipality: { rule: 'admin', level: 2 }, county: null, officialNames })
const gemeente = { words: [{ word: 'Gemeente', at: 'start', language: 'nl' }] }
const estonian = { words: [{ word: 'vald', at: 'end', language: 'et' }, { word: 'linn', at: 'end', language: 'et', town: true }] }
const at = (code: string, fields: Parameters<typeof placeOf>[0]) => placeOf({ country: 'NL', codes: ['07', code], ...fields })

interface Tables {
  readonly own?: readonly { id: number; name: string; language: string }[]
  readonly divisions?: readonly { code: string; name: string; language: string }[]
}

function shown(officials: Record<string, string>, officialNames: Record<string, unknown>, places: readonly GeoNamesPlace[], tables: Tables = {}) {
  const names = new AdminNames(
    new Map(Object.entries(officials).map(([code, name]) => [`NL.07.${code}`, name])),
    (tables.divisions ?? []).map((entry) => ({ country: 'NL', also: [], ...entry })), [],
  )
  const own = new Map((tables.own ?? []).map(({ id, ...entry }) => [id, [{ geonamesId: id, source: 'test', ...entry }]]))
  return [...chooseNames(groupPlaces(places, [rule(officialNames)], names), own).values()].map(({ name }) => name)
}

describe('chooseNames', () => {
  it('shows the seat\'s name when the municipality is called after it, in any spelling', () => {
    expect(shown({ 1: 'Gemeente Apeldoorn' }, gemeente, [at('1', { name: 'Apeldoorn' })])).toEqual(['Apeldoorn'])
    expect(shown({ 1: 'Kazanlŭk' }, {}, [at('1', { name: 'Kazanlak', alternateNames: 'Kazanlŭk' })])).toEqual(['Kazanlak'])
    expect(shown({ 1: 'Raarvihke - Røyrvik' }, {}, [at('1', { name: 'Røyrvik' })])).toEqual(['Røyrvik'])
    expect(shown({}, gemeente, [at('1', { name: 'Weesp' })])).toEqual(['Weesp'])
  })

  it('shows the official name, without its word, when it is another', () => {
    expect(shown({ 1: 'Gemeente Haarlemmermeer' }, gemeente, [at('1', { name: 'Hoofddorp' })])).toEqual(['Haarlemmermeer'])
    expect(shown({ 1: 'Gemeente Den Haag' }, gemeente, [at('1', { name: 'The Hague', alternateNames: 'Den Haag' })])).toEqual(['Den Haag'])
  })

  it('knows an inflected name by its beginning', () => {
    const latvian = { inflected: true, words: [{ word: 'novads', at: 'end', language: 'lv' }] }
    expect(shown({ 1: 'Talsu novads' }, latvian, [at('1', { name: 'Talsi' })])).toEqual(['Talsi'])
    expect(shown({ 1: 'Ropažu novads' }, latvian, [at('1', { name: 'Ulbroka' })])).toEqual(['Ropažu'])
  })

  it('shows the seat\'s name where the country\'s rule says so', () => {
    expect(shown({ 1: 'Saint Julian' }, { show: 'seat' }, [at('1', { name: 'San Ġiljan' })])).toEqual(['San Ġiljan'])
  })

  it('tells a municipality from the town it surrounds by the whole official name', () => {
    expect(shown({ 1: 'Võru linn', 2: 'Võru vald' }, estonian, [at('1', { name: 'Võru' }), at('2', { name: 'Väimela' })])).toEqual(['Võru', 'Võru vald'])
  })

  it('leaves the name to a town that stands for itself', () => {
    const villages = at('1', { name: 'Kućan Marof' })
    const town = placeOf({ country: 'NL', codes: ['07'], name: 'Varaždin', featureCode: 'PPLA' })
    expect(shown({ 1: 'Varaždin' }, {}, [villages, town])).toEqual(['Kućan Marof', 'Varaždin'])
  })

  it('prefers our own tables: the first own name of the seat, the name of the unit as it stands', () => {
    const own = [{ id: 7, name: 'Warszawa', language: 'pl' }]
    expect(shown({}, {}, [at('1', { id: 7, name: 'Warsaw' })], { own })).toEqual(['Warszawa'])
    const divisions = [{ code: '07.1', name: 'Kauno rajonas', language: 'lt' }]
    expect(shown({ 1: 'Kaunas' }, {}, [at('1', { name: 'Garliava' })], { divisions })).toEqual(['Kauno rajonas'])
  })
})
