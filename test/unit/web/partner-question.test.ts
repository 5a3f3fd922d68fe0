import { describe, expect, it } from '@jest/globals'
import { readOwnProfile } from '../../../src/http/pages/read-own-profile.ts'
import { readPartnerQuestion } from '../../../src/http/pages/read-partner-question.ts'
import { BALANCE_STEPS } from '../../../src/matching/balance/steps.ts'
import { readQueryString } from '../../../src/http/query-string.ts'
import { addressOf } from '../../../web/parameters.ts'

const read = (query: string) => readPartnerQuestion(readQueryString(`/?${query}`))
const one = (name: string, value: string) => read(new URLSearchParams({ [name]: value }).toString())

describe('the question of an address', () => {
  it('is none where none is given, or all is empty as forms send it', () => {
    for (const query of ['', 'country=&interest=&population_min=&population_max=&distance_max=&words=']) {
      expect(read(query)).toMatchObject({ parameters: {}, faults: [], words: '', weights: {}, maxDistance: null, isWordy: false })
    }
  })

  it('becomes conditions, words, weights and a distance', () => {
    const asked = read('country=DE&interest=youth_exchange&population_min=1000&population_max=20000&distance_max=500&words=choir&weight.size=0.5&trait=coast')
    expect(asked).toMatchObject({
      faults: [], words: 'choir', weights: { size: 0.5 }, maxDistance: 500_000,
      wanted: { countries: ['DE'], interests: ['youth_exchange'], traits: ['coast'], population: { min: 1_000, max: 20_000 } },
    })
  })

  it('names several countries, by commas or by repetition, each once', () => {
    for (const query of ['country=de,CZ', 'country=DE&country=CZ', 'country=DE,%20CZ,DE']) {
      expect(read(query)).toMatchObject({ faults: [], parameters: { country: ['DE', 'CZ'] }, wanted: { countries: ['DE', 'CZ'] } })
    }
  })

  it.each(['5000', '5 000', '5.000', '5,000', '5 000', ' 5000 ', "5'000"])('reads %j inhabitants as a person means it', (written) => {
    expect(one('population_min', written)).toMatchObject({
      faults: [], parameters: { population_min: ['5000'] }, wanted: { population: { min: 5_000, max: null } },
    })
  })

  it.each(['few', '-5', '5.5', '1e3', '50,00', '5000000000', '12 34', '٥٠٠٠'])('finds fault with %j inhabitants, and keeps it as typed', (written) => {
    const { parameters, faults, wanted } = one('population_max', written)
    expect(faults).toEqual([{ field: 'population_max', kind: 'number' }])
    expect(parameters['population_max']).toEqual([written])
    expect(wanted.population).toBeUndefined()
  })

  it('finds every fault', () => {
    const { faults } = read('country=XX&interest=nothing&population_min=20000&population_max=1000&distance_max=far&weight.size=11')
    expect(faults).toEqual([
      { field: 'population_max', kind: 'order' }, { field: 'country', kind: 'choice' }, { field: 'interest', kind: 'choice' },
      { field: 'distance_max', kind: 'number' }, { field: 'weight.size', kind: 'weight' },
    ])
  })

  it('leaves out what is as usual, as forms send it, and says that it did', () => {
    const { parameters, isWordy, weights } = read('country=DE&weight.size=1&weight.distance=1.0&weight.traits=0')
    expect(isWordy).toBe(true)
    expect(parameters).toEqual({ country: ['DE'], 'weight.traits': ['0'] })
    expect(weights).toEqual({ traits: 0 })
    expect(read(addressOf('/', parameters, 'en').slice(2))).toMatchObject({ parameters, isWordy: false })
  })
})

describe('the balance of an address', () => {
  it('says what has a part in the order beside the score; what cannot be read says nothing', () => {
    expect(read('')).toMatchObject({ balance: new Set(BALANCE_STEPS), parameters: {} })
    expect(read('balance=none')).toMatchObject({ parameters: { balance: ['none'] }, balance: new Set() })
    expect(read('balance=countries,exposure').balance).toEqual(new Set(['countries', 'exposure']))
    expect(read('balance=fairness')).toMatchObject({ faults: [], parameters: {}, balance: new Set(BALANCE_STEPS) })
  })
})

describe('the municipality that an address describes', () => {
  const own = (query: string) => readOwnProfile(readQueryString(`/?${query}`))

  it('is nobody where nothing is said', () => {
    expect(own('')).toEqual({ parameters: {}, faults: [], profile: null, near: '' })
  })

  it('has a country, and what else is said', () => {
    const { profile, faults, near } = own('own_country=PL&own_near=Elbl%C4%85g&own_population=2500&own_trait=coast&own_seeks=youth_exchange&own_shares=music_choirs&own_language=de')
    expect(faults).toEqual([])
    expect(near).toBe('Elbląg')
    expect(profile).toEqual({
      country: 'PL', population: 2_500, traits: ['coast'], languages: [{ language: 'de', level: 'B2' }],
      interests: [{ topic: 'youth_exchange', role: 'seeks' }, { topic: 'music_choirs', role: 'shares' }],
    })
  })

  it('needs its country, and sound fields', () => {
    expect(own('own_population=2500').faults).toEqual([{ field: 'own_country', kind: 'country' }])
    expect(own('own_country=XX').faults).toEqual([{ field: 'own_country', kind: 'choice' }])
    expect(own('own_country=PL&own_population=many')).toMatchObject({ profile: null, faults: [{ field: 'own_population', kind: 'number' }] })
  })
})
