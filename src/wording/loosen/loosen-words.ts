import type { Condition } from '../../domain/filter.ts'

/** How a language tells what would make a short list longer. Counts are figures. */
export interface LoosenWords {
  /** What each condition is called. */
  readonly condition: Readonly<Record<Condition, string>>
  /** Stands for every country. */
  readonly anyCountry: string
  readonly only: (candidates: string) => string
  readonly nobody: string
  /** `condition`: its name with the value in brackets. */
  readonly costsMost: (condition: string, without: string) => string
  /** Where taking one condition away changes nothing. */
  readonly noneAlone: string
}
