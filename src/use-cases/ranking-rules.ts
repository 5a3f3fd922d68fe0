import type { suggest } from '../matching/suggest.ts'

/** What ranking is told from outside: its values, and who is suggested only when asked for. */
export interface RankingRules {
  readonly values: Parameters<typeof suggest>[1]
  /** ISO 3166-1 alpha-2. */
  readonly pausedCountries: ReadonlySet<string>
}
