import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { Filter } from '../../../src/domain/filter.ts'
import { candidatesWithoutEach } from '../../../src/matching/loosen.ts'
import { readAsker } from '../../../src/matching/query.ts'
import { Snapshot } from '../../../src/matching/snapshot.ts'
import { suggest } from '../../../src/matching/suggest.ts'
import { registers, TODAY, TREE } from '../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../support/ranking-values.ts'

const rules = { pausedCountries: new Set(['RU']), today: TODAY }
const filter: fc.Arbitrary<Filter> = fc.constantFrom<Filter[]>(
  { field: 'country', in: ['DE'] }, { field: 'country', in: ['RU', 'CZ'] }, { field: 'population', min: 1_000, max: 60_000 },
  { field: 'availability', in: ['seeking', 'unknown'] }, { field: 'interest', in: ['music', 'energy'] }, { field: 'region', in: [901] },
)

describe('how many there would be without a condition', () => {
  it('is how many the list without it has to choose from', () => {
    fc.assert(fc.property(registers(30), fc.uniqueArray(filter, { maxLength: 4 }), (rows, filters) => {
      const snapshot = Snapshot.of(rows, TREE)
      const asker = readAsker(snapshot, { id: 1 })
      if (asker === null) throw new Error('The first row is in the snapshot')
      const candidates = filters.map((_, left) =>
        suggest(snapshot, RANKING_VALUES, { ...rules, asker, limit: 5, filter: { all: filters.toSpliced(left, 1) } }).candidates)
      suggest(snapshot, RANKING_VALUES, { ...rules, asker, limit: 5, filter: { all: filters } })
      expect(candidatesWithoutEach(snapshot, asker, filters, rules)).toEqual(candidates)
    }), { numRuns: 50 })
  })
})
