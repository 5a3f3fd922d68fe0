import type { TermContribution } from '../../src/matching/explain.ts'

/** Where nothing is, of 100: what speaks for is larger as a rule than what speaks against, and has the more room. */
const ZERO = 30
/** Contributions as far as this fill what is to the right of it, at one scale with what is to the left; what is beyond is cut off. */
const FULL = 6
const SCALE = (100 - ZERO) / FULL

/** A contribution as a bar: from its line to the right what speaks for, to the left what speaks against. The figure stands beside it. */
export function ContributionBar({ contribution }: Pick<TermContribution, 'contribution'>) {
  const isFor = contribution >= 0
  const length = Math.round(Math.min(isFor ? 100 - ZERO : ZERO, Math.abs(contribution) * SCALE) * 10) / 10
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class={isFor ? undefined : 'minus'} x={isFor ? ZERO : ZERO - length} y="1" width={length} height="8" />
    </svg>
  )
}
