import { describe, expect, it } from '@jest/globals'
import { linked, row } from '../../support/matching-rows.ts'
import { termValue } from '../../support/term-value.ts'

/** Asker 1 with neighbours 3 and 4, candidate 2 with neighbours 5 and 6, and links among all of them and with 7 and 8. */
const rows = linked([
  row({ id: 1, lat: 52, lon: 15 }), row({ id: 3, lat: 52.1, lon: 15 }), row({ id: 4, lat: 52, lon: 15.1 }),
  row({ id: 2, country: 'DE', lat: 48, lon: 8 }), row({ id: 5, country: 'DE', lat: 48.1, lon: 8 }), row({ id: 6, country: 'DE', lat: 48, lon: 8.1 }),
  row({ id: 7, country: 'CZ', lat: 50, lon: 17 }), row({ id: 8, country: 'CZ', lat: 50, lon: 18 }),
], [[1, 5], [1, 6], [1, 7], [1, 8], [2, 3], [2, 4], [2, 7], [2, 8], [3, 5], [3, 6], [4, 5], [4, 6]])

describe('the evidence of a term', () => {
  it.each([
    ['partnerInCountry', { askersPartners: [5, 6], candidatesPartners: [3, 4] }],
    ['nearPartner', { askersPartners: [5, 6], candidatesPartners: [3, 4] }],
    ['sharedPartners', { partners: [7, 8] }],
    ['neighboursLinks', { examples: [{ nearAsker: 3, nearCandidate: 5 }, { nearAsker: 3, nearCandidate: 6 }, { nearAsker: 4, nearCandidate: 5 }] }],
    ['pathsOfThree', { examples: [{ askersPartner: 5, candidatesPartner: 3 }, { askersPartner: 5, candidatesPartner: 4 }, { askersPartner: 6, candidatesPartner: 3 }] }],
  ] as const)('names municipalities in the order of their ids, in whatever order they came: %s', (term, evidence) => {
    const found = termValue(term, rows, { id: 1 }, 2)
    expect(found.finding.evidence).toMatchObject(evidence)
    expect(termValue(term, rows.toReversed(), { id: 1 }, 2)).toEqual(found)
  })

  it('does so for partners that are sent', () => {
    for (const partners of [[5, 6], [6, 5]]) {
      const { finding } = termValue('partnerInCountry', rows.toReversed(), { id: 1, profile: { partners } }, 2)
      expect(finding.evidence).toMatchObject({ askersPartners: [5, 6] })
    }
  })
})
