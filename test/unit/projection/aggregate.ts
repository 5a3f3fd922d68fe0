import { traitSource } from '../../../src/domain/trait-source.ts'
import { EMPTY_PROFILE } from '../../../src/domain/profile.ts'
import type { Municipality } from '../../../src/domain/municipality.ts'
import type { Projectable } from '../../../src/projection/project.ts'

export const frombork: Municipality = {
  id: 17, version: 3, level: 'municipality', country: 'PL', name: 'Frombork',
  regionId: 2, regionName: 'Warmińsko-Mazurskie', countyId: 5, countyName: 'Powiat braniewski',
  location: { lat: 54.357, lon: 19.681 }, population: 2_529, populationOf: 'seat', populationDate: '2015-08-01',
  area: null, altitude: 13, coastDistance: 400, borderDistance: 12_000,
  codes: { geonames: '3098722', teryt: '280202' },
  names: [
    { text: 'Frauenburg', kind: 'foreign', language: 'de', placeName: null },
    { text: 'Krzyżewo', kind: 'own', language: null, placeName: 'Krzyżewo' },
  ],
  places: [
    { geonamesId: 3098722, name: 'Frombork', location: { lat: 54.357, lon: 19.681 }, population: 2_529, isSeat: true },
    { geonamesId: 1, name: 'Krzyżewo', location: { lat: 54.3, lon: 19.7 }, population: 120, isSeat: false },
  ],
  traits: [{ trait: 'coast', source: traitSource('coast_distance', { metres: 400, municipality: null }) }, { trait: 'border', source: traitSource('border_distance', { metres: 12_000, municipality: null }) }],
  datasetId: 'geonames',
}

export function aggregate(change: Partial<Municipality> = {}, rest: Partial<Projectable> = {}): Projectable {
  return { municipality: { ...frombork, ...change }, profile: EMPTY_PROFILE, partnerships: [], ...rest }
}
