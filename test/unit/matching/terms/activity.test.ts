import { describe, expect, it } from '@jest/globals'
import { row, linked } from '../../../support/matching-rows.ts'
import { VALUES_OF_FULL_RECORD } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const straight = { at: [-9, 9], value: [-9, 9] }
const silent = { at: [0], value: [0] }
const rows = linked([
  row({ id: 1, population: 5_000 }), row({ id: 2, country: 'DE', regionId: 801, population: 5_000 }), row({ id: 3, country: 'DE', regionId: 801, population: 500 }),
  row({ id: 4, country: 'DE', regionId: 802, population: 500 }), row({ id: 5, country: 'FR' }),
], [[3, 5], [3, 1]])

describe('activity', () => {
  it('compares the links of the candidate\'s region with what is usual in its country', () => {
    const values = { ...VALUES_OF_FULL_RECORD, activity: { ...VALUES_OF_FULL_RECORD.activity, byRegion: straight, byCounty: silent, bySize: silent, smoothing: 1 } }
    expect(termValue('activity', rows, { id: 1 }, 2, { values }).forth).toBeCloseTo(Math.log((2 + 1) / (2 * 2 / 3 + 1)))
    expect(termValue('activity', rows, { id: 1 }, 4, { values }).forth).toBeCloseTo(Math.log((0 + 1) / (2 / 3 + 1)))
  })

  it('compares the links of municipalities of its size in its country with those of all', () => {
    const values = { ...VALUES_OF_FULL_RECORD, activity: { ...VALUES_OF_FULL_RECORD.activity, byRegion: silent, byCounty: silent, bySize: straight, smoothing: 1 } }
    expect(termValue('activity', rows, { id: 1 }, 2, { values }).forth).toBeCloseTo(Math.log((0 + 1) / (4 / 5 + 1)))
  })

  it('tells the links and municipalities that it counted', () => {
    expect(termValue('activity', rows, { id: 1 }, 2).finding.evidence)
      .toEqual({ country: 'DE', region: { links: 2, municipalities: 2 }, alike: { links: 0, municipalities: 1 } })
  })
})
