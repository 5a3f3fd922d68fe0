/**
 * One score of two directions. With a what the candidate is worth to the asker and b the reverse, both centred by
 * their mean over the reference, the score is the soft minimum
 *
 *   S(a, b) = -t ln((e^(-a/t) + e^(-b/t)) / 2)
 *
 * which is the logarithm of the harmonic mean 2pq / (p + q) of p = e^(a/t) and q = e^(b/t): rare events with odds in
 * these proportions. t, the temperature, says how much the less willing side decides: the minimum at 0, the mean at
 * infinity.
 *
 * S(0, 0) = 0, and along the straight path from there to (a, b) it divides exactly between the two (Aumann and
 * Shapley 1974): S = w a + (1 - w) b with w = t (ln(1 + e^(d/t)) - ln 2) / d, d = b - a, and w = 1/2 at d = 0. As a and b
 * are sums of terms, the shares w * forth + (1 - w) * back of the terms add up to the score.
 */

/** The score of a pair from its two centred directions. */
export function mutualScore(forth: number, back: number, temperature: number): number {
  const lesser = Math.min(forth, back)
  const gap = Math.abs(forth - back) / temperature
  return lesser - temperature * Math.log((1 + Math.exp(-gap)) / 2)
}

/** Nothing scores higher than its lesser direction and this. */
export function mutualBonus(temperature: number): number {
  return temperature * Math.LN2
}

/**
 * A score that the pair has at least: the mean m of both directions less d^2 / 8t, d their difference. As
 * S = m - t ln cosh(d / 2t), and ln cosh x <= x^2 / 2. Nothing scores higher than m.
 */
export function leastMutualScore(forth: number, back: number, temperature: number): number {
  return (forth + back) / 2 - (forth - back) ** 2 / (8 * temperature)
}

/** Share of the forward direction in the score, 0 to 1; that of the other is what is left. */
export function shareOfForth(forth: number, back: number, temperature: number): number {
  const d = (back - forth) / temperature
  if (Math.abs(d) < 1e-4) return 0.5 + d / 8
  return ((d > 0 ? d + Math.log1p(Math.exp(-d)) : Math.log1p(Math.exp(d))) - Math.LN2) / d
}
