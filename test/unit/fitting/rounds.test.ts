import { describe, expect, it } from '@jest/globals'
import { randomNumbers } from '../../../src/fitting/random.ts'
import { coldRounds, warmRounds } from '../../../src/fitting/rounds.ts'

const pairs = Array.from({ length: 400 }, (_, i): [number, number] => [i % 40, 100 + (i * 7) % 90])
const name = (pair: readonly [number, number]) => pair.join('-')

describe('rounds of a fit', () => {
  it('ask for every pair once, of a graph of all the others', () => {
    const rounds = warmRounds(pairs, 5, randomNumbers(1))
    expect(rounds.flatMap(({ asked }) => asked).map(name).toSorted()).toEqual(pairs.map(name).toSorted())
    for (const { known, asked } of rounds) expect([...known, ...asked].map(name).toSorted()).toEqual(pairs.map(name).toSorted())
  })

  it('take everything from some towns, and ask for what they lost', () => {
    for (const { known, asked } of coldRounds(pairs, randomNumbers(1))) {
      expect(asked.length).toBeGreaterThan(0)
      expect([...known, ...asked].map(name).toSorted()).toEqual(pairs.map(name).toSorted())
      const left = new Set(known.flat())
      for (const pair of asked) expect(pair.every((town) => left.has(town))).toBe(false)
    }
  })
})
