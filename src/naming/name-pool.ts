import { LONGEST_COMPARED, writeUnits } from './edit-distance.ts'

const EMPTY = -1
const SPACE = 32

/**
 * Every distinct folded name once, as UTF-16 units in one typed array, with what a pass over all of them asks first:
 * length and a mask of letters. Names are numbered in the order they came, from 0. A name that nobody bears any more
 * stays. Only the first `LONGEST_COMPARED` units of a name are kept.
 */
export class NamePool {
  size = 0
  units = new Uint16Array(1 << 16)
  /** By number: where the units begin, how many they are, and `letterMask` of them. */
  at = new Int32Array(1 << 12)
  lengths = new Uint8Array(1 << 12)
  masks = new Int32Array(1 << 12)
  #used = 0
  /** Open addressing with linear probing, at most half full. */
  #table = new Int32Array(1 << 13).fill(EMPTY)
  readonly #wanted = new Uint16Array(LONGEST_COMPARED)

  /** The number of a name, or -1. */
  find(folded: string): number {
    return this.#table[this.#placeOf(writeUnits(folded, this.#wanted))] as number
  }

  /** The number of a name, given now where it had none. */
  add(folded: string): number {
    const length = writeUnits(folded, this.#wanted)
    const place = this.#placeOf(length)
    const known = this.#table[place] as number
    if (known !== EMPTY) return known
    const name = this.size++
    this.#makeRoom(length)
    this.units.set(this.#wanted.subarray(0, length), this.#used)
    this.at[name] = this.#used
    this.lengths[name] = length
    this.masks[name] = letterMask(this.#wanted, length)
    this.#used += length
    this.#table[place] = name
    if (this.size * 2 > this.#table.length) this.#widenTable()
    return name
  }

  text(name: number): string {
    const at = this.at[name] as number
    return String.fromCharCode(...this.units.subarray(at, at + (this.lengths[name] as number)))
  }

  /** The names in which the word stands, or begins a word when it has two letters or more. */
  *withWord(word: string): Generator<number> {
    const length = writeUnits(word, this.#wanted)
    if (length === 0) return
    const wanted = this.#wanted.slice(0, length)
    const mask = letterMask(wanted, length)
    for (let name = 0; name < this.size; name++) {
      if (((this.masks[name] as number) & mask) === mask && this.#hasWord(name, wanted)) yield name
    }
  }

  #hasWord(name: number, word: Uint16Array): boolean {
    const at = this.at[name] as number
    const end = at + (this.lengths[name] as number)
    const last = end - word.length
    for (let start = at; start <= last; start++) {
      if (start > at && this.units[start - 1] !== SPACE) continue
      const after = start + word.length
      if (word.length === 1 && after < end && this.units[after] !== SPACE) continue
      if (word.every((unit, offset) => this.units[start + offset] === unit)) return true
    }
    return false
  }

  /** Negative, zero or positive as the name's units come before, begin with, or come after those given. */
  compareBeginning(name: number, units: Uint16Array, length: number): number {
    const at = this.at[name] as number
    const nameLength = this.lengths[name] as number
    for (let unit = 0; unit < length; unit++) {
      if (unit >= nameLength) return -1
      const difference = (this.units[at + unit] as number) - (units[unit] as number)
      if (difference !== 0) return difference
    }
    return 0
  }

  /** The order of two names by their units; one that begins the other comes first. */
  compare(first: number, second: number): number {
    const firstAt = this.at[first] as number
    const secondAt = this.at[second] as number
    const firstLength = this.lengths[first] as number
    const secondLength = this.lengths[second] as number
    const shorter = firstLength < secondLength ? firstLength : secondLength
    for (let unit = 0; unit < shorter; unit++) {
      const difference = (this.units[firstAt + unit] as number) - (this.units[secondAt + unit] as number)
      if (difference !== 0) return difference
    }
    return firstLength - secondLength
  }

  /** The place in the table of the wanted name, or the empty one where it belongs. */
  #placeOf(length: number): number {
    const last = this.#table.length - 1
    let place = hashUnits(this.#wanted, 0, length) & last
    for (;;) {
      const name = this.#table[place] as number
      if (name === EMPTY) return place
      if (this.lengths[name] === length && this.compareBeginning(name, this.#wanted, length) === 0) return place
      place = (place + 1) & last
    }
  }

  #widenTable(): void {
    const table = new Int32Array(this.#table.length * 2).fill(EMPTY)
    const last = table.length - 1
    for (let name = 0; name < this.size; name++) {
      let place = hashUnits(this.units, this.at[name] as number, this.lengths[name] as number) & last
      while (table[place] !== EMPTY) place = (place + 1) & last
      table[place] = name
    }
    this.#table = table
  }

  #makeRoom(length: number): void {
    if (this.#used + length > this.units.length) this.units = copyInto(new Uint16Array(this.units.length * 2), this.units)
    if (this.size <= this.at.length) return
    this.at = copyInto(new Int32Array(this.at.length * 2), this.at)
    this.lengths = copyInto(new Uint8Array(this.lengths.length * 2), this.lengths)
    this.masks = copyInto(new Int32Array(this.masks.length * 2), this.masks)
  }
}

/**
 * Which letters occur: a to z are the bits 0 to 25, digits 26, the space 27, letters of other scripts share 28 to 31.
 * Two texts that are k edits apart differ by at most k bits in either direction.
 */
export function letterMask(units: Uint16Array, length: number): number {
  let mask = 0
  for (let index = 0; index < length; index++) {
    const unit = units[index] as number
    if (unit >= 97 && unit <= 122) mask |= 1 << (unit - 97)
    else if (unit === 32) mask |= 1 << 27
    else if (unit >= 48 && unit <= 57) mask |= 1 << 26
    else mask |= 1 << (28 + (unit & 3))
  }
  return mask
}

/** FNV-1a over UTF-16 units. */
function hashUnits(units: Uint16Array, at: number, length: number): number {
  let hash = 0x811c9dc5
  for (let index = at; index < at + length; index++) hash = Math.imul(hash ^ (units[index] as number), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

function copyInto<T extends Uint8Array | Uint16Array | Int32Array>(larger: T, smaller: T): T {
  larger.set(smaller)
  return larger
}
