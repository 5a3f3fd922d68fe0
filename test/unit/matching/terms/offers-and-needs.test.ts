import { describe, expect, it } from '@jest/globals'
import { row } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const { full } = RANKING_VALUES.offersAndNeeds

describe('offersAndNeeds', () => {
  it('is worth to each side the share of its needs that the other covers', () => {
    const rows = [row({ id: 1, seeks: ['music', 'water'], offers: ['energy'] }), row({ id: 2, country: 'DE', offers: ['music'], seeks: ['energy'] })]
    const { forth, back, finding } = termValue('offersAndNeeds', rows, { id: 1 }, 2)
    const [music, water] = [1 + Math.log(3 / 3), 1 + Math.log(3 / 2)]
    const covered = music / (music + water)
    expect(forth).toBeCloseTo(full * covered)
    expect(back).toBeCloseTo(full)
    expect(finding).toEqual({
      code: 'needs_met',
      evidence: { candidateOffers: ['music'], askerOffers: ['energy'], askerCovered: expect.closeTo(covered), candidateCovered: expect.closeTo(1) },
    })
  })

  it('takes a shared topic for an offer and not for a need', () => {
    const rows = [row({ id: 1, seeks: ['music'] }), row({ id: 2, country: 'DE', shares: ['music', 'water'] })]
    expect(termValue('offersAndNeeds', rows, { id: 1 }, 2)).toMatchObject({ forth: expect.closeTo(full), back: 0 })
  })

  it('is 0 between sides without needs', () => {
    const rows = [row({ id: 1, offers: ['music'] }), row({ id: 2, country: 'DE', offers: ['music'] })]
    expect(termValue('offersAndNeeds', rows, { id: 1 }, 2)).toMatchObject({ forth: 0, back: 0 })
  })
})
