import { LONGEST_COMPARED, unitsDistance, writeUnits } from './edit-distance.ts'
import { hasMoreBits, letterMask, type NamePool } from './name-pool.ts'
import { roomFor } from './room-for.ts'

/** The names of one length, with their masks of letters side by side: a pass reads little else. */
class NamesOfOneLength {
  size = 0
  names = new Int32Array(16)
  masks = new Int32Array(16)

  add(name: number, mask: number): void {
    if (this.size === this.names.length) {
      this.names = roomFor(this.names, this.size + 1)
      this.masks = roomFor(this.masks, this.size + 1)
    }
    this.names[this.size] = name
    this.masks[this.size++] = mask
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
    const { units, at } = this.#pool
    const query = this.#query
    const length = writeUnits(folded, query)
    const mask = letterMask(query, 0, length)
    const longest = toBeginning ? LONGEST_COMPARED : Math.min(length + bound, LONGEST_COMPARED)
    for (let nameLength = Math.max(length - bound, 0); nameLength <= longest; nameLength++) {
      const { size, names, masks } = this.#byLength[nameLength] as NamesOfOneLength
      for (let each = 0; each < size; each++) {
        const nameMask = masks[each] as number
        if (hasMoreBits(mask & ~nameMask, bound)) continue
        if (!toBeginning && hasMoreBits(nameMask & ~mask, bound)) continue
        const name = names[each] as number
        const edits = unitsDistance(query, 0, length, units, at[name] as number, nameLength, bound, toBeginning)
        if (edits <= bound) visit(name, edits)
      }
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
