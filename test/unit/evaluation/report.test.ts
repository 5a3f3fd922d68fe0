import { describe, expect, it } from '@jest/globals'
import { type Baseline, baselines } from '../../../src/evaluation/baselines.ts'
import { parseInterests, withInterests } from '../../../src/evaluation/interests.ts'
import { METHODS, type Method } from '../../../src/evaluation/partnerships.ts'
import { compare, type Outcome, type Report, resultsOf } from '../../../src/evaluation/report.ts'
import { slicesOf } from '../../../src/evaluation/slices.ts'
import { buildQuery, fromSnapshot } from '../../../src/matching/query.ts'
import { Snapshot } from '../../../src/matching/snapshot.ts'
import { linked, row, TODAY, TREE } from '../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../support/ranking-values.ts'

const rows = linked([
  row({ id: 1, population: 4_000, lat: 52, lon: 15 }), row({ id: 2, country: 'DE', population: 4_100, lat: 52, lon: 14 }),
  row({ id: 3, country: 'DE', population: 90_000, lat: 48, lon: 8 }), row({ id: 4, country: 'CZ', population: 30_000, lat: 50, lon: 15 }),
  row({ id: 5, country: 'CZ' }),
], [[1, 4], [3, 4]])
const snapshot = Snapshot.of(rows, TREE)

describe('baselines', () => {
  it('put those first that they are named after', () => {
    const scores = baselines(buildQuery(snapshot, RANKING_VALUES, fromSnapshot(snapshot, 0), TODAY, new Map()))
    const best = (name: Baseline) =>
      [2, 3, 4, 5].toSorted((a, b) => scores[name](snapshot.positionOf(b)) - scores[name](snapshot.positionOf(a)))[0]
    expect(best('nearest population')).toBe(2)
    expect(best('degree')).toBe(4)
    expect(best('Adamic-Adar')).toBe(3)
    expect(best('hand-tuned')).not.toBe(5)
    expect(best('gravity')).not.toBe(5)
    expect(scores.random(1)).not.toBe(scores.random(2))
  })
})

describe('slices', () => {
  it('tell warm from cold, sizes and Polish askers', () => {
    expect(slicesOf(snapshot, { asker: 1, target: 2 })).toEqual(['all', 'warm', 'only_asker_known', 'asker_below_5000', 'asker_in_poland'])
    expect(slicesOf(snapshot, { asker: 5, target: 3 })).toEqual(['all', 'cold', 'only_partner_known'])
    expect(slicesOf(snapshot, { asker: null, target: 3 })).toEqual(['all', 'cold', 'only_partner_known'])
  })
})

const at = (rank: number) => ({ open: rank, countryGiven: Math.ceil(rank / 2) })
const outcome = (key: string, rank: number): Outcome => ({
  key, asker: key, slices: ['all'], ranks: Object.fromEntries(METHODS.map((method) => [method, at(rank)])) as Record<Method, ReturnType<typeof at>>,
})

describe('results', () => {
  it('are the means with intervals around them, for every method and task', () => {
    const results = resultsOf([outcome('a', 1), outcome('b', 4), outcome('c', 200)])
    expect(results).toHaveLength(METHODS.length * 2)
    const [open] = results
    expect(open).toMatchObject({ method: 'twinmatch', task: 'open', slice: 'all', queries: 3, mrr: expect.closeTo((1 + 1 / 4 + 1 / 200) / 3), recallAt100: expect.closeTo(2 / 3) })
    for (const { mrr, intervals } of results) {
      expect(intervals.mrr[0]).toBeLessThanOrEqual(mrr)
      expect(intervals.mrr[1]).toBeGreaterThanOrEqual(mrr)
    }
    expect(resultsOf([outcome('a', 1), outcome('b', 4), outcome('c', 200)])).toEqual(results)
  })
})

describe('a comparison', () => {
  const report = (ranks: Record<string, number | null>): Report => ({
    provenance: { date: TODAY, trainHash: '', testHash: '', stripped: null, interestsHash: null, weightsHash: '', register: 5, known: 2, seconds: 1 },
    results: [], queries: Object.entries(ranks).map(([key, rank]) => ({ key, asker: key, open: rank, countryGiven: rank })),
  })

  it('is made query by query, and shows which were lost', () => {
    const { queries, differences, lost, gained } = compare(report({ a: 1, b: 20, c: null, d: 3 }), report({ a: 2, b: 4, c: null, e: 1 }))
    expect(queries).toBe(3)
    expect(differences[0]).toMatchObject({ task: 'open', metric: 'mrr', before: expect.closeTo((1 / 2 + 1 / 4) / 3), now: expect.closeTo((1 + 1 / 20) / 3) })
    expect(lost.map(({ key, before, now }) => [key, before, now])).toEqual([['b', 4, 20], ['b', 4, 20]])
    expect(gained[0]).toMatchObject({ key: 'a', gain: 0.5 })
  })

  it('of a run with itself shows nothing', () => {
    const same = report({ a: 1, b: 20 })
    expect(compare(same, same).differences.every(({ interval: [low, high] }) => low === 0 && high === 0)).toBe(true)
  })
})

describe('recorded interests', () => {
  it('become topics of the municipalities that the places lie in', () => {
    const topics = parseInterests('geonameid,name,theme\n7,X,port\n7,X,unheard_of\n8,Y,wine\n')
    const [first, second] = withInterests(rows, topics, new Map([[7, 1], [8, 1]]))
    expect(first?.shares).toEqual(['coast_maritime', 'wine'])
    expect(second?.shares).toEqual([])
  })

  it('are refused with the line and the column', () => {
    expect(() => parseInterests('geonameid,theme\nx,port\n')).toThrow(/line 2[^]*geonameid/)
  })
})
