/** Figures of repeated measurements, in the unit of what was measured. */
export interface Figures {
  /** How many measurements there are. */
  readonly n: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly worst: number
}

/** Percentiles by nearest rank: each is a value that was measured. Fails without any measurement. */
export function figuresOf(measured: readonly number[]): Figures {
  if (measured.length === 0) throw new RangeError('Nothing was measured')
  const sorted = Float64Array.from(measured).sort()
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) }
}

/** A single measurement as figures. */
export function single(value: number): Figures {
  return figuresOf([value])
}

/** The middle one; of an even number the lower of the two in the middle. Fails without any. */
export function median(values: readonly number[]): number {
  return figuresOf(values).p50
}
