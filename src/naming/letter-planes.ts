import { roomFor } from './room-for.ts'

/** Names of which one number holds a letter each. */
const NAMES = 32
/** Letters that a mask tells apart. */
const LETTERS = 32

/**
 * The masks of letters of many names, turned about: 32 names to a group, and for each letter one number whose bits say
 * which of them have it. A few operations a letter answer for 32 names at once what their masks answer one by one.
 */
export class LetterPlanes {
  #planes = new Int32Array(LETTERS)
  #size = 0

  /** Puts a name's `letterMask` behind the others. */
  add(mask: number): void {
    const group = Math.floor(this.#size / NAMES) * LETTERS
    this.#planes = roomFor(this.#planes, group + LETTERS)
    const name = 1 << (this.#size++ % NAMES)
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const letter = group + lowestBit(rest)
      this.#planes[letter] = (this.#planes[letter] as number) | name
    }
  }

  /** Visits the names, by their place in the order they came, that lack at most `bound` (0 to 2) letters of a mask. */
  visitWith(mask: number, bound: number, visit: (place: number) => void): void {
    const planes = this.#planes
    const letters: number[] = []
    for (let rest = mask; rest !== 0; rest &= rest - 1) letters.push(lowestBit(rest))
    for (let first = 0; first < this.#size; first += NAMES) {
      let lacksOne = 0
      let lacksTwo = 0
      let lacksThree = 0
      for (let letter = 0; letter < letters.length; letter++) {
        const lacking = ~(planes[first + (letters[letter] as number)] as number)
        lacksThree |= lacksTwo & lacking
        lacksTwo |= lacksOne & lacking
        lacksOne |= lacking
      }
      let left = ~(bound === 0 ? lacksOne : bound === 1 ? lacksTwo : lacksThree)
      if (first + NAMES > this.#size) left &= (1 << this.#size % NAMES) - 1
      for (; left !== 0; left &= left - 1) visit(first + lowestBit(left))
    }
  }
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}
