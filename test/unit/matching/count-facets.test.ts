import { describe, expect, it } from '@jest/globals'
import { countFacets } from '../../../src/matching/count-facets.ts'
import { Snapshot } from '../../../src/matching/snapshot.ts'
import { row } from '../../support/matching-rows.ts'

const TODAY = '2026-11-27'
const said = (status: 'seeking' | 'open', expiresOn: string | null) => ({ status, confirmedOn: '2026-01-01', expiresOn })
const snapshot = Snapshot.of([
  row({ id: 1, country: 'PL', regionId: 901, traits: ['coast', 'spa'], offers: ['music'], seeks: ['music'], availability: said('seeking', null) }),
  row({ id: 2, country: 'DE', traits: ['coast'], shares: ['sport'], languages: [{ language: 'en', level: 'B2' }], availability: said('open', '2026-11-26') }),
  row({ id: 3, country: 'DE', level: 'county', partners: [1, 4].map((id) => ({ id, country: 'PL', form: 'partnership', since: null })) }),
], [])
const inCountry = (country: string) => ({ field: 'country', filter: { field: 'country', in: [country] } }) as const
const onCoast = { field: 'trait', filter: { field: 'trait', in: ['coast'] } } as const

describe('countFacets', () => {
  it('counts each value once a municipality', () => {
    expect(countFacets(snapshot, [], ['level', 'country', 'region', 'trait', 'interest', 'offers', 'language', 'partnerCountry'], TODAY)).toEqual({
      total: 3,
      facets: {
        level: { municipality: 2, county: 1 }, country: { PL: 1, DE: 2 }, region: { 901: 1 }, trait: { coast: 2, spa: 1 },
        interest: { music: 1, sport: 1 }, offers: { music: 1 }, language: { en: 1 }, partnerCountry: { PL: 1 },
      },
    })
  })

  it('leaves out of a facet the conditions on its own field, and no others', () => {
    expect(countFacets(snapshot, [inCountry('PL'), onCoast], ['country', 'trait', 'level'], TODAY)).toEqual({
      total: 1, facets: { country: { PL: 1, DE: 1 }, trait: { coast: 1, spa: 1 }, level: { municipality: 1 } },
    })
    const island = { field: null, filter: { field: 'trait', in: ['island'] } } as const
    expect(countFacets(snapshot, [inCountry('PL'), island], ['country'], TODAY)).toEqual({ total: 0, facets: { country: {} } })
  })

  it('holds all conditions on one field together', () => {
    expect(countFacets(snapshot, [inCountry('PL'), inCountry('DE'), onCoast], ['country'], TODAY)).toEqual({
      total: 0, facets: { country: { PL: 1, DE: 1 } },
    })
  })

  it('takes a word on availability that has run out for none', () => {
    expect(countFacets(snapshot, [], ['availability'], TODAY).facets).toEqual({ availability: { seeking: 1, unknown: 2 } })
    expect(countFacets(snapshot, [], ['availability'], '2026-11-26').facets).toEqual({ availability: { seeking: 1, open: 1, unknown: 1 } })
  })

  it('does not count who was taken out', () => {
    const smaller = Snapshot.of([row({ id: 1, country: 'PL' }), row({ id: 2, country: 'DE' })], [])
    smaller.remove(1)
    expect(countFacets(smaller, [], ['country'], TODAY)).toEqual({ total: 1, facets: { country: { DE: 1 } } })
  })
})
