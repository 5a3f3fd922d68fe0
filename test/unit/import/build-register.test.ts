import { describe, expect, it } from '@jest/globals'
import { buildRegister, type RegisterSources } from '../../../src/import/geonames/build-register.ts'
import { placeOf, ruleOf } from '../../support/geonames-places.ts'

const places = [
  placeOf({ id: 11, name: 'Sucha Beskidzka', featureCode: 'PPLA2', codes: ['77', '1215', '121501'], population: 9_000, altitude: 348 }),
  placeOf({ id: 12, name: 'Zawoja', featureCode: 'PPLA3', codes: ['77', '1215', '121508'], altitude: 620, alternateNames: 'Zavoja' }),
  placeOf({ id: 13, name: 'Skawica', codes: ['77', '1215', '121508'], altitude: 400, population: 3_000, location: { lat: 50.02, lon: 20.02 } }),
  placeOf({ id: 14, name: 'Kraków', featureCode: 'PPLA', codes: ['77', '1261', '126101'], population: 755_050 }),
]
const sources: RegisterSources = {
  places,
  adminNames: new Map([['PL.77', 'Lesser Poland'], ['PL.77.1215', 'Powiat suski'], ['PL.77.1261', 'Kraków']]),
  tables: {
    countries: [ruleOf({
      seats: { PPLA: 'regional_seat', PPLA2: 'county_seat' },
      codes: [{ of: 'municipality', scheme: 'teryt', level: 3, pattern: '^\\d{6}$' }, { of: 'county', scheme: 'teryt', level: 2, pattern: '^\\d{4}$' }],
    })],
    divisionNames: [{ country: 'PL', code: '77', name: 'Województwo małopolskie', language: 'pl', also: ['Małopolska'] }],
    successors: [], ownNames: [], historicNames: [],
  },
  geography: { measure: ({ lat }) => ({ coastDistance: 480_000, borderDistance: lat > 50 ? 40_000 : 25_000, landArea: 79_000_000 }) },
  ports: [],
}

describe('buildRegister', () => {
  const register = buildRegister(sources)
  const records = [...register]
  const byKey = new Map(records.map((record) => [record.sourceKey, record]))

  it('knows its size beforehand and gives parents before children', () => {
    expect(register.counts).toEqual({ municipality: 3, county: 1, region: 1 })
    expect(register.total).toBe(records.length)
    const seen = new Set<string>()
    for (const { sourceKey, parentKeys } of records) {
      for (const parent of [parentKeys.county, parentKeys.region]) expect(parent === null || seen.has(parent)).toBe(true)
      seen.add(sourceKey)
    }
  })

  it('makes a municipality of its places', () => {
    expect(byKey.get('PL/admin3/77/1215/121508')).toEqual({
      sourceKey: 'PL/admin3/77/1215/121508', level: 'municipality', country: 'PL', name: 'Zawoja',
      parentKeys: { county: 'PL/admin2/77/1215', region: 'PL/admin1/77' },
      location: { lat: 50, lon: 20 }, population: null, populationOf: 'seat', populationDate: null, altitude: 620,
      coastDistance: 480_000, borderDistance: 25_000, codes: { geonames: '12', teryt: '121508' },
      places: [
        { geonamesId: 12, name: 'Zawoja', location: { lat: 50, lon: 20 }, population: null, isSeat: true },
        { geonamesId: 13, name: 'Skawica', location: { lat: 50.02, lon: 20.02 }, population: 3_000, isSeat: false },
      ],
      names: [
        { text: 'Zawoja', kind: 'own', language: null, placeName: null },
        { text: 'Zavoja', kind: 'foreign', language: null, placeName: null },
        { text: 'Skawica', kind: 'own', language: null, placeName: 'Skawica' },
      ],
      traits: [
        { trait: 'mountain', source: { code: 'altitude', values: { metres: 620, relief: 520, radius: 10_000 } } },
        { trait: 'border', source: { code: 'border_distance', values: { metres: expect.any(Number), municipality: null } } },
      ],
      hash: expect.stringMatching(/^[\w-]{22}$/),
    })
  })

  it('makes a county and a region, without a population of their own', () => {
    expect(byKey.get('PL/admin2/77/1215')).toMatchObject({
      level: 'county', name: 'Powiat suski', parentKeys: { county: null, region: 'PL/admin1/77' }, codes: { teryt: '1215' },
      population: null, altitude: null, places: [], traits: [{ trait: 'border', source: { code: 'border_distance', values: { metres: expect.any(Number), municipality: 'Sucha Beskidzka' } } }],
    })
    expect(byKey.get('PL/admin1/77')).toMatchObject({
      level: 'region', name: 'Województwo małopolskie', parentKeys: { county: null, region: null },
      names: [
        { text: 'Województwo małopolskie', kind: 'own', language: 'pl', placeName: null },
        { text: 'Małopolska', kind: 'own', language: 'pl', placeName: null },
        { text: 'Lesser Poland', kind: 'foreign', language: null, placeName: null },
      ],
    })
    expect(byKey.get('PL/admin3/77/1261/126101')?.parentKeys).toEqual({ county: null, region: 'PL/admin1/77' })
  })

  it('gives the same records again, and another hash only to what changed', () => {
    expect([...register]).toEqual(records)
    const changed = buildRegister({ ...sources, places: places.map((place) => place.id === 13 ? { ...place, population: 3_001 } : place) })
    const differing = [...changed].filter(({ sourceKey, hash }) => byKey.get(sourceKey)?.hash !== hash)
    expect(differing.map(({ sourceKey }) => sourceKey)).toEqual(['PL/admin3/77/1215/121508'])
  })

  it('is empty without places', () => {
    expect([...buildRegister({ ...sources, places: [] })]).toEqual([])
  })
})
