import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { distanceMetres } from '../../../src/domain/distance.ts'
import { traitMask } from '../../../src/domain/trait.ts'
import { NEIGHBOURHOOD_METRES } from '../../../src/matching/neighbourhood.ts'
import { Snapshot } from '../../../src/matching/snapshot.ts'
import { Topics } from '../../../src/matching/topics.ts'
import { linked, registers, row, TREE } from '../../support/matching-rows.ts'

describe('the snapshot', () => {
  it('keeps a row in columns and gives an id the same position for good', () => {
    const snapshot = Snapshot.of([row({ id: 7, population: 8_000, traits: ['spa', 'coast'], offers: ['music'], seeks: ['water'] })], TREE)
    const position = snapshot.positionOf(7)
    expect(snapshot.columns.population[position]).toBe(8_000)
    expect(snapshot.traits(position)).toBe(traitMask(['spa', 'coast']))
    snapshot.remove(7)
    expect(snapshot.positionOf(7)).toBe(-1)
    snapshot.upsert(row({ id: 7, population: null }))
    expect(snapshot.positionOf(7)).toBe(position)
    expect(snapshot.columns.population[position]).toBe(0)
    expect([...snapshot.columns.offers.subarray(0, 3)]).toEqual([0, 0, 0])
  })

  it('counts the living, and says whether there was something to remove', () => {
    const snapshot = Snapshot.of([row({ id: 1 }), row({ id: 2 }), row({ id: 2 })], TREE)
    expect(snapshot.size).toBe(2)
    expect(snapshot.remove(2)).toBe(true)
    expect(snapshot.remove(2)).toBe(false)
    expect(snapshot.remove(99)).toBe(false)
    expect(snapshot.size).toBe(1)
  })

  it('knows a partner before its row comes, and after it has gone', () => {
    const [first, second] = linked([row({ id: 1 }), row({ id: 2, country: 'DE' })], [[1, 2]])
    if (!first || !second) throw new Error('two rows')
    const snapshot = Snapshot.of([first], TREE)
    expect(snapshot.positionOf(2)).toBe(-1)
    expect([...snapshot.partners(snapshot.positionOf(1))]).toEqual([snapshot.knownPositionOf(2)])
    snapshot.upsert(second)
    expect(snapshot.positionOf(2)).toBe(snapshot.knownPositionOf(2))
    snapshot.remove(2)
    expect(snapshot.partners(snapshot.positionOf(1))).toHaveLength(1)
  })

  it('grows beyond its first capacity', () => {
    const snapshot = Snapshot.of(Array.from({ length: 3_000 }, (_, i) => row({ id: i + 1, population: i + 1 })), TREE)
    expect(snapshot.size).toBe(3_000)
    expect(snapshot.columns.population[snapshot.positionOf(2_999)]).toBe(2_999)
  })

  it('knows the neighbours within 30 km through every change', () => {
    fc.assert(fc.property(registers(20), registers(20), (before, after) => {
      const snapshot = Snapshot.of(before, TREE)
      for (const { id } of before) snapshot.neighbours(snapshot.positionOf(id))
      for (const one of after) snapshot.upsert(one)
      for (const { id } of before.slice(after.length)) snapshot.remove(id)
      for (const one of after) {
        const near = [...snapshot.neighbours(snapshot.positionOf(one.id))].map((position) => snapshot.columns.id[position])
        const expected = after.filter((other) => distanceMetres(one, other) <= NEIGHBOURHOOD_METRES).map(({ id }) => id)
        expect(near.toSorted()).toEqual(expected.toSorted())
      }
    }), { numRuns: 40 })
  })

  it('finds neighbours across the date line', () => {
    const snapshot = Snapshot.of([row({ id: 1, lat: -17, lon: 179.95 }), row({ id: 2, lat: -17, lon: -179.95 })], TREE)
    expect(snapshot.neighbours(snapshot.positionOf(1))).toHaveLength(2)
  })
})

describe('topics', () => {
  it('take a topic that the vocabulary does not know, and refuse more than they have bits for', () => {
    const topics = new Topics(TREE)
    const unknown = topics.number('beekeeping')
    expect(topics.id(unknown)).toBe('beekeeping')
    expect(topics.similarity(unknown, 0, { parentAndChild: 0.6, siblings: 0.3 })).toBe(0)
    expect(() => new Topics(Array.from({ length: 97 }, (_, i) => ({ id: `t${i}`, parent: null })))).toThrow(RangeError)
  })
})
