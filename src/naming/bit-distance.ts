/** The longest query that a number's bits hold. */
export const LONGEST_IN_BITS = 32

/** For each UTF-16 unit, as bits, the places in the query where it stands. Shared: one query at a time, and nothing waits in between. */
const places = new Int32Array(1 << 16)

/**
 * The distance of one query to many names: that of `unitsDistance` without a bound, by Hyyrö's bit vectors ("A
 * bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003), which take a whole column of the
 * table in some twenty operations. `length`: 1 to LONGEST_IN_BITS. Until `close` there must be no other.
 */
export class BitDistance {
  readonly #query: Uint16Array
  readonly #length: number

  constructor(query: Uint16Array, length: number) {
    this.#query = query
    this.#length = length
    for (let at = 0; at < length; at++) places[query[at] as number] = (places[query[at] as number] as number) | (1 << at)
  }

  /** The distance to a name, or with `toPrefix` the least one to any beginning of it, the empty one and the whole included. */
  to(name: Uint16Array, nameAt: number, nameLength: number, toPrefix: boolean): number {
    const last = 1 << (this.#length - 1)
    // The paper's VP, VN and D0: where a cell is one more, or one less, than the one above it; and equal to the one aslant.
    let more = -1
    let less = 0
    let aslant = 0
    let before = 0
    let distance = this.#length
    let least = distance
    for (let at = nameAt; at < nameAt + nameLength; at++) {
      const here = places[name[at] as number] as number
      const swapped = ((~aslant & here) << 1) & before
      aslant = (((here & more) + more) ^ more) | here | less | swapped
      let moreThanLeft = less | ~(aslant | more)
      let lessThanLeft = aslant & more
      if ((moreThanLeft & last) !== 0) distance++
      else if ((lessThanLeft & last) !== 0) distance--
      moreThanLeft = (moreThanLeft << 1) | 1
      lessThanLeft <<= 1
      more = lessThanLeft | ~(aslant | moreThanLeft)
      less = moreThanLeft & aslant
      before = here
      if (distance < least) least = distance
    }
    return toPrefix ? least : distance
  }

  close(): void {
    for (let at = 0; at < this.#length; at++) places[this.#query[at] as number] = 0
  }
}
