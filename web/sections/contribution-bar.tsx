import type { TermContribution } from '../../src/matching/explain.ts'

/** Contributions as far as this fill their half of a bar; what is beyond is cut off. */
const FULL = 6

/** A contribution as a bar from the middle: to the right what speaks for, to the left what speaks against. The figure stands beside it. */
export function ContributionBar({ contribution }: Pick<TermContribution, 'contribution'>) {
  const length = Math.round(Math.min(1, Math.abs(contribution) / FULL) * 500) / 10
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class={contribution < 0 ? 'minus' : undefined} x={contribution < 0 ? 50 - length : 50} y="1" width={length} height="8" />
    </svg>
  )
}
