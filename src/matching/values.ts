/**
 * The values of the terms: data with provenance, read from config/ranking and handed in. They are natural logarithms
 * of odds ratios unless a field says otherwise: what a term adds to the score.
 */
import type { LanguageLevel } from '../domain/profile.ts'
import type { Trait } from '../domain/trait.ts'
import type { Piecewise } from './piecewise.ts'

export interface Provenance {
  /** Where the values come from, so that somebody can check them. */
  readonly source: string
  /** ISO date on which they were set or fitted. */
  readonly date: string
  /** `true`: fitted on recorded partnerships; `false`: set by hand, from publications or judgement. */
  readonly learned: boolean
  /** SHA-256 of the data they were fitted on. */
  readonly dataHash?: string | undefined
  readonly note?: string | undefined
}

type Sourced<Values> = Values & { readonly provenance: Provenance }
type TraitValues = Readonly<Partial<Record<Trait, number>>>

export interface RankingValues {
  /** How the two directions become one score. */
  readonly mutual: Sourced<{
    /** In units of the score. Small: the less willing side decides; large: the mean of both does. */
    readonly temperature: number
  }>
  readonly size: Sourced<{
    /** Over ln(larger population / smaller population). */
    readonly byLogRatio: Piecewise
    /** When either population is unknown. */
    readonly unknown: number
  }>
  readonly countryPair: Sourced<{
    readonly coefficient: number
    /** Links' worth of trust in the prior share of a country. */
    readonly smoothing: number
    /** Links between two countries ("DE-FR", alphabetic), counted beside those of the register's own graph. */
    readonly links: Readonly<Record<string, number>>
  }>
  readonly distance: Sourced<{ readonly byKilometres: Piecewise }>
  readonly sharedPartners: Sourced<{ readonly byAdamicAdar: Piecewise }>
  readonly neighboursLinks: Sourced<{ readonly byLinks: Piecewise }>
  readonly nearPartner: Sourced<{ readonly byPartners: Piecewise }>
  readonly partnerInCountry: Sourced<{ readonly byPartners: Piecewise }>
  readonly regionLinks: Sourced<{ readonly byLinks: Piecewise }>
  readonly capitals: Sourced<{ readonly value: number }>
  readonly sameName: Sourced<{ readonly value: number }>
  readonly officialLanguage: Sourced<{
    readonly value: number
    /** ISO 639-1 by country: official in the state or in a part of it with many municipalities. */
    readonly languages: Readonly<Record<string, readonly string[]>>
  }>
  readonly traits: Sourced<{
    /** When both have the trait and are in the same size band. */
    readonly sameBand: TraitValues
    /** When both have it and are not. */
    readonly otherBand: TraitValues
    /** Lower edges of the size bands, inhabitants. */
    readonly bands: readonly number[]
  }>
  readonly interests: Sourced<{
    /** Value of two equal sets of topics; less alike ones get their share of it. */
    readonly full: number
    /** How alike a topic and a broader or narrower one are, 0 to 1. */
    readonly parentAndChild: number
    readonly siblings: number
  }>
  readonly offersAndNeeds: Sourced<{
    /** Value, to the one in need, of all its needs met by offers. */
    readonly full: number
  }>
  readonly workingLanguages: Sourced<{
    /** Value of a language that both sides work in without effort. */
    readonly full: number
    /** How well one works in a language, 0 to 1, by declared level. */
    readonly skill: Readonly<Record<LanguageLevel, number>>
    /** The same in the official languages of the country, of a municipality that declared nothing. */
    readonly official: number
  }>
  readonly wants: Sourced<{
    /** Of one wish. */
    readonly met: number
    readonly violated: number
  }>
  readonly availability: Sourced<{
    readonly seeking: number
    readonly open: number
    readonly atCapacity: number
    /** Months since the last confirmation after which a status counts half. */
    readonly halfLifeMonths: number
    /** Age that a status without a date is taken to have. */
    readonly undatedMonths: number
  }>
  readonly peerStatus: Sourced<{
    /** For a candidate with partners, when the asker has some. */
    readonly bothLinked: number
    /** For a candidate with partners, when the asker has none. */
    readonly onlyCandidateLinked: number
    /** Share of municipalities with partners in a complete record; with fewer on record the values count less. */
    readonly fullRecordShare: number
  }>
  readonly words: Sourced<{
    /** Value of a perfect answer of the search engine to the asker's words. */
    readonly full: number
  }>
}

export type TermValues<Name extends keyof RankingValues> = RankingValues[Name]
