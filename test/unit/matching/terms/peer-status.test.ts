import { describe, expect, it } from '@jest/globals'
import { row, linked } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const { bothLinked, onlyCandidateLinked } = RANKING_VALUES.peerStatus
const recordOf = (towns: number) => ({
  ...RANKING_VALUES, fullRecord: { ...RANKING_VALUES.fullRecord, towns: { FR: { linked: [0, 0, towns, 0, 0, 0, 0, 0], links: [0, 0, towns, 0, 0, 0, 0, 0] } } },
})
const values = recordOf(1)
const rows = (links: [number, number][]) => linked([
  row({ id: 1 }), row({ id: 2, country: 'DE' }), row({ id: 3, country: 'FR' }), row({ id: 4, country: 'FR' }),
], links)

describe('peerStatus', () => {
  it('is worth something for candidates that have partners, no matter how many, by whether the asker has some', () => {
    expect(termValue('peerStatus', rows([[1, 3], [2, 3]]), { id: 1 }, 2, { values })).toMatchObject({ forth: bothLinked, finding: { code: 'has_partners', evidence: { partners: 1 } } })
    expect(termValue('peerStatus', rows([[1, 3], [2, 3], [2, 4]]), { id: 1 }, 2, { values }).forth).toBe(bothLinked)
    expect(termValue('peerStatus', rows([[2, 3]]), { id: 1 }, 2, { values }).forth).toBe(onlyCandidateLinked)
    expect(termValue('peerStatus', rows([[1, 3]]), { id: 1 }, 2, { values })).toMatchObject({ forth: 0, finding: { code: 'has_no_partner_on_record' } })
  })

  it('speaks in proportion where the record has few of the municipalities of a full one', () => {
    expect(termValue('peerStatus', rows([[2, 3]]), { id: 1 }, 2, { values: recordOf(40) }).forth).toBeCloseTo(onlyCandidateLinked * 2 / 40)
  })
})
