import { describe, expect, it } from '@jest/globals'
import { AdminNames } from '../../../src/import/geonames/admin-names.ts'
import type { SeaPort } from '../../../src/import/geography/sea-ports.ts'
import { groupPlaces } from '../../../src/import/geonames/group-places.ts'
import { findPortTowns } from '../../../src/import/geonames/port-towns.ts'
import { placeOf, ruleOf } from '../../support/geonames-places.ts'

const gdańsk = placeOf({ id: 1, name: 'Gdańsk', codes: ['82', '2261', '226101'], location: { lat: 54.35, lon: 18.65 }, alternateNames: 'Danzig' })
const sopot = placeOf({ id: 2, name: 'Sopot', codes: ['82', '2264', '226401'], location: { lat: 54.44, lon: 18.56 } })
const port: SeaPort = { code: 'PLGDN', names: ['Gdansk'], location: { lat: 54.4, lon: 18.66 }, takesSeagoingShips: false }

function towns(ports: readonly SeaPort[], coastDistance = 5_000): string[] {
  const groups = groupPlaces([gdańsk, sopot], [ruleOf()], new AdminNames(new Map(), [], []))
  const surroundings = new Map(groups.map((group) => [group, { coastDistance, borderDistance: null, landArea: null }]))
  return Array.from(findPortTowns(ports, surroundings), ([group, town]) => `${group.seat.name} ${town.port.code} ${Math.round(town.distance / 1_000)}`)
}

describe('findPortTowns', () => {
  it('finds the town that bears a name of the port, not a nearer one', () => {
    expect(towns([{ ...port, location: sopot.location }])).toEqual(['Gdańsk PLGDN 12'])
    expect(towns([{ ...port, names: ['Danzig'] }])).toEqual(['Gdańsk PLGDN 6'])
  })

  it('keeps the nearest of several ports', () => {
    expect(towns([{ ...port, code: 'PLFAR', location: sopot.location }, port])).toEqual(['Gdańsk PLGDN 6'])
  })

  it('finds nobody in another country, of another name, too far, or inland', () => {
    expect(towns([{ ...port, code: 'DEGDN' }, { ...port, names: ['Gdynia'] }, { ...port, location: { lat: 55, lon: 18.66 } }])).toEqual([])
    expect(towns([port], 20_000)).toEqual([])
    expect(towns([{ ...port, takesSeagoingShips: true }], 90_000)).toEqual(['Gdańsk PLGDN 6'])
    expect(towns([{ ...port, takesSeagoingShips: true }], 130_000)).toEqual([])
  })
})
