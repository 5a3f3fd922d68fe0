import { describe, expect, it } from '@jest/globals'
import { chooseSeat } from '../../../src/import/geonames/seat.ts'
import { placeOf } from '../../support/geonames-places.ts'

const choose = (official: string | null, ...places: Parameters<typeof placeOf>[0][]) => chooseSeat(places.map((place) => placeOf(place)), official).name

describe('chooseSeat', () => {
  it('takes the highest rank, then the largest, then the smallest id', () => {
    expect(choose(null, { name: 'Large', population: 9000 }, { name: 'Seat', featureCode: 'PPLA3', population: 500 })).toBe('Seat')
    expect(choose(null, { name: 'County', featureCode: 'PPLA2' }, { name: 'Region', featureCode: 'PPLA' })).toBe('Region')
    expect(choose(null, { name: 'Small', population: 600 }, { name: 'Large', population: 900 })).toBe('Large')
    expect(choose(null, { id: 8, name: 'Later' }, { id: 7, name: 'Earlier' })).toBe('Earlier')
  })

  it('takes a part of a town only when there is nothing else', () => {
    expect(choose(null, { name: 'Quarter', featureCode: 'PPLX', population: 9000 }, { name: 'Town', population: 600 })).toBe('Town')
    expect(choose(null, { name: 'Quarter', featureCode: 'PPLX' })).toBe('Quarter')
    expect(choose(null, { name: 'Area', featureCode: 'PPLL', population: 180000 }, { name: 'Cergy', population: 57000 })).toBe('Cergy')
  })

  it('prefers the place that bears the official name, among its rank or when it is larger', () => {
    expect(choose('Ribeira Grande', { name: 'Rabo de Peixe', population: 7681 }, { name: 'Ribeira Grande', population: 3968 })).toBe('Ribeira Grande')
    expect(choose('Trondheim', { name: 'Klæbu', featureCode: 'PPLA2' }, { name: 'Trondheim', population: 147139 })).toBe('Trondheim')
    expect(choose('Billund', { name: 'Grindsted', featureCode: 'PPLA2', population: 9750 }, { name: 'Billund', population: 6725 })).toBe('Grindsted')
  })

  it('never takes the seat from a capital', () => {
    expect(choose('București', { name: 'Bucharest', featureCode: 'PPLC', population: 5 }, { name: 'București', population: 9 })).toBe('Bucharest')
  })
})
