/** Collects the values of a statement: values are bound and never become part of its text. */
export class Parameters {
  readonly values: unknown[] = []

  constructor(...values: readonly unknown[]) {
    this.values.push(...values)
  }

  /** The place of a value in the text, with its type: `$3::text[]`. */
  bind(value: unknown, type: 'text' | 'text[]' | 'integer' | 'integer[]' | 'bigint' | 'float8' | 'float4' | 'tsquery'): string {
    this.values.push(value)
    return `$${this.values.length}::${type}`
  }
}
