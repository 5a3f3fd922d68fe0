/** The rules of `config/register` against the packages that are installed: a new release must not change them unnoticed. */
import { describe, expect, it } from '@jest/globals'
import { registerTables } from '../../config/register/tables.ts'
import { AdminNames } from '../../src/import/geonames/admin-names.ts'
import { findDivisions } from '../../src/import/geonames/divisions.ts'
import { groupPlaces } from '../../src/import/geonames/group-places.ts'
import { readAdminNames } from '../../src/import/geonames/read-admin-names.ts'
import { readPlaces } from '../../src/import/geonames/read-places.ts'
import { readSeaPorts } from '../../src/import/geography/read-sea-ports.ts'
import { readWorldAtlas } from '../../src/import/geography/read-world-atlas.ts'
import { createGeography } from '../../src/import/geography/surroundings.ts'

const tables = registerTables()

describe('the register of the installed packages', () => {
  const { places, date } = readPlaces(new Set(tables.countries.map(({ country }) => country)))
  const names = new AdminNames(readAdminNames().names, tables.divisionNames, tables.successors)
  const groups = groupPlaces(places, tables.countries, names)

  it('has the municipalities that each country\'s rule was measured with, made of 92,553 places', () => {
    const counts: Record<string, number> = {}
    for (const { rule } of groups) counts[rule.country] = (counts[rule.country] ?? 0) + 1
    expect(counts).toEqual(Object.fromEntries(tables.countries.map(({ country, found }) => [country, found])))
    expect(groups).toHaveLength(69_402)
    expect(groups.reduce((sum, { others }) => sum + 1 + others.length, 0)).toBe(92_553)
    expect(date).toBe('2023-03-05')
  })

  it('has the counties and regions that are authorities', () => {
    const { counties, regions } = findDivisions(groups, names)
    const of = (units: typeof counties, country: string) => units.filter(({ rule }) => rule.country === country).length
    expect([of(regions, 'PL'), of(counties, 'PL')]).toEqual([16, 314])
    // Berlin and Hamburg are municipalities themselves; Bremen has two.
    expect([of(regions, 'DE'), of(counties, 'DE')]).toEqual([14, 294])
    // Paris is a municipality itself.
    expect([of(regions, 'FR'), of(counties, 'FR')]).toEqual([13, 95])
  })

  it('measures what is known of some towns', () => {
    const geography = createGeography(readWorldAtlas())
    const sopot = geography.measure({ lat: 54.4418, lon: 18.56003 })
    expect(sopot.coastDistance).toBeLessThan(2_000)
    const görlitz = geography.measure({ lat: 51.15518, lon: 14.98853 })
    expect(görlitz.borderDistance).toBeLessThan(2_000)
    const palermo = geography.measure({ lat: 38.11582, lon: 13.35976 })
    expect(palermo.landArea).toBeGreaterThan(25_000)
    expect(palermo.landArea).toBeLessThan(26_000)
  })

  it('reads the sea ports', () => {
    const ports = readSeaPorts()
    expect(ports.length).toBeGreaterThan(1_500)
    expect(ports.find(({ code }) => code === 'PLGDN')).toMatchObject({ names: ['Gdansk'], takesSeagoingShips: true })
  })
})
