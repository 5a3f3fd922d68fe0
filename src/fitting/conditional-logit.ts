import type { Choices } from './choices.ts'
import { type Layout, leastStep, stepOf } from './parameters.ts'

export interface Penalty {
  /** Of every parameter's square, halved. */
  readonly ridge: number
  /** Of the square of every second difference along a curve, and between the curves of a table, halved. */
  readonly roughness: number
  /** Of the square of every step that a curve takes against its shape, and of what lies beyond a number's bounds, halved. */
  readonly violation: number
  /** Weight of the choice within the chosen one's country, beside the choice among all. */
  readonly withinCountry: number
  /** Weight of the choices of which neither end has a partner on record, beside 1 of the others. */
  readonly neitherKnown: number
}

/**
 * The penalised negative log-likelihood of the choices, and its gradient. Alternatives were sampled: each row's score
 * is corrected by the logarithm of its chance (Bengio and Senecal 2008), so that the sum over the rows estimates the
 * sum over all municipalities. Two softmaxes a choice: among all, and within the country of the chosen one.
 */
export function conditionalLogit(choices: Choices, layout: Layout, free: Uint8Array, penalty: Penalty) {
  const { parameter, factor } = choices
  const first = Uint32Array.from(choices.first)
  const entry = Uint32Array.from(choices.entry)
  const logChance = Float64Array.from(choices.logChance)
  const sameCountry = Uint8Array.from(choices.sameCountry)
  const odds = new Float64Array(choices.rows)
  const weights = Float64Array.from(choices.neitherKnown, (neither) => neither === 1 ? penalty.neitherKnown : 1)
  const { withinCountry } = penalty
  return (vector: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0)
    let loss = 0
    for (let choice = 0; choice < choices.size; choice++) {
      const from = first[choice] ?? 0
      const to = first[choice + 1] ?? 0
      const weight = weights[choice] ?? 1
      let greatest = -Infinity
      let chosen = 0
      for (let row = from; row < to; row++) {
        let score = 0
        for (let k = entry[row] ?? 0; k < (entry[row + 1] ?? 0); k++) score += (vector[parameter[k] ?? 0] ?? 0) * (factor[k] ?? 0)
        if (row === from) chosen = score
        score -= logChance[row] ?? 0
        odds[row] = score
        if (score > greatest) greatest = score
      }
      let all = 0
      let within = 0
      for (let row = from; row < to; row++) {
        const one = Math.exp((odds[row] ?? 0) - greatest)
        odds[row] = one
        all += one
        if (sameCountry[row] === 1) within += one
      }
      loss += weight * (Math.log(all) + greatest - chosen + withinCountry * (Math.log(within) + greatest - chosen))
      for (let row = from; row < to; row++) {
        const one = odds[row] ?? 0
        const slope = weight * (one / all + (sameCountry[row] === 1 ? withinCountry * one / within : 0) - (row === from ? 1 + withinCountry : 0))
        if (Math.abs(slope) < 1e-7) continue
        for (let k = entry[row] ?? 0; k < (entry[row + 1] ?? 0); k++) {
          const p = parameter[k] ?? 0
          gradient[p] = (gradient[p] ?? 0) + slope * (factor[k] ?? 0)
        }
      }
    }
    loss += penalties(layout, penalty, vector, gradient)
    for (let p = 0; p < vector.length; p++) if (free[p] === 0) gradient[p] = 0
    return loss
  }
}

function penalties(layout: Layout, { ridge, roughness, violation }: Penalty, vector: Float64Array, gradient: Float64Array): number {
  let loss = 0
  for (let p = 0; p < vector.length; p++) {
    loss += 0.5 * ridge * (vector[p] ?? 0) ** 2
    gradient[p] = (gradient[p] ?? 0) + ridge * (vector[p] ?? 0)
  }
  const bend = (a: number, b: number, c: number) => {
    const bent = (vector[a] ?? 0) - 2 * (vector[b] ?? 0) + (vector[c] ?? 0)
    loss += 0.5 * roughness * bent * bent
    gradient[a] = (gradient[a] ?? 0) + roughness * bent
    gradient[b] = (gradient[b] ?? 0) - 2 * roughness * bent
    gradient[c] = (gradient[c] ?? 0) + roughness * bent
  }
  for (const { from, size } of layout.blocks) for (let i = 1; i < size - 1; i++) bend(from + i - 1, from + i, from + i + 1)
  const violate = (excess: number, ...slopes: readonly (readonly [parameter: number, sign: 1 | -1])[]) => {
    if (excess <= 0) return
    loss += 0.5 * violation * excess * excess
    for (const [parameter, sign] of slopes) gradient[parameter] = (gradient[parameter] ?? 0) + sign * violation * excess
  }
  for (const block of layout.blocks) {
    for (let i = block.from; i < block.from + block.size; i++) {
      const value = vector[i] ?? 0
      violate(value - block.most, [i, 1])
      violate(block.least - value, [i, -1])
      const step = i + 1 < block.from + block.size ? stepOf(block, i - block.from) : 0
      const least = leastStep(block, i - block.from)
      if (step > 0) violate(value - (vector[i + 1] ?? 0) + least, [i, 1], [i + 1, -1])
      if (step < 0) violate((vector[i + 1] ?? 0) - value + least, [i, -1], [i + 1, 1])
    }
  }
  const table = layout.blocks.filter(({ name }) => name.startsWith('size.byAsker'))
  for (let row = 1; row < table.length - 1; row++) {
    const [before, here, after] = [table[row - 1], table[row], table[row + 1]]
    if (before && here && after) for (let i = 0; i < here.size; i++) bend(before.from + i, here.from + i, after.from + i)
  }
  return loss
}
