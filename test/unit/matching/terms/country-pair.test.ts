import { describe, expect, it } from '@jest/globals'
import { row, linked } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const values = { ...RANKING_VALUES, countryPair: { ...RANKING_VALUES.countryPair, coefficient: 1, dilution: 1, smoothing: 1 }, fullRecord: { ...RANKING_VALUES.fullRecord, links: { 'DE-PL': 30, 'CZ-PL': 10 } } }
const rows = [
  row({ id: 1 }), row({ id: 2, country: 'DE' }), row({ id: 3, country: 'CZ' }), row({ id: 4, country: 'DE' }), row({ id: 5, country: 'DE' }),
]

describe('countryPair', () => {
  it('is ln P(c_v | c_u) - ln n(c_v), P smoothed by the share of the country among all partners', () => {
    const spread = (municipalities: number) => 50 * (municipalities + 1) / (5 + 3)
    const share = (ends: number, municipalities: number) => (ends + spread(municipalities)) / (80 + 50)
    const { forth, back } = termValue('countryPair', rows, { id: 1 }, 2, { values })
    expect(forth).toBeCloseTo(Math.log((30 + share(30, 3)) / (40 + 1)) - Math.log(3))
    expect(back).toBeCloseTo(Math.log((30 + share(40, 1)) / (30 + 1)) - Math.log(1))
  })

  it('counts the links of the register, or those of the full record where they are more', () => {
    const after = termValue('countryPair', linked([...rows, row({ id: 6 })], [[6, 3]]), { id: 1 }, 3, { values })
    expect(after.finding.evidence).toMatchObject({ askerCountry: 'PL', candidateCountry: 'CZ', links: 10 })
    const more = termValue('countryPair', linked([...rows, row({ id: 6 })], [[6, 3]]), { id: 1 }, 3, { values: RANKING_VALUES })
    expect(more.finding.evidence).toMatchObject({ links: RANKING_VALUES.fullRecord.links['CZ-PL'] })
  })

  it('has a finite value for an asker from a country without any link', () => {
    const { forth, back } = termValue('countryPair', rows, { profile: { country: 'US' } }, 2, { values })
    expect(Number.isFinite(forth) && Number.isFinite(back)).toBe(true)
  })
})
