import { LONGEST_COMPARED, writeUnits } from './edit-distance.ts'
import { roomFor } from './room-for.ts'
import { StringPool } from './string-pool.ts'

const SPACE = 32

/**
 * Every distinct folded name once, with what a pass over all of them asks first: a mask of letters. A name that nobody
 * bears any more stays. Only the first `LONGEST_COMPARED` units of a name are kept.
 */
export class NamePool extends StringPool {
  /** By number: `letterMask` of the units. */
  masks = new Int32Array(1 << 12)

  override find(folded: string): number {
    return super.find(folded.slice(0, LONGEST_COMPARED))
  }

  override add(folded: string): number {
    const before = this.size
    const name = super.add(folded.slice(0, LONGEST_COMPARED))
    if (name === before) {
      const at = this.at[name] as number
      this.masks = roomFor(this.masks, this.size)
      this.masks[name] = letterMask(this.units, at, this.lengths[name] as number)
    }
    return name
  }

  /** `letterMask` of a text. */
  maskOf(text: string): number {
    return letterMask(unitsOf(text), 0, Math.min(text.length, LONGEST_COMPARED))
  }

  /**
   * Whether `matchOf` may find more than OTHER between a text of these letters and the name: at most two of the text's
   * letters are missing in the name, or none of the name's in a text that may go on after it.
   */
  mayMatch(mask: number, name: number): boolean {
    const ofName = this.masks[name] as number
    return !hasMoreBits(mask & ~ofName, 2) || (ofName & ~mask) === 0
  }

  /** The names in which the word stands, or begins a word when it has two letters or more. */
  *withWord(word: string): Generator<number> {
    const wanted = unitsOf(word)
    if (wanted.length === 0) return
    const mask = letterMask(wanted, 0, wanted.length)
    for (let name = 0; name < this.size; name++) {
      if (((this.masks[name] as number) & mask) === mask && this.hasWord(name, wanted)) yield name
    }
  }

  private hasWord(name: number, word: Uint16Array): boolean {
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
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(Math.min(text.length, LONGEST_COMPARED))
  writeUnits(text, units)
  return units
}

/** Whether more than `bound` (0 to 2) bits are set: each step takes the lowest one away. */
export function hasMoreBits(bits: number, bound: number): boolean {
  if (bound > 0) bits &= bits - 1
  if (bound > 1) bits &= bits - 1
  return bits !== 0
}

/** The bit that all digits share: that of a unit that is 27 modulo 32, as no letter from a to z is. */
const DIGITS = 27

/**
 * Which letters occur, a bit for each unit: a to z are the bits 1 to 26, the space is 0, and letters of other scripts take
 * the bit of their number modulo 32, so that the letters of one alphabet, which are numbered in a row, share few. Two texts
 * that are k edits apart differ by at most k bits in either direction.
 */
export function letterMask(units: Uint16Array, at: number, length: number): number {
  let mask = 0
  for (let index = at; index < at + length; index++) {
    const unit = units[index] as number
    // Shifted by its lowest five bits.
    mask |= 1 << (unit >= 48 && unit <= 57 ? DIGITS : unit)
  }
  return mask
}
