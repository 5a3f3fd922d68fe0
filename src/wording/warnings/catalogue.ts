import type { Formats } from '../formats.ts'
import type { Language } from '../language.ts'

/** What was understood otherwise than it was written, and what an answer may lack: what each sentence says it of. */
export interface WarningValues {
  /** `suggested`: a parameter of nearly the same name; null where there is none. */
  readonly 'unknown-parameter': { readonly suggested: string | null }
  readonly clamped: { readonly written: number; readonly limit: number }
  readonly 'language-unavailable': { readonly asked: string; readonly given: Language }
  readonly 'not-used': Readonly<Record<never, never>>
  /** `country`: by its two letters. */
  readonly assumed: { readonly country: string }
  /** `pending`: records that are not searchable yet; null where none is. */
  readonly 'index-incomplete': { readonly pending: number | null }
}
export const WARNING_CODES = [
  'unknown-parameter', 'clamped', 'language-unavailable', 'not-used', 'assumed', 'index-incomplete',
] as const satisfies readonly (keyof WarningValues)[]
export type WarningCode = (typeof WARNING_CODES)[number]

/** A sentence for every code; the compiler finds the one that is missing. */
export type WarningCatalogue = { readonly [C in WarningCode]: (values: WarningValues[C], formats: Formats) => string }
