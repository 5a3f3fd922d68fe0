import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { AdminNames } from '../../../src/import/geonames/admin-names.ts'
import { groupPlaces, type PlaceGroup } from '../../../src/import/geonames/group-places.ts'
import { InvalidSource, type GeoNamesPlace } from '../../../src/import/geonames/place.ts'
import { placeOf, ruleOf } from '../../support/geonames-places.ts'

const names = new AdminNames(new Map(), [], [])
const group = (places: readonly GeoNamesPlace[], rule = ruleOf()) => groupPlaces(places, [rule], names)
const inWords = (groups: readonly PlaceGroup[]) => groups.map(({ key, seat, others }) => [key, seat.name, ...others.map((place) => place.name)])

describe('groupPlaces', () => {
  it('joins the places of one admin code, the largest after the seat first', () => {
    expect(inWords(group([
      placeOf({ name: 'Village', codes: ['77', '1215', '121503'], population: 600 }),
      placeOf({ name: 'Town', codes: ['77', '1215', '121503'], featureCode: 'PPLA3' }),
      placeOf({ name: 'Quarter', codes: ['77', '1215', '121503'], featureCode: 'PPLX', population: 900 }),
      placeOf({ name: 'Next', codes: ['77', '1215', '121504'] }),
    ]))).toEqual([
      ['PL/admin3/77/1215/121503', 'Town', 'Quarter', 'Village'],
      ['PL/admin3/77/1215/121504', 'Next'],
    ])
  })

  it('reads a code within the units above it', () => {
    const rule = ruleOf({ country: 'LU', municipality: { rule: 'admin', level: 2 }, county: null, region: null })
    const places = [placeOf({ country: 'LU', codes: ['CA', '03'] }), placeOf({ country: 'LU', codes: ['DI', '03'] })]
    expect(group(places, rule)).toHaveLength(2)
  })

  it('lets a seat without a code stand for itself, and leaves out other places without one', () => {
    expect(inWords(group([
      placeOf({ id: 3067696, name: 'Prague', featureCode: 'PPLC', codes: ['52'] }),
      placeOf({ name: 'Village', codes: ['52'] }),
      placeOf({ name: 'Quarter', codes: ['52'], featureCode: 'PPLX', population: 90000 }),
    ]))).toEqual([['place/3067696', 'Prague']])
  })

  it('takes seats down to a rank where there are no codes', () => {
    const places = ['PPLC', 'PPLA', 'PPLA2', 'PPLA3', 'PPL', 'PPLX'].map((featureCode) => placeOf({ name: featureCode, featureCode, population: 5000 }))
    const seats = (lowest: string) => group(places, ruleOf({ municipality: { rule: 'seats', lowest }, county: null })).map(({ seat }) => seat.name)
    expect(seats('PPLA2')).toEqual(['PPLC', 'PPLA', 'PPLA2'])
    expect(seats('PPLA5')).toEqual(['PPLC', 'PPLA', 'PPLA2', 'PPLA3'])
  })

  it('takes seats and ordinary places from a size on', () => {
    const rule = ruleOf({ municipality: { rule: 'seats-and-places', minimumPopulation: 1000 }, county: null })
    const places = [
      placeOf({ name: 'small seat', featureCode: 'PPLA3', population: 600 }), placeOf({ name: 'place', population: 1000 }),
      placeOf({ name: 'small place', population: 999 }), placeOf({ name: 'unknown size' }),
      placeOf({ name: 'quarter', featureCode: 'PPLX', population: 90000 }), placeOf({ name: 'farm', featureCode: 'PPLF', population: 2000 }),
    ]
    expect(group(places, rule).map(({ seat }) => seat.name)).toEqual(['small seat', 'place'])
  })

  it('leaves out countries without a rule, and refuses a place that stands twice', () => {
    expect(group([placeOf({ country: 'US', featureCode: 'PPLC' })])).toEqual([])
    expect(() => group([placeOf({ id: 5 }), placeOf({ id: 5 })])).toThrow(InvalidSource)
  })

  it('makes the same municipalities whatever the order of the places', () => {
    const code = fc.constantFrom('', '1', '2')
    const place = fc.record({
      codes: fc.tuple(fc.constantFrom('77', '78'), code, code),
      featureCode: fc.constantFrom('PPL', 'PPLX', 'PPLA2', 'PPLA3'),
      population: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
    })
    const byKey = (groups: readonly PlaceGroup[]) => inWords(groups).toSorted((a, b) => (a[0] ?? '').localeCompare(b[0] ?? ''))
    fc.assert(fc.property(fc.array(place, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (fields, numbers) => {
      const places = fields.map((one, index) => placeOf({ ...one, id: index + 1, name: `place ${index + 1}` }))
      const shuffled = places.map((one) => ({ one, order: numbers.next().value })).toSorted((a, b) => a.order - b.order).map(({ one }) => one)
      const groups = group(places)
      expect(byKey(group(shuffled))).toEqual(byKey(groups))
      const grouped = groups.flatMap(({ seat, others }) => [seat.id, ...others.map(({ id }) => id)])
      expect(new Set(grouped).size).toBe(grouped.length)
    }))
  })
})
