import { describe, expect, it } from '@jest/globals'
import { linked, row } from '../../../support/matching-rows.ts'
import { VALUES_OF_FULL_RECORD } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const straight = { at: [-20, 20], value: [-20, 20] }
const silent = { at: [-5, 5], value: [0, 0] }
const nothing = VALUES_OF_FULL_RECORD.size.byAsker.map(({ inhabitants }) => ({ inhabitants, byLogRatio: silent }))
const only = (field: 'byRank' | 'byCountry' | 'byPair') => ({
  ...VALUES_OF_FULL_RECORD,
  countryPair: { ...VALUES_OF_FULL_RECORD.countryPair, smoothing: 1e-9 },
  size: { ...VALUES_OF_FULL_RECORD.size, byAsker: nothing, byRank: silent, byCountry: silent, byPair: silent, countrySmoothing: 1, pairSmoothing: 1, [field]: straight },
})
const rows = linked([
  row({ id: 1, population: 5_000 }), row({ id: 11, population: 5_000 }), row({ id: 12, population: 90_000 }),
  row({ id: 2, country: 'DE', population: 5_000 }), row({ id: 3, country: 'DE', population: 90_000 }),
  row({ id: 4, country: 'CZ', population: 5_000 }), row({ id: 5, country: 'CZ', population: 5_000 }),
], [[11, 3], [12, 4], [5, 2]])

describe('sizes in their countries', () => {
  it('compare ranks within the two countries, on steps of a tenth', () => {
    const rank = (share: number) => Math.round(10 * Math.log(share)) / 10
    expect(termValue('size', rows, { id: 1 }, 2, { values: only('byRank') }).forth).toBeCloseTo(rank(1.5 / 2) - rank(2 / 3))
    expect(termValue('size', rows, { id: 1 }, 3, { values: only('byRank') }).forth).toBeCloseTo(rank(0.5 / 2) - rank(2 / 3))
  })

  it('know which country the towns of a size choose, beyond what all of their country do', () => {
    const { forth, back } = termValue('size', rows, { id: 1 }, 2, { values: only('byCountry') })
    expect(forth).toBeCloseTo(Math.log((1 + 0.5) / ((1 + 1) * 0.5)))
    expect(back).toBeCloseTo(Math.log((0 + 0.5) / ((1 + 1) * 0.5)))
  })

  it('know which sizes go together between two countries, against what others of the asker\'s size choose there', () => {
    expect(termValue('size', rows, { id: 1 }, 3, { values: only('byPair') }).forth).toBeCloseTo(Math.log((1 + 1) / (1 * 1 / 2 + 1)))
    expect(termValue('size', rows, { id: 1 }, 2, { values: only('byPair') }).forth).toBeCloseTo(Math.log((0 + 1) / (1 * 1 / 2 + 1)))
  })
})
