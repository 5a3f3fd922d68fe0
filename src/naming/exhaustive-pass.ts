import { BitDistance, LONGEST_IN_BITS } from './bit-distance.ts'
import { LONGEST_COMPARED, unitsDistance, writeUnits } from './edit-distance.ts'
import { LetterPlanes } from './letter-planes.ts'
import { hasMoreBits, letterMask, type NamePool } from './name-pool.ts'
import { roomFor } from './room-for.ts'

/** The names of one length: a pass reads little else than their letters. */
class NamesOfOneLength {
  readonly letters = new LetterPlanes()
  names = new Int32Array(16)
  #size = 0

  add(name: number, mask: number): void {
    this.letters.add(mask)
    this.names = roomFor(this.names, this.#size + 1)
    this.names[this.#size++] = name
  }
}

/** A look at every name of a pool that may be a slip of the keyboard away; names that come later are taken in when it is asked. */
export class ExhaustivePass {
  readonly #pool: NamePool
  readonly #byLength = Array.from({ length: LONGEST_COMPARED + 1 }, () => new NamesOfOneLength())
  #known = 0
  readonly #query = new Uint16Array(LONGEST_COMPARED)

  constructor(pool: NamePool) {
    this.#pool = pool
  }

  /**
   * Visits every name that is at most `bound` edits (0 to 2) from the folded text, or with `toBeginning`, that has a
   * beginning so near. Length and a mask of letters exclude nearly all names before a distance is computed.
   */
  visitNear(folded: string, bound: number, toBeginning: boolean, visit: (name: number, edits: number) => void): void {
    this.#bringUpToDate()
    const { units, at, lengths, masks } = this.#pool
    const query = this.#query
    const length = writeUnits(folded, query)
    const mask = letterMask(query, 0, length)
    const bits = length > 0 && length <= LONGEST_IN_BITS ? new BitDistance(query, length) : null
    this.#visitAlike(mask, length, bound, toBeginning, (name) => {
      if (!toBeginning && hasMoreBits((masks[name] as number) & ~mask, bound)) return
      const nameLength = lengths[name] as number
      const edits = bits === null
        ? unitsDistance(query, 0, length, units, at[name] as number, nameLength, bound, toBeginning)
        : bits.to(units, at[name] as number, toBeginning ? Math.min(nameLength, length + bound) : nameLength, toBeginning)
      if (edits <= bound) visit(name, edits)
    })
    bits?.close()
  }

  /** Visits the names of a length, and with the letters, that so many edits can explain. */
  #visitAlike(mask: number, length: number, bound: number, toBeginning: boolean, visit: (name: number) => void): void {
    const longest = toBeginning ? LONGEST_COMPARED : Math.min(length + bound, LONGEST_COMPARED)
    for (let nameLength = Math.max(length - bound, 0); nameLength <= longest; nameLength++) {
      const { letters, names } = this.#byLength[nameLength] as NamesOfOneLength
      letters.visitWith(mask, bound, (place) => visit(names[place] as number))
    }
  }

  #bringUpToDate(): void {
    const { size, lengths, masks } = this.#pool
    for (; this.#known < size; this.#known++) {
      const ofItsLength = this.#byLength[lengths[this.#known] as number] as NamesOfOneLength
      ofItsLength.add(this.#known, masks[this.#known] as number)
    }
  }
}
