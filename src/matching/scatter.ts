/** Values in both directions that a term gives to the touched positions, by slot. */
export interface ScatterColumn {
  readonly forth: Float64Array
  readonly back: Float64Array
}

/**
 * Values of the terms that only some candidates have (graph, interests, wishes ...). A touched position gets a slot;
 * a term takes a column and writes at the slot; whoever was not touched has 0. Memory is kept from one ranking to
 * the next and cleared by what was touched.
 */
export class Scatter {
  /** Slot of a position, or -1. */
  slotOf = new Int32Array(0)
  /** Positions by slot. */
  positions = new Int32Array(0)
  count = 0
  private readonly columns: ScatterColumn[] = []
  private used = 0

  /** Forgets all values, and makes room for positions below `extent`. */
  reset(extent: number): void {
    for (let slot = 0; slot < this.count; slot++) this.slotOf[this.positions[slot] ?? 0] = -1
    for (const { forth, back } of this.columns.slice(0, this.used)) {
      forth.fill(0, 0, this.count)
      back.fill(0, 0, this.count)
    }
    this.count = 0
    this.used = 0
    if (this.slotOf.length >= extent) return
    const capacity = Math.ceil(extent * 1.25)
    this.slotOf = new Int32Array(capacity).fill(-1)
    this.positions = new Int32Array(capacity)
    this.columns.length = 0
  }

  /** An empty column, valid until the next reset. */
  column(): ScatterColumn {
    const next = this.columns[this.used] ?? {
      forth: new Float64Array(this.slotOf.length), back: new Float64Array(this.slotOf.length),
    }
    this.columns[this.used++] = next
    return next
  }

  /** Adds to what stands at a position. */
  add(values: Float64Array, position: number, amount: number): void {
    const slot = this.slot(position)
    values[slot] = (values[slot] ?? 0) + amount
  }

  /** Replaces every value that is not 0. */
  map(values: Float64Array, replace: (value: number, position: number) => number): void {
    for (let slot = 0; slot < this.count; slot++) {
      const value = values[slot] ?? 0
      if (value !== 0) values[slot] = replace(value, this.positions[slot] ?? 0)
    }
  }

  /** The position's slot; a new one when it was not touched before. */
  slot(position: number): number {
    const known = this.slotOf[position] ?? -1
    if (known >= 0) return known
    const slot = this.count++
    this.slotOf[position] = slot
    this.positions[slot] = position
    return slot
  }
}
