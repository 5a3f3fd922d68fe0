/**
 * Tables of one question, kept from one to the next: allocated anew, the large ones would have the garbage collected all
 * the time.
 */
export class Scratch {
  private readonly tables: Float64Array[] = []
  private used = 0

  /** Takes all tables back. */
  reset(): void {
    this.used = 0
  }

  /** A table of so many entries, all 0, valid until the next reset. */
  table(entries: number): Float64Array {
    const known = this.tables[this.used]
    const table = known?.length === entries ? known.fill(0) : new Float64Array(entries)
    this.tables[this.used++] = table
    return table
  }
}
