import { describe, expect, it } from '@jest/globals'
import { registerTables } from '../../../config/register/tables.ts'
import { AdminNames } from '../../../src/import/geonames/admin-names.ts'
import { divisionCodes, municipalityCodes } from '../../../src/import/geonames/codes.ts'
import { findDivisions } from '../../../src/import/geonames/divisions.ts'
import { groupPlaces } from '../../../src/import/geonames/group-places.ts'
import type { GeoNamesPlace } from '../../../src/import/geonames/place.ts'
import { placeOf } from '../../support/geonames-places.ts'

const { countries, divisionNames } = registerTables()
const names = new AdminNames(new Map([['PL.77', 'Lesser Poland'], ['PL.77.1215', 'Powiat suski']]), divisionNames, [])
const codesOf = (...places: GeoNamesPlace[]) => groupPlaces(places, countries, names).map(municipalityCodes)
const at = (country: string, id: number, ...codes: string[]) => placeOf({ country, id, codes, featureCode: 'PPLA3' })

describe('official codes', () => {
  it('are the admin codes where these are official', () => {
    expect(codesOf(
      at('PL', 1, '77', '1215', '121503'), at('DE', 2, '13', '00', '14626', '14626110'), at('FR', 3, '94', '2A', '2A1', '2A004'),
      at('IT', 4, '15', 'PA', '082053'), at('NL', 5, '07', '0394'), at('CH', 6, 'ZH', '101', '2'),
    )).toEqual([
      { geonames: '1', teryt: '121503' },
      { geonames: '2', ags: '14626110', lau: 'DE_14626110' },
      { geonames: '3', insee: '2A004', lau: 'FR_2A004' },
      { geonames: '4', lau: 'IT_082053' },
      { geonames: '5', lau: 'NL_GM0394' },
      { geonames: '6', lau: 'CH_CH0002' },
    ])
  })

  it('are left out when they do not look like official ones, or the place stands for itself', () => {
    expect(codesOf(at('PL', 1, '77', '1215', '00'), at('PL', 2, '77'))).toEqual([{ geonames: '1' }, { geonames: '2' }])
  })

  it('of counties and regions are read off their seat', () => {
    const groups = groupPlaces([at('PL', 1, '77', '1215', '121503'), at('PL', 2, '77', '1215', '121504'), at('PL', 3, '77', '1216', '121601')], countries, names)
    const { regions, counties } = findDivisions(groups, names)
    expect([...regions, ...counties].map(divisionCodes)).toEqual([{ teryt: '12' }, { teryt: '1215' }])
  })
})
