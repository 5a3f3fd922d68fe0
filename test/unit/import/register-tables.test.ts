import { describe, expect, it } from '@jest/globals'
import { divisionNamesSchema, municipalLevelsSchema, ownNamesSchema } from '../../../config/register/schemas.ts'
import { pausedCountries, registerTables } from '../../../config/register/tables.ts'

const tables = registerTables()
const repeated = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index)

describe('the tables of the register', () => {
  it('cover Europe with Türkiye and the Caucasus, each country once', () => {
    const countries = tables.countries.map(({ country }) => country)
    expect(countries).toHaveLength(56)
    expect(repeated(countries)).toEqual([])
    expect(countries).toEqual(expect.arrayContaining(['TR', 'UA', 'GE', 'AM', 'AZ', 'AX', 'FO', 'GG', 'GI', 'IM', 'JE', 'XK', 'VA']))
    expect(tables.countries.reduce((sum, { found }) => sum + found, 0)).toBe(69_402)
  })

  it('never make a county or region of the level that is the municipality', () => {
    for (const { municipality, county, region } of tables.countries) {
      const lowest = municipality.rule === 'admin' ? municipality.level : 5
      for (const division of [county, region]) expect(division === null || division.level < lowest).toBe(true)
      expect(county === null || region === null || region.level < county.level).toBe(true)
    }
  })

  it('name a unit once, and only in countries of the register', () => {
    expect(repeated(tables.divisionNames.map(({ country, code }) => `${country}.${code}`))).toEqual([])
    expect(repeated(tables.successors.map(({ country, code }) => `${country}.${code}`))).toEqual([])
    const covered = new Set(tables.countries.map(({ country }) => country))
    for (const { country } of [...tables.divisionNames, ...tables.successors, ...pausedCountries()]) expect(covered.has(country)).toBe(true)
  })

  it('name all voivodeships and German districts in their own language', () => {
    const own = tables.divisionNames.filter(({ country, language }) => (country === 'PL' && language === 'pl') || (country === 'DE' && language === 'de'))
    expect(own.filter(({ country, name }) => country === 'PL' && name.startsWith('Województwo'))).toHaveLength(16)
    expect(own.filter(({ country, code }) => country === 'DE' && code.split('.').length === 3)).toHaveLength(294)
  })

  it('pause Russia and Belarus, with a date and a reason', () => {
    expect(pausedCountries().map(({ country }) => country)).toEqual(['BY', 'RU'])
  })

  it('are refused when wrong', () => {
    expect(municipalLevelsSchema.safeParse({ provenance: { source: 's', rule: 'r' }, countries: [{ country: 'pl' }] }).success).toBe(false)
    expect(divisionNamesSchema.safeParse({ names: [] }).success).toBe(false)
    expect(ownNamesSchema.safeParse([{ geonamesId: 1, name: '', language: 'pl', source: 's' }]).success).toBe(false)
    expect(ownNamesSchema.parse([])).toEqual([])
  })
})
