import { describe, expect, it } from '@jest/globals'
import { EVERYTHING, type Filter } from '../../../../src/domain/filter.ts'
import { NO_WANTS } from '../../../../src/domain/profile.ts'
import { stepsFor } from '../../../../src/matching/balance/steps-for.ts'
import { BALANCE_STEPS, type BalanceStep } from '../../../../src/matching/balance/steps.ts'
import { type AskerProfile, readAsker } from '../../../../src/matching/query.ts'
import { Snapshot } from '../../../../src/matching/snapshot.ts'
import { TREE } from '../../../support/matching-rows.ts'

function steps(profile: Omit<AskerProfile, 'country'>, filter: Filter = EVERYTHING, asked: readonly BalanceStep[] = BALANCE_STEPS) {
  const asker = readAsker(new Snapshot(TREE), { profile: { country: 'PL', ...profile } })
  if (asker === null) throw new Error('A profile is always read')
  return stepsFor(asker, filter, new Set(asked))
}

describe('the steps that have a part', () => {
  it('are those that are asked for, in a fixed order', () => {
    expect(steps({ population: 9_999 })).toEqual(BALANCE_STEPS)
    expect(steps({ population: 9_999 }, EVERYTHING, ['neverLinked', 'exposure'])).toEqual(['exposure', 'neverLinked'])
    expect(steps({ population: 9_999 }, EVERYTHING, [])).toEqual([])
  })

  it('keep places for small towns only where a small town asks', () => {
    for (const profile of [{ population: 10_000 }, {}]) expect(steps(profile)).not.toContain('smallTowns')
  })

  it('ask for several countries only where none is wished for', () => {
    const named: Filter[] = [
      { field: 'country', in: ['DE'] }, { all: [{ field: 'region', in: [901] }] }, { any: [{ field: 'county', in: [701] }, { field: 'trait', in: ['spa'] }] },
    ]
    for (const filter of named) expect(steps({}, filter)).not.toContain('countries')
    expect(steps({ wants: { ...NO_WANTS, countries: ['DE'] } })).not.toContain('countries')
    expect(steps({ wants: { ...NO_WANTS, regions: [901] } })).not.toContain('countries')
    for (const filter of [{ not: { field: 'country', in: ['DE'] } }, { field: 'population', min: 1, max: 2 }] as const) expect(steps({}, filter)).toContain('countries')
  })
})
