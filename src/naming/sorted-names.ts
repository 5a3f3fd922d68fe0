import { LONGEST_COMPARED, writeUnits } from './edit-distance.ts'
import type { NamePool } from './name-pool.ts'

/** The names of a pool in the order of their units, brought up to date when it is asked. */
export class SortedNames {
  private readonly pool: NamePool
  private sorted = new Int32Array(0)
  private readonly wanted = new Uint16Array(LONGEST_COMPARED)

  constructor(pool: NamePool) {
    this.pool = pool
  }

  /** The numbers of all names that begin with the text, the text itself first. A view: read it before the next call. */
  beginningWith(text: string): Int32Array {
    this.bringUpToDate()
    const length = writeUnits(text, this.wanted)
    return this.sorted.subarray(this.boundary(length, false), this.boundary(length, true))
  }

  /** Where the names that begin with the wanted text start, or with `after`, where they end. */
  private boundary(length: number, after: boolean): number {
    let low = 0
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const order = this.pool.compareBeginning(this.sorted[middle] as number, this.wanted, length)
      if (order < 0 || (after && order === 0)) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Sorts what the pool was given since the last time and merges it in. */
  private bringUpToDate(): void {
    const known = this.sorted
    if (known.length === this.pool.size) return
    const added = new Int32Array(this.pool.size - known.length)
    for (let index = 0; index < added.length; index++) added[index] = known.length + index
    added.sort((first, second) => this.pool.compare(first, second))
    const merged = new Int32Array(this.pool.size)
    let from = 0
    let filled = 0
    for (const name of added) {
      const until = this.placeFor(name, from)
      merged.set(known.subarray(from, until), filled)
      filled += until - from
      merged[filled++] = name
      from = until
    }
    merged.set(known.subarray(from), filled)
    this.sorted = merged
  }

  /** Where a new name belongs among the sorted ones, at `from` or later. */
  private placeFor(name: number, from: number): number {
    let low = from
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.pool.compare(this.sorted[middle] as number, name) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
