import { describe, expect, it } from '@jest/globals'
import { queriesOfStripped, strip } from '../../../src/evaluation/strip.ts'

const pairs = Array.from({ length: 300 }, (_, i) => ({ a: i % 50, b: i % 17 === 0 ? null : 100 + (i * 7) % 60 }))

describe('stripping towns of their partnerships', () => {
  it('leaves them none, and keeps those between all others', () => {
    const { towns, known, lost } = strip(pairs, 0.1, 1)
    expect(towns.size).toBe(11)
    expect([...known, ...lost]).toHaveLength(pairs.length)
    const isStripped = ({ a, b }: (typeof pairs)[number]) => towns.has(a) || (b !== null && towns.has(b))
    expect(known.some(isStripped)).toBe(false)
    expect(lost.every(isStripped)).toBe(true)
  })

  it('draws the same towns for the same seed, in whatever order the pairs come, and others for another', () => {
    const drawn = (from: typeof pairs, seed: number) => [...strip(from, 0.1, seed).towns].toSorted((a, b) => a - b)
    expect(drawn(pairs.toReversed(), 1)).toEqual(drawn(pairs, 1))
    expect(drawn(pairs, 2)).not.toEqual(drawn(pairs, 1))
  })

  it('asks for every partner that a stripped town lost, once, and for nobody else', () => {
    const stripped = strip([...pairs, ...pairs], 0.1, 1)
    const queries = queriesOfStripped(stripped)
    const lost = new Set(stripped.lost.flatMap(({ a, b }) => [`${a}-${b}`, `${b}-${a}`]).filter((key) => stripped.towns.has(Number(key.split('-')[0]))))
    expect(queries.map(({ asker, target }) => `${asker}-${target}`).toSorted()).toEqual([...lost].toSorted())
    for (const { asker, pair, isFromA } of queries) expect(asker).toBe(isFromA ? pair.a : pair.b)
  })
})
