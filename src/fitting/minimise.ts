const MEMORY = 10
const ARMIJO = 1e-4
const SMALLEST_STEP = 1e-6

export type Objective = (at: Float64Array, gradient: Float64Array) => number

/**
 * A minimum of a smooth function by L-BFGS with backtracking (Nocedal and Wright 2006, algorithm 7.4). `scale`: typical
 * size of a step in each coordinate. Ends when a step gains less than `tolerance` of the value.
 */
export function minimise(objective: Objective, start: Float64Array, scale: Float64Array, { iterations, tolerance }: { iterations: number; tolerance: number }) {
  const size = start.length
  const scaled: Objective = (z, gradient) => {
    const value = objective(z.map((x, i) => x * (scale[i] ?? 1)), gradient)
    gradient.forEach((slope, i) => { gradient[i] = slope * (scale[i] ?? 1) })
    return value
  }
  let at = start.map((x, i) => x / (scale[i] ?? 1))
  let gradient = new Float64Array(size)
  let value = scaled(at, gradient)
  const past: { step: Float64Array; change: Float64Array; rho: number }[] = []
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = descent(gradient, past)
    const slope = dot(direction, gradient)
    const next = new Float64Array(size)
    const nextGradient = new Float64Array(size)
    let length = 1
    let reached = Infinity
    for (; length > SMALLEST_STEP; length /= 2) {
      for (let i = 0; i < size; i++) next[i] = (at[i] ?? 0) + length * (direction[i] ?? 0)
      reached = scaled(next, nextGradient)
      if (reached <= value + ARMIJO * length * slope) break
    }
    if (!(reached < value)) break
    const step = next.map((x, i) => x - (at[i] ?? 0))
    const change = nextGradient.map((x, i) => x - (gradient[i] ?? 0))
    const curvature = dot(step, change)
    if (curvature > 1e-12) past.push({ step, change, rho: 1 / curvature })
    if (past.length > MEMORY) past.shift()
    const gained = (value - reached) / Math.abs(value)
    at = next
    gradient = nextGradient
    value = reached
    if (gained < tolerance) break
  }
  return { at: at.map((x, i) => x * (scale[i] ?? 1)), value }
}

function descent(gradient: Float64Array, past: readonly { step: Float64Array; change: Float64Array; rho: number }[]): Float64Array {
  const direction = gradient.map((slope) => -slope)
  const shares: number[] = []
  for (let k = past.length - 1; k >= 0; k--) {
    const one = past[k]
    if (!one) continue
    const share = one.rho * dot(one.step, direction)
    shares[k] = share
    addTo(direction, one.change, -share)
  }
  const last = past.at(-1)
  const length = last ? 1 / (last.rho * dot(last.change, last.change)) : 1 / Math.max(1e-12, Math.sqrt(dot(gradient, gradient)))
  direction.forEach((x, i) => { direction[i] = x * length })
  for (const [k, one] of past.entries()) addTo(direction, one.step, (shares[k] ?? 0) - one.rho * dot(one.change, direction))
  return direction
}

function addTo(sum: Float64Array, other: Float64Array, factor: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + factor * (other[i] ?? 0)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
