import { describe, expect, it } from '@jest/globals'
import { row, linked } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const { bothLinked, onlyCandidateLinked, fullRecordShare } = RANKING_VALUES.peerStatus
const rows = (links: [number, number][], more = 0) => linked([
  row({ id: 1 }), row({ id: 2, country: 'DE' }), row({ id: 3, country: 'FR' }), row({ id: 4, country: 'FR' }),
  ...Array.from({ length: more }, (_, i) => row({ id: 100 + i, country: 'IT' })),
], links)

describe('peerStatus', () => {
  it('is worth something for candidates that have partners, no matter how many, by whether the asker has some', () => {
    expect(termValue('peerStatus', rows([[1, 3], [2, 3]]), { id: 1 }, 2)).toMatchObject({ forth: bothLinked, finding: { code: 'has_partners', evidence: { partners: 1 } } })
    expect(termValue('peerStatus', rows([[1, 3], [2, 3], [2, 4]]), { id: 1 }, 2).forth).toBe(bothLinked)
    expect(termValue('peerStatus', rows([[2, 3]]), { id: 1 }, 2).forth).toBe(onlyCandidateLinked)
    expect(termValue('peerStatus', rows([[1, 3]]), { id: 1 }, 2)).toMatchObject({ forth: 0, finding: { code: 'has_no_partner_on_record' } })
  })

  it('speaks in proportion where the record covers few of the municipalities', () => {
    const share = 2 / 1_000
    expect(share).toBeLessThan(fullRecordShare)
    expect(termValue('peerStatus', rows([[2, 3]], 996), { id: 1 }, 2).forth).toBeCloseTo(onlyCandidateLinked * share / fullRecordShare)
  })
})
