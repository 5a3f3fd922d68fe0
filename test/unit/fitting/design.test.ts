import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { EVERYTHING } from '../../../src/domain/filter.ts'
import { Design } from '../../../src/fitting/design.ts'
import { FITTED_TERMS, Layout } from '../../../src/fitting/parameters.ts'
import { buildQuery, fromSnapshot } from '../../../src/matching/query.ts'
import { scoreEligible } from '../../../src/matching/rank.ts'
import { indexIn } from '../../../src/matching/key-index.ts'
import { Snapshot } from '../../../src/matching/snapshot.ts'
import { registers, TODAY, TREE } from '../../support/matching-rows.ts'
import { VALUES_OF_FULL_RECORD } from '../../support/ranking-values.ts'


describe('the design of a fit', () => {
  it('times the shipped values is what the product\'s own terms add up to, in the mean of both directions', () => {
    fc.assert(fc.property(registers(24), (rows) => {
      const snapshot = Snapshot.of(rows, TREE)
      const layout = new Layout(VALUES_OF_FULL_RECORD)
      const vector = layout.read(VALUES_OF_FULL_RECORD)
      const design = new Design(layout)
      const query = buildQuery(snapshot, VALUES_OF_FULL_RECORD, fromSnapshot(snapshot, 0), TODAY, new Map())
      const others = rows.filter(({ id, level }) => id !== 1 && level === rows[0]?.level).map(({ id }) => snapshot.positionOf(id))
      design.ask(query)
      const designed = others.map((position) => {
        design.of(position)
        let sum = 0
        for (let i = 0; i < design.count; i++) sum += (vector[design.parameter[i] ?? 0] ?? 0) * (design.factor[i] ?? 0)
        return sum
      })
      const { terms } = scoreEligible(query, { filter: EVERYTHING, pausedCountries: new Set(), today: TODAY }, {})
      const fitted = terms.filter(({ name }) => FITTED_TERMS.some((one) => one === name))
      expect(fitted).toHaveLength(FITTED_TERMS.length)
      for (const [i, position] of others.entries()) {
        const scored = fitted.flatMap(({ parts }) => parts).reduce((sum, part) => {
          const at = indexIn(query, part.over, position)
          return sum + ((part.forth[at] ?? 0) + (part.back[at] ?? 0)) / 2
        }, 0)
        expect(Math.abs((designed[i] ?? NaN) - scored)).toBeLessThan(1e-6)
      }
    }), { numRuns: 60 })
  })
})

describe('the layout of the parameters', () => {
  it('writes what it read, to three decimals, and nothing else', () => {
    const layout = new Layout(VALUES_OF_FULL_RECORD)
    expect(layout.write(VALUES_OF_FULL_RECORD, layout.read(VALUES_OF_FULL_RECORD))).toEqual(VALUES_OF_FULL_RECORD)
  })
})
