import { describe, expect, it } from '@jest/globals'
import { EVERYTHING } from '../../../src/domain/filter.ts'
import { buildQuery, readAsker } from '../../../src/matching/query.ts'
import { rank, type RankedCandidate } from '../../../src/matching/rank.ts'
import { Snapshot } from '../../../src/matching/snapshot.ts'
import { row, TODAY, TREE } from '../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../support/ranking-values.ts'

const MANY = 3_000

/** Towns of many sizes over many countries: more than are looked at to learn where the best few begin. */
const snapshot = Snapshot.of(Array.from({ length: MANY }, (_, i) => row({
  id: i + 1, country: ['PL', 'DE', 'FR', 'CZ', 'IT'][i % 5] ?? 'PL', population: 200 + (i * 7_919) % 90_000,
  lat: 44 + (i * 31) % 100 / 10, lon: 2 + (i * 17) % 180 / 10,
})), TREE)

function best(k: number): readonly RankedCandidate[] {
  const asker = readAsker(snapshot, { id: 1 })
  if (asker === null) throw new Error('Nobody has the id 1')
  return rank(buildQuery(snapshot, RANKING_VALUES, asker, TODAY, new Map()), { filter: EVERYTHING, pausedCountries: new Set(), today: TODAY }, {}, k).best
}

describe('the best few', () => {
  it('are the beginning of the list of all', () => {
    const all = best(MANY)
    expect(all.length).toBe(MANY / 5 * 4)
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((a, b) => b - a))
    for (const k of [0, 1, 3, 20, 500]) expect(best(k)).toEqual(all.slice(0, k))
  })
})
