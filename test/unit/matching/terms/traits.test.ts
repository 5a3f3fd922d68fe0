import { describe, expect, it } from '@jest/globals'
import { row } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const values = { ...RANKING_VALUES, traits: { ...RANKING_VALUES.traits, sameBand: { spa: 2, coast: 1 }, otherBand: { spa: 0.5 }, onlyCandidate: { border: -0.25 }, bands: [1_000, 10_000] } }
const rows = [
  row({ id: 1, population: 5_000, traits: ['spa', 'coast', 'wine'] }),
  row({ id: 2, country: 'DE', population: 2_000, traits: ['spa', 'coast', 'wine'] }),
  row({ id: 3, country: 'DE', population: 20_000, traits: ['spa', 'coast'] }),
  row({ id: 4, country: 'DE', population: 5_000, traits: ['wine', 'border'] }),
  row({ id: 5, country: 'DE', traits: ['spa'] }),
]

describe('traits', () => {
  it('adds the values of the traits that both have, by whether they are in the same size band', () => {
    expect(termValue('traits', rows, { id: 1 }, 2, { values })).toMatchObject({
      forth: 3, back: 3, finding: { code: 'traits_shared', evidence: { traits: ['coast', 'spa'], sameSizeBand: true } },
    })
    expect(termValue('traits', rows, { id: 1 }, 3, { values })).toMatchObject({
      forth: 0.5, finding: { evidence: { traits: ['spa'], sameSizeBand: false } },
    })
  })

  it('has a value for a trait that only the candidate has, and takes an unknown size for another band', () => {
    expect(termValue('traits', rows, { id: 1 }, 4, { values }).forth).toBe(-0.25)
    expect(termValue('traits', rows, { id: 1 }, 5, { values }).forth).toBe(0.5)
  })
})
