import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { NAME_KINDS } from '../../../src/domain/municipality.ts'
import { compareRanked, type NameCandidate, reorder } from '../../../src/naming/reorder.ts'
import { bonusInFull, standingOf } from '../../../src/naming/score.ts'

interface Sketch {
  readonly id: number
  readonly folded: string
  readonly kind?: (typeof NAME_KINDS)[number]
  readonly place?: string | null
  readonly population?: number | null
}

function candidate({ id, folded, kind = 'own', place = null, population = 1_000 }: Sketch): NameCandidate {
  const name = { text: folded.toUpperCase(), folded, kind, place }
  const bearer = { level: 'municipality', population, name } as const
  return { id, country: 'PL', regionId: id % 3, countyId: null, name, standing: standingOf(bearer), inFull: bonusInFull(bearer) }
}
const idsInOrder = (query: string, sketches: readonly Sketch[]) => reorder(query, sketches.map(candidate)).map(({ candidate: { id } }) => id)

describe('reorder', () => {
  it('puts the query itself first, then what it begins, then a slip, then two edits', () => {
    expect(idsInOrder('brest', [
      { id: 4, folded: 'bresxtx' }, { id: 2, folded: 'bresta' }, { id: 3, folded: 'bresst' }, { id: 1, folded: 'brest' },
    ])).toEqual([1, 2, 3, 4])
  })

  it('prefers the own name to a foreign one, and that to a historic one', () => {
    expect(idsInOrder('brest', [
      { id: 3, folded: 'brest', kind: 'historic' }, { id: 2, folded: 'brest', kind: 'foreign' }, { id: 1, folded: 'brest' },
    ])).toEqual([1, 2, 3])
  })

  it('prefers the municipality to a village of the name, and the larger of two', () => {
    expect(idsInOrder('halle', [
      { id: 3, folded: 'halle', place: 'Halle', population: 500_000 },
      { id: 2, folded: 'halle', population: 20_000 }, { id: 1, folded: 'halle', population: 200_000 },
    ])).toEqual([1, 2, 3])
  })

  it('puts a hamlet typed in full before a city that only begins so', () => {
    expect(idsInOrder('us', [{ id: 2, folded: 'ussuriysk', population: 160_000 }, { id: 1, folded: 'us', population: 50 }]))
      .toEqual([1, 2])
  })

  it('puts a city under its foreign name before a hamlet that is called so', () => {
    expect(idsInOrder('lemberg', [
      { id: 2, folded: 'lemberg', population: 1_500 }, { id: 1, folded: 'lemberg', kind: 'foreign', population: 717_000 },
    ])).toEqual([1, 2])
  })

  it('puts what the qualifier speaks for first, unless its name is far off', () => {
    const candidates = [
      { id: 1, folded: 'neustadt', population: 50_000 }, { id: 2, folded: 'neustadt', population: 100 },
      { id: 3, folded: 'neuxtapt', population: 900 },
    ].map(candidate)
    expect(reorder('neustadt', candidates, ({ id }) => id !== 1).map(({ candidate: { id } }) => id)).toEqual([2, 1, 3])
  })

  it('puts equals in the order of their ids', () => {
    expect(idsInOrder('halle', [{ id: 3, folded: 'halle' }, { id: 1, folded: 'halle' }, { id: 2, folded: 'halle' }])).toEqual([1, 2, 3])
  })

  it('keeps each municipality once, under its best name', () => {
    const [found, ...others] = reorder('warsaw', [
      candidate({ id: 1, folded: 'warszawa' }), candidate({ id: 1, folded: 'warsaw', kind: 'foreign' }),
    ])
    expect(found?.candidate.name.folded).toBe('warsaw')
    expect(others).toEqual([])
  })
})

describe('the order', () => {
  const sketch = fc.record({
    id: fc.integer({ min: 1, max: 6 }),
    folded: fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 6 }),
    kind: fc.constantFrom(...NAME_KINDS),
    place: fc.constantFrom(null, 'Place'),
    population: fc.constantFrom(null, 0, 10, 1_000, 200_000),
  })
  const sketches = fc.array(sketch, { maxLength: 12 })
  const query = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 5 })
  const isPreferred = ({ regionId }: NameCandidate) => regionId === 0

  it('does not depend on where candidates came from', () => {
    fc.assert(fc.property(query, sketches.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      (text, [all, shuffled]) => {
        expect(reorder(text, shuffled.map(candidate), isPreferred)).toEqual(reorder(text, all.map(candidate), isPreferred))
      }))
  })

  it('is the same in two steps as at once', () => {
    fc.assert(fc.property(query, sketches, sketches, (text, first, second) => {
      const ranked = reorder(text, first.map(candidate), isPreferred)
      expect(reorder(text, second.map(candidate), isPreferred, ranked)).toEqual(reorder(text, [...first, ...second].map(candidate), isPreferred))
    }))
  })

  it('is total: antisymmetric, transitive, and equal only for the same name', () => {
    fc.assert(fc.property(query, fc.tuple(sketch, sketch, sketch), (text, three) => {
      const [a, b, c] = three.map((one) => reorder(text, [candidate(one)], isPreferred)[0]!)
      expect(Math.sign(compareRanked(a!, b!)) + Math.sign(compareRanked(b!, a!))).toBe(0)
      if (compareRanked(a!, b!) <= 0 && compareRanked(b!, c!) <= 0) expect(compareRanked(a!, c!)).toBeLessThanOrEqual(0)
      if (compareRanked(a!, b!) === 0) expect([a!.candidate.id, a!.candidate.name]).toEqual([b!.candidate.id, b!.candidate.name])
    }))
  })

  it('lists every municipality once, and changing nothing changes nothing', () => {
    fc.assert(fc.property(query, sketches, (text, all) => {
      const ordered = reorder(text, all.map(candidate), isPreferred)
      expect(ordered.map(({ candidate: { id } }) => id).toSorted()).toEqual([...new Set(all.map(({ id }) => id))].toSorted())
      expect(reorder(text, ordered.map((ranked) => ranked.candidate), isPreferred)).toEqual(ordered)
    }))
  })
})
