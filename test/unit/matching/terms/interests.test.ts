import { describe, expect, it } from '@jest/globals'
import { row } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const { full, parentAndChild, siblings } = RANKING_VALUES.interests
const pair = (own: string[], theirs: string[]) => [row({ id: 1, offers: own }), row({ id: 2, country: 'DE', shares: theirs })]

describe('interests', () => {
  it('is worth its full value for equal sets, in whatever role', () => {
    expect(termValue('interests', pair(['music', 'water'], ['water', 'music']), { id: 1 }, 2)).toMatchObject({
      forth: expect.closeTo(full), back: expect.closeTo(full),
      finding: { code: 'interests_shared', evidence: { topics: ['music', 'water'], related: [], likeness: expect.closeTo(1) } },
    })
  })

  it('counts broader and narrower topics and siblings in part', () => {
    expect(termValue('interests', pair(['music'], ['culture']), { id: 1 }, 2).forth).toBeCloseTo(full * parentAndChild)
    expect(termValue('interests', pair(['music'], ['theatre']), { id: 1 }, 2)).toMatchObject({
      forth: expect.closeTo(full * siblings), finding: { evidence: { topics: [], related: ['theatre'] } },
    })
  })

  it('never costs: 0 for unrelated topics as for none', () => {
    expect(termValue('interests', pair(['music'], ['water']), { id: 1 }, 2).forth).toBe(0)
    expect(termValue('interests', pair(['music'], []), { id: 1 }, 2).forth).toBe(0)
    expect(termValue('interests', pair([], ['music']), { id: 1 }, 2).forth).toBe(0)
  })

  it('gives a rare topic more weight than one that everybody has', () => {
    const others = Array.from({ length: 20 }, (_, i) => row({ id: 10 + i, country: 'FR', offers: ['music'] }))
    const shared = (topic: string) => termValue('interests', [...pair(['music', 'water'], [topic]), ...others], { id: 1 }, 2).forth
    expect(shared('water')).toBeGreaterThan(shared('music'))
  })

  it('says little where a tenth of all share it', () => {
    const many = Array.from({ length: 2_000 }, (_, i) => row({ id: 10 + i, country: 'FR', shares: ['music'] }))
    const share = 2_002 / (2_002 + 10_000)
    expect(termValue('interests', [...pair(['music'], ['music']), ...many], { id: 1 }, 2).forth)
      .toBeCloseTo(full * (Math.log(share) / Math.log(1 / 1_000)) ** 2)
  })
})
