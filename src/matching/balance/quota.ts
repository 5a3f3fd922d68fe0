import type { BalanceStep } from './steps.ts'

/** What quotas read of a candidate. */
export interface QuotaCandidate {
  readonly position: number
}

/** What ten places (or as many as there are candidates for) should hold. */
export interface Quota {
  readonly step: Exclude<BalanceStep, 'exposure'>
  /** By how many candidates these places fall short; 0 when the quota is filled. */
  lacks(places: readonly QuotaCandidate[]): number
  /** Whether the candidate may be raised into these places for the quota's sake. */
  helps(candidate: QuotaCandidate, places: readonly QuotaCandidate[]): boolean
}
