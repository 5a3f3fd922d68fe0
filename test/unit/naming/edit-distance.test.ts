import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { editDistance, LONGEST_COMPARED, prefixEditDistance } from '../../../src/naming/edit-distance.ts'

/** The textbook table, without bound, band or trimming. */
function alignmentTable(first: string, second: string): number[][] {
  const table = Array.from({ length: first.length + 1 }, (_, row) =>
    Array.from({ length: second.length + 1 }, (__, column) => (row === 0 ? column : column === 0 ? row : 0)))
  for (let row = 1; row <= first.length; row++) {
    for (let column = 1; column <= second.length; column++) {
      const cost = first[row - 1] === second[column - 1] ? 0 : 1
      let best = Math.min(
        table[row - 1]![column]! + 1, table[row]![column - 1]! + 1, table[row - 1]![column - 1]! + cost,
      )
      if (row > 1 && column > 1 && first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1]) {
        best = Math.min(best, table[row - 2]![column - 2]! + 1)
      }
      table[row]![column] = best
    }
  }
  return table
}

/** Few letters, so that near and repeated ones are common. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 9 })

describe('editDistance', () => {
  it.each([
    ['krakow', 'krakow', 0],
    ['karkow', 'krakow', 1],
    ['krakw', 'krakow', 1],
    ['krrakow', 'krakow', 1],
    ['krekow', 'krakow', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
  ])('%s is from %s %i edits away', (first, second, edits) => {
    expect(editDistance(first, second, 5)).toBe(edits)
  })

  it('agrees with the textbook for every bound', () => {
    fc.assert(fc.property(word, word, fc.nat(5), (first, second, bound) => {
      const exact = alignmentTable(first, second)[first.length]![second.length]!
      expect(editDistance(first, second, bound)).toBe(Math.min(exact, bound + 1))
    }), { numRuns: 2_000 })
  })

  it('is symmetric', () => {
    fc.assert(fc.property(word, word, (first, second) => {
      expect(editDistance(first, second, 3)).toBe(editDistance(second, first, 3))
    }))
  })

  it('compares the beginnings of very long texts', () => {
    const long = 'a'.repeat(LONGEST_COMPARED)
    expect(editDistance(`${long}b`, `${long}cde`, 2)).toBe(0)
  })
})

describe('prefixEditDistance', () => {
  it('finds the nearest beginning', () => {
    expect(prefixEditDistance('frankfrut', 'frankfurt am main', 2)).toBe(1)
    expect(prefixEditDistance('frankfurt', 'frankfurt am main', 2)).toBe(0)
    expect(prefixEditDistance('main', 'frankfurt am main', 2)).toBe(3)
  })

  it('is the least distance to any beginning', () => {
    fc.assert(fc.property(word, word, fc.nat(4), (query, name, bound) => {
      const least = Math.min(...alignmentTable(query, name)[query.length]!)
      expect(prefixEditDistance(query, name, bound)).toBe(Math.min(least, bound + 1))
    }), { numRuns: 2_000 })
  })
})
