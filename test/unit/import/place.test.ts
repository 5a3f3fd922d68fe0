import { describe, expect, it } from '@jest/globals'
import { adminPath, InvalidSource, parsePlace, splitNames } from '../../../src/import/geonames/place.ts'

const row = ['3099634', 'Frombork', 'Frombork', 'Frauenburg,Фромборк', '54.35737', '19.68058', 'P', 'PPLA3', 'PL', '', '85', '2802', '280203',
  '', '2529', '', '6', 'Europe/Warsaw', '2017-02-06']
const rowWith = (changes: Record<number, string>) => row.map((value, column) => changes[column] ?? value).join('\t')

describe('parsePlace', () => {
  it('reads a row of the table', () => {
    expect(parsePlace(rowWith({}))).toEqual({
      id: 3099634, name: 'Frombork', alternateNames: 'Frauenburg,Фромборк', location: { lat: 54.35737, lon: 19.68058 },
      featureCode: 'PPLA3', country: 'PL', adminCodes: ['85', '2802', '280203', ''], population: 2529, altitude: 6, modified: '2017-02-06',
    })
  })

  it('takes 0 inhabitants and the altitude -9999 for unknown, and prefers the measured altitude', () => {
    expect(parsePlace(rowWith({ 14: '0', 16: '-9999' }))).toMatchObject({ population: null, altitude: null })
    expect(parsePlace(rowWith({ 15: '-2', 16: '3' }))).toMatchObject({ altitude: -2 })
  })

  it('refuses what is no row, naming the fault', () => {
    expect(() => parsePlace('1\tFrombork')).toThrow(InvalidSource)
    expect(() => parsePlace(rowWith({ 4: 'north' }))).toThrow('place 3099634: latitude is not a number: "north"')
    expect(() => parsePlace(rowWith({ 14: '' }))).toThrow('population')
  })
})

it('gives the path of admin codes and the single alternate names', () => {
  expect(adminPath(parsePlace(rowWith({})), 2)).toBe('85.2802')
  expect(splitNames('Frauenburg, Фромборк')).toEqual(['Frauenburg', 'Фромборк'])
  expect(splitNames('')).toEqual([])
})
