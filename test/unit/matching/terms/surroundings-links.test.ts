import { describe, expect, it } from '@jest/globals'
import { linked, row } from '../../../support/matching-rows.ts'
import { VALUES_OF_FULL_RECORD } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const values = { ...VALUES_OF_FULL_RECORD, surroundingsLinks: { ...VALUES_OF_FULL_RECORD.surroundingsLinks, byLinks: { at: [-9, 9], value: [-9, 9] } } }
/** 2 lies where 3, a partner of the asker's neighbour 11, lies; 4 lies far from both. */
const rows = linked([
  row({ id: 1, lat: 52, lon: 20 }), row({ id: 11, lat: 52, lon: 20 }), row({ id: 12, lat: 49, lon: 20 }),
  row({ id: 2, country: 'DE', lat: 50.1, lon: 10.1 }), row({ id: 3, country: 'DE', lat: 50.1, lon: 10.2 }), row({ id: 4, country: 'DE', lat: 54, lon: 10 }),
], [[11, 3], [12, 4]])

describe('surroundingsLinks', () => {
  it('is ln((n + 1/2) / (e + 1/2)) of the links of the surroundings and those expected from their country\'s share', () => {
    const { forth, back, finding } = termValue('surroundingsLinks', rows, { id: 1 }, 2, { values })
    expect(forth).toBeCloseTo(Math.log(1.5 / (2 / 3 + 0.5)))
    expect(back).toBe(forth)
    expect(finding).toEqual({ code: 'surroundings_linked', evidence: { askerCountry: 'PL', candidateCountry: 'DE', links: 1 } })
  })

  it('speaks against where others of the country are chosen, and knows nothing of links further than 250 km from the asker', () => {
    const { forth, finding } = termValue('surroundingsLinks', rows, { id: 1 }, 4, { values })
    expect(forth).toBeCloseTo(Math.log(0.5 / (1 / 3 + 0.5)))
    expect(finding).toMatchObject({ code: 'surroundings_seldom_linked', evidence: { links: 0 } })
  })

  it('does not count the asker\'s own links, and is silent for one whose place is unknown', () => {
    expect(termValue('surroundingsLinks', linked(rows, [[1, 3]]), { id: 1 }, 2, { values }).forth).toBeCloseTo(0)
    expect(termValue('surroundingsLinks', rows, { profile: { country: 'PL' } }, 2, { values }).forth).toBe(0)
  })
})
