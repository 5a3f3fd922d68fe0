import { roomFor } from './room-for.ts'

const EMPTY = -1

/**
 * Every distinct text once, as UTF-16 units in one typed array: hundreds of thousands of strings would weigh twice as
 * much and be looked at by every collection of garbage. Texts are numbered in the order they came, from 0, and stay.
 */
export class StringPool {
  static readonly unkept = ['bytes']
  size = 0
  units = new Uint16Array(1 << 16)
  /** By number: where the units begin, and how many they are. */
  at = new Int32Array(1 << 12)
  lengths = new Uint16Array(1 << 12)
  private used = 0
  /** Open addressing with linear probing, at most half full. */
  private table = new Int32Array(1 << 13).fill(EMPTY)
  private bytes = Buffer.from(this.units.buffer)

  /** The number of a text, or -1. Only the first 65,535 units of a text count, here and everywhere. */
  find(text: string): number {
    return this.table[this.placeOf(text)] as number
  }

  /** The number of a text, given now where it had none. */
  add(text: string): number {
    const place = this.placeOf(text)
    const known = this.table[place] as number
    if (known !== EMPTY) return known
    const number = this.size++
    const length = lengthOf(text)
    this.makeRoom(length)
    for (let unit = 0; unit < length; unit++) this.units[this.used + unit] = text.charCodeAt(unit)
    this.at[number] = this.used
    this.lengths[number] = length
    this.used += length
    this.table[place] = number
    if (this.size * 2 > this.table.length) this.widenTable()
    return number
  }

  text(number: number): string {
    if (this.bytes.buffer !== this.units.buffer) this.bytes = Buffer.from(this.units.buffer, this.units.byteOffset, this.units.byteLength)
    const start = 2 * (this.at[number] as number)
    return this.bytes.toString('utf16le', start, start + 2 * (this.lengths[number] as number))
  }

  /** The place in the table of the text, or the empty one where it belongs. */
  private placeOf(text: string): number {
    const last = this.table.length - 1
    const length = lengthOf(text)
    let place = hashOf(text, length) & last
    for (;;) {
      const number = this.table[place] as number
      if (number === EMPTY || this.holds(number, text, length)) return place
      place = (place + 1) & last
    }
  }

  private holds(number: number, text: string, length: number): boolean {
    if (this.lengths[number] !== length) return false
    const at = this.at[number] as number
    for (let unit = 0; unit < length; unit++) if (this.units[at + unit] !== text.charCodeAt(unit)) return false
    return true
  }

  private widenTable(): void {
    const table = new Int32Array(this.table.length * 2).fill(EMPTY)
    const last = table.length - 1
    for (let number = 0; number < this.size; number++) {
      const at = this.at[number] as number
      let place = hashOfUnits(this.units, at, this.lengths[number] as number) & last
      while (table[place] !== EMPTY) place = (place + 1) & last
      table[place] = number
    }
    this.table = table
  }

  private makeRoom(length: number): void {
    this.units = roomFor(this.units, this.used + length)
    this.at = roomFor(this.at, this.size)
    this.lengths = roomFor(this.lengths, this.size)
  }
}

function lengthOf(text: string): number {
  return Math.min(text.length, 0xffff)
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string, length: number): number {
  let hash = 0x811c9dc5
  for (let unit = 0; unit < length; unit++) hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** The same of units that lie in the pool. */
function hashOfUnits(units: Uint16Array, at: number, length: number): number {
  let hash = 0x811c9dc5
  for (let unit = at; unit < at + length; unit++) hash = Math.imul(hash ^ (units[unit] as number), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
