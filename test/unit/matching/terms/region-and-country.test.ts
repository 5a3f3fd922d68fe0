import { describe, expect, it } from '@jest/globals'
import { row, linked } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const straight = { at: [-9, 9], value: [-9, 9] }
const values = {
  ...RANKING_VALUES,
  countryPair: { ...RANKING_VALUES.countryPair, smoothing: 1e-9 }, fullRecord: { ...RANKING_VALUES.fullRecord, links: {} },
  regionAndCountry: { ...RANKING_VALUES.regionAndCountry, byRegion: straight, byCounty: { at: [0], value: [0] }, smoothing: 2 },
}
const rows = linked([
  row({ id: 1, regionId: 901 }), row({ id: 11, regionId: 901 }), row({ id: 12, regionId: 902 }),
  row({ id: 2, country: 'DE', regionId: 801 }), row({ id: 21, country: 'DE' }), row({ id: 3, country: 'CZ' }),
], [[11, 21], [12, 3], [12, 2]])

describe('regionAndCountry', () => {
  it('compares the share of a region\'s partners in a country with that of its own country', () => {
    const { forth, back, finding } = termValue('regionAndCountry', rows, { id: 1 }, 2, { values })
    const ofPoland = 2 / 3
    expect(forth).toBeCloseTo(Math.log((1 + 2 * ofPoland) / ((1 + 2) * ofPoland)), 5)
    expect(back).toBeCloseTo(Math.log((1 + 2) / (1 + 2)), 5)
    expect(finding).toEqual({
      code: 'region_and_country_linked',
      evidence: { askerCountry: 'PL', candidateCountry: 'DE', asker: { region: 901, links: 1 }, candidate: { region: 801, links: 1 } },
    })
  })

  it('is 0 for whoever is in no region', () => {
    expect(termValue('regionAndCountry', rows, { id: 3 }, 21, { values })).toMatchObject({ forth: 0, back: 0 })
  })
})
