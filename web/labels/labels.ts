import type { CodeScheme } from '../../src/domain/municipality.ts'
import type { Fact } from '../../src/matching/missing.ts'
import type { CountedForms } from '../../src/wording/formats.ts'

/** What can go wrong on a page, as its reader needs to know it. */
export const PAGE_PROBLEMS = [
  'not-found', 'malformed-request', 'address-too-long', 'too-large', 'method-not-allowed', 'forbidden', 'busy', 'too-many-requests', 'unavailable', 'internal',
] as const
export type PageProblem = (typeof PAGE_PROBLEMS)[number]

/** The fixed words of the pages. Reasons, reservations and the values of lists are worded in src/wording. */
export interface Labels {
  /** The language's name in itself. */
  readonly languageName: string
  readonly language: string
  readonly skip: string
  readonly home: string
  readonly tagline: string
  readonly intro: string
  readonly steps: readonly string[]
  readonly examples: string
  readonly loading: string
  readonly filling: (count: string) => string
  readonly nothingYet: string
  readonly degraded: string
  readonly quoted: (text: string) => string

  readonly searchLabel: string
  readonly searchHint: string
  readonly search: string
  readonly backToSearch: string
  readonly found: (query: string) => string
  readonly nothingFound: (query: string) => string
  readonly nothingFoundAdvice: readonly string[]
  readonly placeInside: (place: string) => string
  readonly foundAs: (name: string) => string

  readonly aboutIt: string
  readonly country: string
  readonly region: string
  readonly county: string
  readonly level: string
  readonly population: string
  readonly inhabitants: CountedForms
  readonly unknown: string
  readonly altitude: string
  readonly aboveSea: (metres: string) => string
  readonly coast: string
  readonly border: string
  readonly traits: string
  readonly more: string
  readonly traitSources: string
  readonly codes: string
  readonly scheme: Readonly<Record<CodeScheme, string>>
  readonly places: string
  readonly seat: string

  readonly ownWords: string
  readonly interests: string
  readonly workingLanguages: string
  readonly languageLevel: (level: string) => string
  readonly availability: string
  readonly confirmed: (date: string) => string
  readonly request: string
  readonly where: string
  readonly distance: string
  readonly programme: string
  readonly deadline: string

  readonly partners: string
  readonly partner: string
  readonly form: string
  readonly since: string
  readonly source: string
  readonly sourceNumber: (number: number) => string
  readonly noPartners: string
  readonly sampleNotice: string

  readonly suggestions: string
  readonly suggestionsIntro: (name: string) => string
  readonly filterHeading: string
  readonly anyCountry: string
  readonly pausedCountries: string
  readonly interest: string
  readonly populationFrom: string
  readonly populationTo: string
  readonly atLeast: (count: string) => string
  readonly atMost: (count: string) => string
  readonly between: (least: string, most: string) => string
  readonly apply: string
  readonly active: string
  readonly remove: (filter: string) => string
  readonly clear: string
  readonly faultsHeading: string
  readonly faultTitle: (title: string) => string
  readonly noSuggestions: string
  readonly noSuggestionsWithFilters: string
  readonly fewInterests: string
  /** A range of ranks among a counted number of municipalities. */
  readonly ranks: (from: string, to: string, of: string) => string
  /** After "of". */
  readonly municipalities: CountedForms
  readonly pages: string
  readonly previous: string
  readonly next: string
  readonly away: (distance: string) => string

  readonly reason: string
  readonly reservation: string
  readonly missingOfAsker: (name: string, facts: string) => string
  readonly notByScoreAlone: string
  /** How many; their names follow. */
  readonly gaveWay: (count: string) => string
  readonly showByScoreAlone: string
  readonly byScoreAlone: string
  readonly missingOfAll: (facts: string) => string
  readonly missing: (facts: string) => string
  readonly fact: Readonly<Record<Fact, string>>
  readonly allTerms: string
  readonly term: string
  readonly contribution: string
  readonly forth: string
  readonly back: string
  readonly score: string
  readonly scoreExplained: string
  readonly noDifference: (terms: string) => string
  readonly noDifferenceOfAll: (terms: string) => string

  readonly problem: Readonly<Record<PageProblem, { readonly title: string; readonly text: string }>>
  readonly tryAgain: string
  readonly requestNumber: (number: string) => string

  readonly sources: string
  readonly about: string
}
