import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { deserialize, serialize } from 'node:v8'
import { readAsker } from '../../../src/matching/query.ts'
import { Snapshot } from '../../../src/matching/snapshot.ts'
import { suggest } from '../../../src/matching/suggest.ts'
import { foldName } from '../../../src/naming/fold.ts'
import { NameIndex } from '../../../src/naming/name-index.ts'
import type { SnapshotRow } from '../../../src/projection/search-document.ts'
import { restoreState, stateOf } from '../../../src/shared/object-state.ts'
import { CardIndex } from '../../../src/use-cases/card-index.ts'
import { cardOf } from '../../../src/use-cases/municipality-card.ts'
import { registers, TODAY, TREE } from '../../support/matching-rows.ts'
import { named } from '../../support/named-municipalities.ts'
import { RANKING_VALUES } from '../../support/ranking-values.ts'

function keptAndRestored<Kept extends object>(kept: Kept, fresh: Kept): Kept {
  restoreState(fresh, deserialize(serialize(stateOf(kept))))
  return fresh
}

function listsOf(snapshot: Snapshot, rows: readonly SnapshotRow[]) {
  return rows.flatMap(({ id }) => {
    const asker = readAsker(snapshot, { id })
    return asker === null ? [] : [suggest(snapshot, RANKING_VALUES, { asker, limit: 50, pausedCountries: new Set(), today: TODAY })]
  })
}

function namesOf(index: NameIndex, rows: readonly SnapshotRow[]) {
  return rows.flatMap(({ name }) => [index.beginningWith(foldName(name).slice(0, 3), { countries: null }, 50), index.near(`${foldName(name)}x`, { countries: null }, 50)])
}

describe('a snapshot that was kept and restored', () => {
  it('answers as the one it was kept from, now and after further changes', () => {
    fc.assert(fc.property(registers(16), registers(6), fc.integer({ min: 1, max: 6 }), (rows, later, removed) => {
      const [snapshot, names] = [Snapshot.of(rows, TREE), new NameIndex()]
      for (const { id, country, population, name } of rows) names.set(named(id, country, population, { own: name, places: { [`${name} II`]: 20 } }))
      // What is worked out at the first question is then there, and partly kept.
      listsOf(snapshot, rows)
      namesOf(names, rows)
      const restored = keptAndRestored(snapshot, new Snapshot(TREE))
      const restoredNames = keptAndRestored(names, new NameIndex())
      expect(listsOf(restored, rows)).toEqual(listsOf(snapshot, rows))
      expect(namesOf(restoredNames, rows)).toEqual(namesOf(names, rows))

      for (const one of [snapshot, restored]) {
        for (const row of later) one.upsert(row)
        one.remove(removed)
      }
      for (const one of [names, restoredNames]) {
        for (const { id, country, population } of later) one.set(named(id, country, population, { own: `Nowe ${id}` }))
        one.remove(removed)
      }
      expect(listsOf(restored, later)).toEqual(listsOf(snapshot, later))
      expect(namesOf(restoredNames, [...rows, ...later])).toEqual(namesOf(names, [...rows, ...later]))
    }), { numRuns: 30 })
  })

  it('lets go of the file: no array in it is a view of more than itself, and one that stood in two places still does', () => {
    const none = new Int32Array()
    class Holder {
      own = Float64Array.of(0.5)
      of = [none, Int32Array.of(1, 2), none]
      by = new Map([['north', Int32Array.of(3)]])
    }
    const held = keptAndRestored(new Holder(), new Holder())
    expect(held).toEqual(new Holder())
    expect(held.of[0]).toBe(held.of[2])
    for (const { buffer, byteLength } of [held.own, ...held.of, ...held.by.values()]) expect(buffer.byteLength).toBe(byteLength)
  })

  it('shows the same cards', () => {
    const cards = new CardIndex()
    const krakow = {
      id: 1, name: 'Kraków', country: 'PL', level: 'municipality', regionName: 'Małopolskie', population: 755_050, lat: 50.06, lon: 19.94,
      codes: { geonames: '3094802', teryt: '1261011' },
    } as const
    cards.set({ ...krakow, name: 'Cracow' })
    cards.set(krakow)
    cards.set({ ...krakow, id: 2, regionName: null, population: null })
    cards.set({ ...krakow, id: 3 })
    cards.remove(3)
    for (const index of [cards, keptAndRestored(cards, new CardIndex())]) {
      expect(index.get(1)).toEqual(cardOf(krakow))
      expect(index.get(2)).toMatchObject({ name: 'Kraków', region: null, population: null })
      expect([index.get(3), index.get(4)]).toEqual([null, null])
    }
  })

  it('is refused where its state lacks a field', () => {
    const { columns: _columns, ...without } = stateOf(new Snapshot(TREE))
    expect(() => { restoreState(new Snapshot(TREE), without) }).toThrow('has no columns')
  })
})
