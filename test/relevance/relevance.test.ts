import { describe, expect, it } from '@jest/globals'
import { loadRankingValues } from '../../config/ranking/index.ts'
import { readBaseline } from './baseline.ts'
import { judge } from './gate.ts'
import { faultsOf, MUST_FIND } from './must-find.ts'
import { askEverything } from './queries.ts'

const values = loadRankingValues()

describe('the shipped ranking, on the fixture corpus', () => {
  it('loses nothing against the committed baseline', () => {
    const { means, unmatched, lost, passes } = judge(askEverything(values), readBaseline())
    expect({ unmatched, losses: means.filter(({ isLoss }) => isLoss), lost: passes ? [] : lost.slice(0, 10) }).toEqual({ unmatched: [], losses: [], lost: [] })
    expect(passes).toBe(true)
  })

  it('finds what must be found', () => {
    expect(faultsOf(MUST_FIND, values)).toEqual([])
  })

  it('fails with its losses by name when a weight is spoiled', () => {
    const spoiled = { ...values, distance: { ...values.distance, byKilometres: { ...values.distance.byKilometres, value: values.distance.byKilometres.value.map((value) => -value) } } }
    const { passes, lost, means } = judge(askEverything(spoiled), readBaseline())
    expect(passes).toBe(false)
    expect(means.some(({ isLoss }) => isLoss)).toBe(true)
    expect(lost[0]?.query).toMatch(/^\d+>\d+$/)
    expect(lost[0]?.now).toBeGreaterThan(lost[0]?.before ?? Infinity)
  })
})

describe('the gate', () => {
  const ranks = { '1>2': { open: 3, countryGiven: 1 }, '2>1': { open: 40, countryGiven: 9 } }

  it('passes what is the same, and what has gained', () => {
    expect(judge(ranks, ranks)).toMatchObject({ passes: true, lost: [], gained: [] })
    expect(judge({ ...ranks, '2>1': { open: 4, countryGiven: 2 } }, ranks)).toMatchObject({ passes: true, lost: [], gained: [{ query: '2>1', before: 9, now: 2 }, { query: '2>1', before: 40, now: 4 }] })
  })

  it('fails a loss, and a baseline of other queries', () => {
    expect(judge({ ...ranks, '1>2': { open: 12, countryGiven: 1 } }, ranks)).toMatchObject({ passes: false, lost: [{ query: '1>2', task: 'open', before: 3, now: 12 }] })
    expect(judge({ '1>2': ranks['1>2'] }, ranks)).toMatchObject({ passes: false, unmatched: ['2>1'] })
  })
})
