import { describe, expect, it } from '@jest/globals'
import { interpolate } from '../../../../src/matching/piecewise.ts'
import { row, linked } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const { bothLinked, onlyCandidateLinked } = RANKING_VALUES.peerStatus
/** Of a country's only town of its size, which has partners. */
const alone = interpolate(onlyCandidateLinked, Math.log(2 / 3))
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
    expect(termValue('peerStatus', rows([[2, 3]]), { id: 1 }, 2, { values }).forth).toBeCloseTo(alone)
    expect(termValue('peerStatus', rows([[1, 3]]), { id: 1 }, 2, { values })).toMatchObject({ forth: 0, finding: { code: 'has_no_partner_on_record' } })
  })

  it('says less of a candidate with partners, to an asker without, the more of its kind have some', () => {
    const curve = { ...values, peerStatus: { ...values.peerStatus, onlyCandidateLinked: { at: [-2, 2], value: [2, 0] } } }
    const some = (partnered: number) => linked(
      [...Array.from({ length: 10 }, (_, i) => row({ id: 10 + i, country: 'DE' })), row({ id: 1 }), row({ id: 3, country: 'FR' })],
      Array.from({ length: partnered }, (_, i): [number, number] => [10 + i, 3]),
    )
    expect(termValue('peerStatus', some(2), { id: 1 }, 10, { values: curve }).forth).toBeCloseTo(1 - Math.log(3 / 11) / 2)
    expect(termValue('peerStatus', some(10), { id: 1 }, 10, { values: curve }).forth).toBeCloseTo(1 - Math.log(11 / 3) / 2)
  })

  it('speaks in proportion where the record has few of the municipalities of a full one', () => {
    expect(termValue('peerStatus', rows([[2, 3]]), { id: 1 }, 2, { values: recordOf(40) }).forth).toBeCloseTo(alone * 2 / 40)
  })
})
