/** Gives each distinct value a small number, in order of first appearance; numbers are never taken back. */
export class Interner<Value extends string | number> {
  readonly values: Value[] = []
  private readonly indexes = new Map<Value, number>()

  get size(): number {
    return this.values.length
  }

  /** The value's number; a new one for a new value. */
  intern(value: Value): number {
    const known = this.indexes.get(value)
    if (known !== undefined) return known
    this.indexes.set(value, this.values.length)
    return this.values.push(value) - 1
  }

  /** The value's number, or -1 when it was never seen. */
  find(value: Value): number {
    return this.indexes.get(value) ?? -1
  }
}
