import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { BitDistance, LONGEST_IN_BITS } from '../../../src/naming/bit-distance.ts'
import { editDistance, LONGEST_COMPARED, prefixEditDistance, writeUnits } from '../../../src/naming/edit-distance.ts'
import { ExhaustivePass } from '../../../src/naming/exhaustive-pass.ts'
import { NamePool } from '../../../src/naming/name-pool.ts'

/** Few letters, so that near and repeated ones are common; of several scripts, since their letters share bits: U+0421 that of a, U+2160 that of the space. */
const word = (maxLength: number, minLength = 0) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'x', ' ', '7', '\u0421', 'ж', 'λ', '\u2160'), minLength, maxLength })
const unitsOf = (text: string): [Uint16Array, number] => {
  const units = new Uint16Array(LONGEST_COMPARED)
  return [units, writeUnits(text, units)]
}

describe('distances by bits', () => {
  it('are those of the table, to whole names and to their beginnings', () => {
    fc.assert(fc.property(word(LONGEST_IN_BITS, 1), word(50), fc.boolean(), (query, name, toPrefix) => {
      const [units, length] = unitsOf(query)
      const [nameUnits, nameLength] = unitsOf(name)
      const bits = new BitDistance(units, length)
      const distance = bits.to(nameUnits, 0, nameLength, toPrefix)
      bits.close()
      expect(distance).toBe((toPrefix ? prefixEditDistance : editDistance)(query, name, 100))
    }), { numRuns: 3_000 })
  })
})

describe('the exhaustive pass', () => {
  it('visits every name that is near enough, once, with its distance, and no other', () => {
    const names = fc.uniqueArray(word(9), { maxLength: 80 })
    fc.assert(fc.property(names, names, word(9), fc.nat(2), fc.boolean(), (first, later, query, bound, toBeginning) => {
      const pool = new NamePool()
      const pass = new ExhaustivePass(pool)
      const visited: [string, number][] = []
      for (const name of first) pool.add(name)
      pass.visitNear(query, bound, toBeginning, () => undefined)
      for (const name of later) pool.add(name)
      pass.visitNear(query, bound, toBeginning, (name, edits) => visited.push([pool.text(name), edits]))
      const distance = (name: string) => (toBeginning ? prefixEditDistance : editDistance)(query, name, 20)
      const near = [...new Set([...first, ...later])].map((name) => [name, distance(name)] as const).filter(([, edits]) => edits <= bound)
      expect(visited.sort()).toEqual(near.sort())
    }), { numRuns: 500 })
  })

  it('compares queries longer than a number has bits, too', () => {
    const long = 'ab'.repeat(LONGEST_IN_BITS)
    const pool = new NamePool()
    const name = pool.add(`${long}c`)
    const found: [number, number][] = []
    new ExhaustivePass(pool).visitNear(long, 2, false, (each, edits) => found.push([each, edits]))
    expect(found).toEqual([[name, 1]])
  })
})
