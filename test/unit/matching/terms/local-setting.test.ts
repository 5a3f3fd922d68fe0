import { describe, expect, it } from '@jest/globals'
import { row } from '../../../support/matching-rows.ts'
import { VALUES_OF_FULL_RECORD } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const straight = { at: [-20, 20], value: [-20, 20] }
const silent = { at: [0], value: [0] }
const only = (field: 'byDominance' | 'byDominanceGap' | 'byAroundGap') => ({
  ...VALUES_OF_FULL_RECORD,
  localSetting: { ...VALUES_OF_FULL_RECORD.localSetting, byDominance: silent, byDominanceGap: silent, byAroundGap: silent, [field]: straight },
})
/** 1 stands alone; 2 is a suburb of 3, which is 11 km away; 4 has no neighbour and no population. */
const rows = [
  row({ id: 1, population: 2_000, lat: 52, lon: 20 }),
  row({ id: 2, country: 'DE', population: 10_000, lat: 50, lon: 10 }), row({ id: 3, country: 'DE', population: 80_000, lat: 50.1, lon: 10 }),
  row({ id: 4, country: 'DE', lat: 54, lon: 9 }),
]
const steps = (value: number) => Math.round(2 * value) / 2

describe('localSetting', () => {
  it('reads how the candidate towers over the largest other place within 20 km, on steps of a half', () => {
    expect(termValue('localSetting', rows, { id: 1 }, 2, { values: only('byDominance') }).forth).toBe(steps(Math.log(1 / 8)))
    expect(termValue('localSetting', rows, { id: 1 }, 3, { values: only('byDominance') }).forth).toBe(steps(Math.log(8)))
    expect(termValue('localSetting', rows, { id: 1 }, 4, { values: only('byDominance') }).forth).toBe(0)
  })

  it('compares it with the asker\'s', () => {
    const { forth, back } = termValue('localSetting', rows, { id: 1 }, 2, { values: only('byDominanceGap') })
    expect([forth, back]).toEqual([steps(Math.log(1 / 8)) - steps(Math.log(2_000 / 200)), forth])
    expect(termValue('localSetting', rows, { profile: { country: 'PL', population: 2_000 } }, 2, { values: only('byDominanceGap') }).forth).toBe(0)
  })

  it('compares how many live around, the nearer the more', () => {
    const nearness = 1 / (1 + (11.12 / 12) ** 2)
    expect(termValue('localSetting', rows, { id: 1 }, 2, { values: only('byAroundGap') }).forth)
      .toBe(steps(Math.log(500 + 10_000 + 80_000 * nearness)) - steps(Math.log(500 + 2_000)))
  })

  it('tells who is a centre', () => {
    expect(termValue('localSetting', rows, { id: 1 }, 3, { values: only('byDominance') }).finding)
      .toMatchObject({ code: 'setting_alike', evidence: { candidateIsCentre: true } })
    expect(termValue('localSetting', rows, { id: 1 }, 2, { values: only('byDominance') }).finding)
      .toMatchObject({ code: 'setting_unlike', evidence: { candidateIsCentre: false } })
  })
})
