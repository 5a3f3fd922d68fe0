import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { balance } from '../../../../src/matching/balance/balance.ts'
import { countryQuota } from '../../../../src/matching/balance/countries.ts'
import { type Exposure, NO_EXPOSURE } from '../../../../src/matching/balance/exposure.ts'
import { neverLinkedQuota } from '../../../../src/matching/balance/never-linked.ts'
import { smallTownQuota } from '../../../../src/matching/balance/small-towns.ts'
import type { RankedCandidate } from '../../../../src/matching/rank.ts'

/** Candidates by their scores, best first; ids are 100 and more, positions 0 and more. */
const ranked = (scores: readonly number[]): RankedCandidate[] => scores.map((score, i) => ({ id: 100 + i, position: i, score }))
const falling = (count: number) => ranked(Array.from({ length: count }, (_, i) => 5 - i / 100))
const shown = (counts: Readonly<Record<number, number>>, lists = 100): Exposure => ({ lists, of: (id) => counts[id] ?? 0 })
const ids = (list: readonly { readonly id: number }[]) => list.map(({ id }) => id)
const always = () => true

describe('balance', () => {
  it('leaves the order to the scores where nobody was shown and nothing is asked for', () => {
    const { places, displaced, unfilled } = balance(falling(30), 20, NO_EXPOSURE, [])
    expect(ids(places)).toEqual(ids(falling(20)))
    expect(places.map(({ placement: { byScore, step } }) => [byScore, step])).toEqual(places.map((_, i) => [i + 1, null]))
    expect([displaced, unfilled]).toEqual([[], []])
  })

  it('takes half the logarithm of its exposure off what a municipality is ordered by, and nothing off its score', () => {
    const { places } = balance(ranked([3, 2.7, 2.6, 1]), 4, shown({ 100: 2, 103: 1 }), [])
    expect(ids(places)).toEqual([101, 102, 100, 103])
    expect(places[2]).toMatchObject({ score: 3, placement: { byScore: 1, step: 'exposure', exposure: { shown: 2, lists: 100, penalty: 0.5 * Math.log(3), isFull: false } } })
    expect(places[0]?.placement).toMatchObject({ byScore: 2, step: null })
    expect(places[3]?.placement).toMatchObject({ byScore: 4, step: null, exposure: { shown: 1 } })
  })

  it('puts whom one more list would be too many behind all others, and still shows it where nobody else is left', () => {
    const full = shown({ 100: 5 })
    expect(ids(balance(ranked([9, 1, 0]), 2, full, []).places)).toEqual([101, 102])
    expect(ids(balance(ranked([9, 1, 0]), 3, full, []).places)).toEqual([101, 102, 100])
    expect(balance(ranked([9, 1, 0]), 2, full, []).displaced).toMatchObject([{ id: 100, score: 9, placement: { byScore: 1, step: 'exposure', exposure: { isFull: true } } }])
  })

  it('reads exposure as a share of the last 1,200 lists, so that a busy service does not flatten its lists', () => {
    const [one] = balance(ranked([1]), 1, shown({ 100: 900 }, 120_000), []).places
    expect(one?.placement.exposure).toMatchObject({ shown: 9, lists: 1_200, isFull: false })
    const [full] = balance(ranked([1]), 1, shown({ 100: 1_750 }, 120_000), []).places
    expect(full?.placement.exposure).toMatchObject({ shown: 17.5, isFull: true })
  })

  it('gives half of every ten places to small towns', () => {
    const population = Array.from({ length: 40 }, (_, i) => i < 12 ? 50_000 : 2_000)
    const { places, displaced } = balance(falling(40), 20, null, [smallTownQuota(population)])
    const smallIn = (from: number) => places.slice(from, from + 10).filter(({ position }) => (population[position] ?? 0) < 10_000).length
    expect([smallIn(0), smallIn(10)]).toEqual([5, 5])
    expect(ids(places).slice(0, 10)).toEqual([100, 101, 102, 103, 104, 112, 113, 114, 115, 116])
    expect(places[5]?.placement).toEqual({ byScore: 13, step: 'smallTowns', exposure: null })
    expect(places[10]?.placement).toEqual({ byScore: 6, step: 'smallTowns', exposure: null })
    expect(displaced.map(({ placement }) => placement.step)).toEqual(displaced.map(() => 'smallTowns'))
  })

  it('takes an unknown population for no small town', () => {
    const { unfilled } = balance(falling(12), 10, null, [smallTownQuota(new Uint32Array(12))])
    expect(unfilled).toEqual(['smallTowns'])
  })

  it('brings in the best of other countries', () => {
    const country = Array.from({ length: 30 }, (_, i) => i < 15 ? 1 : i < 25 ? 2 : 3)
    const { places } = balance(falling(30), 10, null, [countryQuota(country)])
    expect(ids(places)).toEqual([100, 101, 102, 103, 104, 105, 115, 116, 117, 125])
    expect(places[9]?.placement).toEqual({ byScore: 26, step: 'countries', exposure: null })
  })

  it('leaves a list of three countries alone where none has more than six of ten places', () => {
    const country = Array.from({ length: 30 }, (_, i) => i < 6 ? 1 : i < 9 ? 2 : 3)
    expect(ids(balance(falling(30), 20, null, [countryQuota(country)]).places).slice(0, 10)).toEqual(ids(falling(10)))
  })

  it('brings in one that was never linked, if something speaks for it', () => {
    const isLinked = (position: number) => position < 12
    const hasReason = (position: number) => position !== 12
    expect(ids(balance(falling(20), 10, null, [neverLinkedQuota(isLinked, hasReason)]).places).at(-1)).toBe(113)
    const nobody = balance(falling(20), 10, null, [neverLinkedQuota(isLinked, () => false)])
    expect(nobody).toMatchObject({ unfilled: ['neverLinked'] })
    expect(ids(nobody.places)).toEqual(ids(falling(10)))
  })

  const worlds = fc.record({
    candidates: fc.array(fc.record({
      score: fc.integer({ min: 0, max: 400 }), country: fc.integer({ min: 1, max: 4 }), population: fc.constantFrom(0, 900, 9_999, 10_000, 80_000),
      isLinked: fc.boolean(), shown: fc.integer({ min: 0, max: 8 }),
    }), { maxLength: 60 }),
    limit: fc.integer({ min: 1, max: 40 }),
  })
  const balanceOf = ({ candidates, limit }: { candidates: { score: number; country: number; population: number; isLinked: boolean; shown: number }[]; limit: number }) => {
    const sorted = candidates.toSorted((a, b) => b.score - a.score)
    const best = ranked(sorted.map(({ score }) => score / 100))
    const quotas = [
      smallTownQuota(sorted.map(({ population }) => population)), countryQuota(sorted.map(({ country }) => country)),
      neverLinkedQuota((position) => sorted[position]?.isLinked ?? false, always),
    ]
    return { sorted, best, quotas, list: balance(best, limit, { lists: 200, of: (id) => sorted[id - 100]?.shown ?? 0 }, quotas) }
  }

  it('gives a longer list that begins with the shorter one', () => {
    fc.assert(fc.property(worlds, fc.integer({ min: 1, max: 40 }), (world, shorter) => {
      const { list } = balanceOf(world)
      const short = balanceOf({ ...world, limit: Math.min(shorter, world.limit) }).list
      expect(ids(list.places).slice(0, short.places.length)).toEqual(ids(short.places))
    }))
  })

  it('loses nobody and shows nobody twice, and every score is as it was', () => {
    fc.assert(fc.property(worlds, (world) => {
      const { best, list: { places, displaced } } = balanceOf(world)
      expect(places).toHaveLength(Math.min(world.limit, best.length))
      expect(new Set([...ids(places), ...ids(displaced)]).size).toBe(places.length + displaced.length)
      for (const { id, score, placement } of [...places, ...displaced]) expect(best[placement.byScore - 1]).toMatchObject({ id, score })
      const inBoth = [...places, ...displaced].filter(({ placement }) => placement.byScore <= places.length)
      expect(inBoth).toHaveLength(places.length)
    }))
  })

  it('leaves a quota unfilled only where no single exchange could fill more of it', () => {
    fc.assert(fc.property(worlds, (world) => {
      const { quotas, list: { places, unfilled } } = balanceOf({ ...world, limit: 10 })
      for (const quota of quotas) expect(quota.lacks(places) > 0).toBe(unfilled.includes(quota.step))
    }))
  })

  it('tells why everybody who was moved was moved', () => {
    fc.assert(fc.property(worlds, (world) => {
      const { list: { places } } = balanceOf(world)
      for (const [i, { placement: { byScore, step, exposure } }] of places.entries()) {
        if (byScore === i + 1) expect(step).toBeNull()
        if (step === 'exposure') expect([byScore < i + 1, (exposure?.penalty ?? 0) > 0]).toEqual([true, true])
      }
    }))
  })
})
