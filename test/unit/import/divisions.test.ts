import { describe, expect, it } from '@jest/globals'
import type { CountryRule } from '../../../config/register/schemas.ts'
import { AdminNames } from '../../../src/import/geonames/admin-names.ts'
import { findDivisions } from '../../../src/import/geonames/divisions.ts'
import { groupPlaces } from '../../../src/import/geonames/group-places.ts'
import type { GeoNamesPlace } from '../../../src/import/geonames/place.ts'
import { placeOf, ruleOf } from '../../support/geonames-places.ts'

function divide(
  places: readonly GeoNamesPlace[], officials: Record<string, string>, rule: CountryRule = ruleOf(),
  successors: readonly { code: string; successor: string }[] = [],
) {
  const names = new AdminNames(
    new Map(Object.entries(officials).map(([code, name]) => [`PL.${code}`, name])), [],
    successors.map((entry) => ({ country: 'PL', ...entry })),
  )
  const groups = groupPlaces(places, [rule], names)
  const { regions, counties, parentsOf } = findDivisions(groups, names)
  return {
    regions: regions.map(({ key, name }) => [key, name.name]),
    counties: counties.map(({ key, name, members }) => [key, name.name, members[0].seat.name]),
    parents: groups.map(parentsOf),
  }
}
const at = (path: string, fields: Parameters<typeof placeOf>[0] = {}) => placeOf({ codes: path.split('.'), ...fields })
const małopolskie = { 77: 'Małopolskie', '77.1215': 'Powiat suski', '77.1206': 'Powiat krakowski', '77.1261': 'Kraków' }

describe('findDivisions', () => {
  it('finds counties and regions, seated at their highest and largest municipality', () => {
    const { regions, counties, parents } = divide([
      at('77.1215.121503', { name: 'Zawoja', population: 9000 }), at('77.1215.121501', { name: 'Sucha', featureCode: 'PPLA2', population: 100 }),
      at('77.1206.120601', { name: 'Skała' }), at('77.1206.120602', { name: 'Słomniki', population: 5 }),
    ], małopolskie)
    expect(regions).toEqual([['PL/admin1/77', 'Małopolskie']])
    expect(counties).toEqual([['PL/admin2/77/1215', 'Powiat suski', 'Sucha'], ['PL/admin2/77/1206', 'Powiat krakowski', 'Słomniki']])
    expect(parents[0]).toEqual({ county: 'PL/admin2/77/1215', region: 'PL/admin1/77' })
  })

  it('leaves city-counties, nameless units and counties as large as their region to others', () => {
    const { regions, counties, parents } = divide([
      at('77.1261.126101'), at('77.1215.121501'), at('77.1215.121502'), at('77.1299.129901'), at('77.1299.129902'), at('12.1.1'), at('12.1.2'), at('16.1.1'),
    ], { ...małopolskie, 12: 'Asturias', '12.1': 'Provincia de Asturias', 16: 'Berlin' })
    expect(regions.map(([, name]) => name)).toEqual(['Małopolskie', 'Asturias'])
    expect(counties.map(([, name]) => name)).toEqual(['Powiat suski'])
    expect(parents[0]).toEqual({ county: null, region: 'PL/admin1/77' })
    expect(parents[5]).toEqual({ county: null, region: 'PL/admin1/12' })
    expect(parents[7]).toEqual({ county: null, region: null })
  })

  it('heeds exceptions and towns whose own council is the county', () => {
    const rule = ruleOf({
      region: { level: 1, except: ['ENG'] }, county: { level: 2, cityCounties: 'same-name' },
      officialNames: { words: [{ word: 'City of', at: 'start', language: 'en' }] },
    })
    const { regions, counties } = divide([
      at('ENG.C7.1', { name: 'Coventry', population: 300000 }), at('ENG.C7.2', { name: 'Allesley' }),
      at('ENG.G5.1', { name: 'Maidstone' }), at('ENG.G5.2', { name: 'Dover' }),
    ], { ENG: 'England', 'ENG.C7': 'City of Coventry', 'ENG.G5': 'Kent' }, rule)
    expect(regions).toEqual([])
    expect(counties.map(([, name]) => name)).toEqual(['Kent'])
  })

  it('follows codes that were replaced since', () => {
    const rule = ruleOf({ municipality: { rule: 'admin', level: 2 }, county: null })
    const { regions, parents } = divide([at('30.3005'), at('33.3301')], { 33: 'Buskerud', '33.3301': 'Drammen' }, rule, [{ code: '30.3005', successor: '33.3399' }])
    expect(regions).toEqual([['PL/admin1/33', 'Buskerud']])
    expect(parents.map(({ region }) => region)).toEqual(['PL/admin1/33', 'PL/admin1/33'])
  })
})
