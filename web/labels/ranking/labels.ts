import type { TermName } from '../../../src/matching/findings.ts'

/** What a term can not know. */
export const BLIND_SPOTS = ['past', 'record', 'population', 'crow', 'country', 'traits', 'official', 'said', 'judgement', 'name'] as const
export type BlindSpot = (typeof BLIND_SPOTS)[number]

/** What the values of a curve are drawn over. */
export const AXES = [
  'kilometres', 'sizes', 'partnersSizes', 'expected', 'partners', 'nearPartners', 'nearLinks', 'shared', 'chains', 'share',
  'ranks', 'dominance', 'dominanceGap', 'around', 'withPartners',
] as const
export type Axis = (typeof AXES)[number]

/** The words of the page that says how the ranking works. */
export interface RankingLabels {
  readonly title: string
  readonly intro: string
  readonly how: string
  readonly steps: readonly string[]
  readonly reading: string
  readonly readingExplained: string
  readonly overview: string
  readonly term: string
  readonly origin: string
  readonly learned: string
  readonly learnedTerms: string
  readonly judged: string
  /** The largest values against and for. */
  readonly range: string
  readonly meaning: Readonly<Record<TermName, string>>
  readonly source: string
  readonly setOn: (date: string) => string
  readonly fittedOn: (partnerships: string) => string
  readonly cannotKnow: string
  readonly blindSpot: Readonly<Record<BlindSpot, string>>
  readonly axis: Readonly<Record<Axis, string>>
  readonly ofAsker: (inhabitants: string) => string
  readonly byAsker: (partners: string) => string
  readonly byCandidate: (partners: string) => string
  readonly byTie: (share: string) => string
  readonly sizeClass: string
  readonly sizeAndCountry: string
  readonly sizesTogether: string
  readonly few: string
  readonly many: string
  /** Leads to all figures of a term. */
  readonly figures: string
  /** The same where some of its curves stand there alone, each for a pair of countries: how many. */
  readonly figuresOfCountries: (pairs: string) => string
  readonly numbers: string
  readonly number: string
  readonly value: string
  readonly countryPairs: (pairs: string, most: string) => string
}
