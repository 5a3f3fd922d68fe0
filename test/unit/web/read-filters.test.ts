import { describe, expect, it } from '@jest/globals'
import { BALANCE_STEPS } from '../../../src/matching/balance/steps.ts'
import { readFilters } from '../../../src/http/pages/read-filters.ts'
import { readQueryString } from '../../../src/http/query-string.ts'

const read = (query: string) => readFilters(readQueryString(`/?${query}`))

describe('the filters of an address', () => {
  it('are none where none is given, or all are empty as forms send them', () => {
    for (const query of ['', 'country=&interest=&population_min=&population_max=']) {
      const { values, faults, wanted, balance } = read(query)
      expect(values).toEqual({ country: '', interest: '', populationMin: '', populationMax: '', balance: '', text: '', without: '' })
      expect(balance).toEqual(new Set(BALANCE_STEPS))
      expect(faults).toEqual([])
      expect(wanted).toMatchObject({ countries: [], interests: [] })
      expect(wanted.population).toBeUndefined()
    }
  })

  it('become conditions', () => {
    const { wanted, faults } = read('country=DE&interest=youth_exchange&population_min=1000&population_max=20000')
    expect(wanted).toMatchObject({ countries: ['DE'], interests: ['youth_exchange'], population: { min: 1_000, max: 20_000 } })
    expect(faults).toEqual([])
  })

  it('say what has a part in the order beside the score; what cannot be read says nothing', () => {
    expect(read('balance=none')).toMatchObject({ values: { balance: 'none' }, balance: new Set() })
    expect(read('balance=countries,exposure').balance).toEqual(new Set(['countries', 'exposure']))
    expect(read('balance=fairness')).toMatchObject({ faults: [], values: { balance: '' }, balance: new Set(BALANCE_STEPS) })
  })

  it('name several countries, by commas or by repetition', () => {
    for (const query of ['country=de,CZ', 'country=DE&country=CZ', 'country=DE,%20CZ']) {
      expect(read(query)).toMatchObject({ faults: [], values: { country: 'DE,CZ' }, wanted: { countries: ['DE', 'CZ'] } })
    }
  })

  it.each(['5000', '5 000', '5.000', '5,000', '5 000', ' 5000 ', "5'000"])('read %j inhabitants as a person means it', (written) => {
    expect(read(new URLSearchParams({ population_min: written }).toString())).toMatchObject({
      faults: [], values: { populationMin: '5000' }, wanted: { population: { min: 5_000, max: null } },
    })
  })

  it.each(['few', '-5', '5.5', '1e3', '50,00', '5000000000', '12 34', '٥٠٠٠'])('find fault with %j inhabitants, and keep it as typed', (written) => {
    const { values, faults, wanted } = read(new URLSearchParams({ population_max: written }).toString())
    expect(faults).toEqual([{ field: 'populationMax', kind: 'population' }])
    expect(values.populationMax).toBe(written)
    expect(wanted.population).toBeUndefined()
  })

  it('find every fault', () => {
    expect(read('country=XX&interest=nothing&population_min=20000&population_max=1000').faults).toEqual([
      { field: 'country', kind: 'country' }, { field: 'interest', kind: 'interest' }, { field: 'populationMax', kind: 'population_order' },
    ])
  })
})
