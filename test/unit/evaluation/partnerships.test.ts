import { describe, expect, it } from '@jest/globals'
import { heldOutQueries, rankHeldOut } from '../../../src/evaluation/partnerships.ts'
import { rankMetrics } from '../../../src/evaluation/rank-metrics.ts'
import { municipalPairs, withPartners } from '../../../src/evaluation/register-rows.ts'
import { parseTwinnings } from '../../../src/evaluation/twinnings.ts'
import { readAsker } from '../../../src/matching/query.ts'
import { Snapshot } from '../../../src/matching/snapshot.ts'
import { suggest } from '../../../src/matching/suggest.ts'
import { row, TODAY, TREE } from '../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../support/ranking-values.ts'

const rows = [
  row({ id: 1, population: 5_000 }),
  ...[4_900, 20_000, 900_000].map((population, i) => row({ id: 10 + i, country: 'DE', population })),
  ...[5_100, 5_100].map((population, i) => row({ id: 20 + i, country: 'CZ', population })),
]

describe('partnerships of a file', () => {
  it('are read by the names of the columns', () => {
    expect(parseTwinnings('b_country,a_geonameid,a_country,note,b_geonameid\nDE,5,PL,"a, b",6\n')).toEqual([{ a: 5, b: 6 }])
  })

  it('are refused with line and column', () => {
    expect(() => parseTwinnings('a_geonameid,a_country,b_geonameid,b_country\n5,PL,6,DE\nx,PL,6,DE\n')).toThrow(/line 3[^]*a_geonameid/)
  })

  it('are moved to the municipalities that their places lie in', () => {
    expect(municipalPairs([{ a: 5, b: 6 }, { a: 7, b: 5 }], new Map([[5, 1], [6, 10]]))).toEqual([{ a: 1, b: 10 }, { a: null, b: 1 }])
  })

  it('become partners in both rows, once, and never of oneself', () => {
    const [first, , second] = withPartners(rows, [{ a: 1, b: 11 }, { a: 11, b: 1 }, { a: 1, b: 1 }, { a: 1, b: null }])
    expect(first?.partners.map(({ id, country }) => [id, country])).toEqual([[11, 'DE']])
    expect(second?.partners.map(({ id }) => id)).toEqual([1])
  })
})

describe('held-out partnerships', () => {
  it('are asked for from both ends, known ones left out whichever way round they stand', () => {
    expect(heldOutQueries([{ a: 1, b: 10 }, { a: 11, b: 1 }, { a: null, b: 1 }], [{ a: 1, b: 11 }]).map(({ asker, target }) => [asker, target]))
      .toEqual([[1, 10], [10, 1], [null, 1], [1, null]])
  })

  it('have the rank that the product\'s own list gives them', () => {
    const snapshot = Snapshot.of(rows, TREE)
    const asker = readAsker(snapshot, { id: 1 })
    if (asker === null) throw new Error('1 is among the rows')
    const list = suggest(snapshot, RANKING_VALUES, { asker, limit: 10, pausedCountries: new Set(), today: TODAY }).items.map(({ id }) => id)
    const targets = [10, 11, 12]
    const ranks = rankHeldOut(snapshot, targets.map((target) => ({ asker: 1, target })), { values: RANKING_VALUES, today: TODAY })
    expect(ranks.map(({ ranks: { twinmatch } }) => twinmatch.open)).toEqual(targets.map((id) => list.indexOf(id) + 1))
    const inGermany = list.filter((id) => targets.includes(id))
    expect(ranks.map(({ ranks: { twinmatch } }) => twinmatch.countryGiven)).toEqual(targets.map((id) => inGermany.indexOf(id) + 1))
  })

  it('have the mean rank of those that tie with them', () => {
    const [first, second] = rankHeldOut(Snapshot.of(rows, TREE), [20, 21].map((target) => ({ asker: 1, target })), { values: RANKING_VALUES, today: TODAY })
    expect(first?.ranks.twinmatch.countryGiven).toBe(1.5)
    expect(second?.ranks.twinmatch.open).toBe(first?.ranks.twinmatch.open)
  })

  it('are missed where an end is in no municipality, or is no candidate', () => {
    const known = Snapshot.of(withPartners(rows, [{ a: 1, b: 10 }]), TREE)
    const ranks = rankHeldOut(known, [{ asker: 1, target: null }, { asker: null, target: 1 }, { asker: 1, target: 10 }], { values: RANKING_VALUES, today: TODAY })
    expect(ranks.map(({ ranks: { twinmatch: { open, countryGiven } } }) => [open, countryGiven])).toEqual([[Infinity, Infinity], [Infinity, Infinity], [Infinity, Infinity]])
  })
})

describe('metrics of ranks', () => {
  it('are means over the queries, missed ones included', () => {
    const metrics = rankMetrics([1, 4, 15, Infinity])
    expect(metrics).toEqual({
      queries: 4, mrr: expect.closeTo((1 + 1 / 4 + 1 / 15) / 4), recallAt10: 0.5, recallAt20: 0.75, recallAt100: 0.75,
      ndcgAt10: expect.closeTo((1 + 1 / Math.log2(5)) / 4),
    })
  })

  it('are 0 for no queries', () => {
    expect(rankMetrics([])).toEqual({ queries: 0, mrr: 0, recallAt10: 0, recallAt20: 0, recallAt100: 0, ndcgAt10: 0 })
  })
})
