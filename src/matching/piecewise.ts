/** A piecewise-linear function: `at` rises strictly; beyond its ends the first and last value hold. */
export interface Piecewise {
  readonly at: readonly number[]
  readonly value: readonly number[]
}

export function interpolate(curve: Piecewise, x: number): number {
  const { at, value } = curve
  let upper = 0
  while (upper < at.length && (at[upper] ?? 0) < x) upper++
  if (upper === 0) return value[0] ?? 0
  if (upper === at.length) return value.at(-1) ?? 0
  const x0 = at[upper - 1] ?? 0
  const x1 = at[upper] ?? 0
  const y0 = value[upper - 1] ?? 0
  const y1 = value[upper] ?? 0
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0)
}
