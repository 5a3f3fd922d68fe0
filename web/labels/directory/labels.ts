import type { Sort } from '../../../src/use-cases/ports/search-engine.ts'
import type { CountedForms } from '../../../src/wording/formats.ts'

/** What can be wrong with a condition on municipalities. */
export const CONDITION_FAULTS = ['choice', 'number', 'order', 'weight', 'place', 'country', 'text'] as const
export type ConditionFaultKind = (typeof CONDITION_FAULTS)[number]

/** The words of lists of municipalities that can be narrowed: the directory, and partners. */
export interface DirectoryLabels {
  readonly title: string
  readonly intro: string
  readonly searchLabel: string
  readonly searchHint: string
  readonly filters: string
  readonly trait: string
  readonly interest: string
  readonly language: string
  readonly availability: string
  readonly sortedBy: string
  readonly sort: Readonly<Record<Sort, string>>
  readonly words: (words: string) => string
  readonly partnerOf: (name: string) => string
  /** Names of the two conditions on the countries of partners, and each with a country. */
  readonly partnerCountry: string
  readonly withoutPartner: string
  readonly partnerIn: (country: string) => string
  readonly withoutPartnerIn: (country: string) => string
  readonly withoutAny: string
  /** The choice of no country. */
  readonly whatever: string
  /** A range of places among a counted number of municipalities, and how they are sorted. */
  readonly range: (from: string, to: string, of: string, sorted: string) => string
  /** After "of". */
  readonly records: CountedForms
  readonly showAll: (count: string) => string
  readonly mapCaption: string
  readonly nobody: string
  readonly nobodyAdvice: readonly string[]
  readonly faultsHeading: string
  readonly fault: Readonly<Record<ConditionFaultKind, string>>
  readonly pages: string
}
