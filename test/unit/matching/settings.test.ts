import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { Snapshot } from '../../../src/matching/snapshot.ts'
import { registers, row, TREE } from '../../support/matching-rows.ts'

const settingsById = (snapshot: Snapshot, ids: readonly number[]) => ids.map((id) => snapshot.settings()[snapshot.positionOf(id)])

describe('settings', () => {
  it('are the same after places came, grew, moved and went as after a fresh load', () => {
    fc.assert(fc.property(registers(16), registers(16), (before, after) => {
      const changed = Snapshot.of(before, TREE)
      changed.settings()
      for (const one of after) changed.upsert(one)
      for (const { id } of before.slice(after.length)) changed.remove(id)
      const ids = after.map(({ id }) => id)
      expect(settingsById(changed, ids)).toEqual(settingsById(Snapshot.of(after, TREE), ids))
    }), { numRuns: 60 })
  })

  it('follow a neighbour that grows', () => {
    const snapshot = Snapshot.of([row({ id: 1, population: 1_000 }), row({ id: 2, population: 500, lat: 52.05 })], TREE)
    const [before] = settingsById(snapshot, [1])
    snapshot.upsert(row({ id: 2, population: 900_000, lat: 52.05 }))
    const [after] = settingsById(snapshot, [1])
    expect(after).not.toBe(before)
    expect(settingsById(Snapshot.of([row({ id: 1, population: 1_000 }), row({ id: 2, population: 900_000, lat: 52.05 })], TREE), [1])).toEqual([after])
  })
})
