/**
 * The values of the terms: data with provenance, read from config/ranking and handed in. They are natural logarithms
 * of odds ratios unless a field says otherwise: what a term adds to the score.
 */
import type { LanguageLevel } from '../domain/profile.ts'
import type { Trait } from '../domain/trait.ts'
import type { Piecewise } from './piecewise.ts'
import type { Provenance } from './provenance.ts'

type Sourced<Values> = Values & { readonly provenance: Provenance }
/** One curve a band of the number of partners: up to 1, 2 to 3, 4 to 8, more (`partnerBand`). */
export type ByPartners = readonly [Piecewise, Piecewise, Piecewise, Piecewise]
type TraitValues = Readonly<Partial<Record<Trait, number>>>

export interface RankingValues {
  /**
   * A full record of partnerships, in counts: the one that the values were fitted on. It stands in for what the
   * register's own graph lacks, and says nothing where that has as much.
   */
  readonly fullRecord: Sourced<{
    /** Links between two countries ("DE-FR", alphabetic). */
    readonly links: Readonly<Record<string, number>>
    /** By country, for each size band (`linkSizeBand`): municipalities with partners, and their links. */
    readonly towns: Readonly<Record<string, { readonly linked: readonly number[]; readonly links: readonly number[] }>>
  }>
  /** How the two directions become one score. */
  readonly mutual: Sourced<{
    /** In units of the score. Small: the less willing side decides; large: the mean of both does. */
    readonly temperature: number
  }>
  readonly size: Sourced<{
    /** By the asker's inhabitants (rising), a curve each over ln(candidate's population / asker's); between them, straight lines in ln. */
    readonly byAsker: readonly { readonly inhabitants: number; readonly byLogRatio: Piecewise }[]
    /** When the population of only the candidate, only the asker, or both is unknown. */
    readonly candidateUnknown: number
    readonly askerUnknown: number
    readonly bothUnknown: number
    /** Over ln(the candidate's rank within its country / the asker's), ranks by population as shares of the country's municipalities. */
    readonly byRank: Piecewise
    /** Over ln(share of the partners of a country's towns of a size in the other's country / share of all its towns' there). */
    readonly byCountry: Piecewise
    /** Over ln((links between towns of the two countries and sizes + smoothing) / (links expected + smoothing)). */
    readonly byPair: Piecewise
    /** Links' worth of trust in the countries as a whole. */
    readonly countrySmoothing: number
    readonly pairSmoothing: number
  }>
  readonly countryPair: Sourced<{
    /** Of ln P(partner's country | own country). */
    readonly coefficient: number
    /** Of ln(municipalities of the partner's country), subtracted. */
    readonly dilution: number
    /** Links' worth of trust in the prior share of a country. */
    readonly smoothing: number
  }>
  /** Curves over kilometres, added up: for all, by the asker's size, by how close the two countries' ties are, and for some pairs of countries. */
  readonly distance: Sourced<{
    readonly byKilometres: Piecewise
    /** One curve more than there are edges (inhabitants, rising); none for an unknown size. */
    readonly sizeEdges: readonly number[]
    readonly bySize: readonly Piecewise[]
    /** By the larger of P(c_v | c_u) and P(c_u | c_v); one curve more than there are edges. */
    readonly tieEdges: readonly number[]
    readonly byTie: readonly Piecewise[]
    /** For pairs of countries ("DE-FR", alphabetic) with many links, a curve of their own on top. */
    readonly byCountries: Readonly<Record<string, Piecewise>>
  }>
  readonly sharedPartners: Sourced<{
    /** Over Adamic-Adar, by how many partners the asker and the candidate have; and over the share of possible ones. */
    readonly byAsker: ByPartners
    readonly byCandidate: ByPartners
    readonly byShare: Piecewise
  }>
  readonly pathsOfThree: Sourced<{
    /** Over the sum of 1 / sqrt(d_x d_y), likewise. */
    readonly byAsker: ByPartners
    readonly byCandidate: ByPartners
    readonly byShare: Piecewise
  }>
  readonly localSetting: Sourced<{
    /** Over ln(population / that of the largest other place within 20 km) of the candidate, and over the difference to the asker's. */
    readonly byDominance: Piecewise
    readonly byDominanceGap: Piecewise
    /** Over ln(inhabitants around the candidate / around the asker). */
    readonly byAroundGap: Piecewise
  }>
  /** Over ln((links + 1/2) / (links expected + 1/2)). */
  readonly surroundingsLinks: Sourced<{ readonly byLinks: Piecewise }>
  /** Over links, each counted by how near its ends lie. */
  readonly neighboursLinks: Sourced<{ readonly byLinks: Piecewise }>
  /** Over partners, each counted by how near it lies. */
  readonly nearPartner: Sourced<{ readonly byPartners: Piecewise }>
  readonly partnerInCountry: Sourced<{ readonly byPartners: ByPartners }>
  /** Over ln((links of the two areas + 1) / (links expected + 1)). */
  readonly regionLinks: Sourced<{ readonly byRegion: Piecewise; readonly byCounty: Piecewise }>
  readonly regionAndCountry: Sourced<{
    /** Over ln(share of an area's partners in the country / share of its country's partners there). */
    readonly byRegion: Piecewise
    readonly byCounty: Piecewise
    /** Links' worth of trust in the country's share. */
    readonly smoothing: number
  }>
  readonly partnersSizes: Sourced<{
    /** Over ln(population / typical population of the other side's partners), for one or two partners, and for more. */
    readonly ofFew: Piecewise
    readonly ofMany: Piecewise
  }>
  readonly activity: Sourced<{
    /** Over ln((links + smoothing) / (links expected + smoothing)). */
    readonly byRegion: Piecewise
    readonly byCounty: Piecewise
    readonly bySize: Piecewise
    readonly smoothing: number
  }>
  readonly capitals: Sourced<{ readonly value: number; /** When the candidate is one and the asker is not. */ readonly onlyCandidate: number }>
  readonly sameName: Sourced<{ readonly value: number }>
  readonly officialLanguage: Sourced<{
    /** Where one is shared. */
    readonly byKilometres: Piecewise
    /** ISO 639-1 by country: official in the state or in a part of it with many municipalities. */
    readonly languages: Readonly<Record<string, readonly string[]>>
  }>
  readonly traits: Sourced<{
    /** When both have the trait and are in the same size band. */
    readonly sameBand: TraitValues
    /** When both have it and are not. */
    readonly otherBand: TraitValues
    /** When only the candidate has it. */
    readonly onlyCandidate: TraitValues
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
    /** For a candidate with partners, when the asker has none: over ln odds of having some, in its country and at its size. */
    readonly onlyCandidateLinked: Piecewise
  }>
  readonly words: Sourced<{
    /** Value of a perfect answer of the search engine to the asker's words. */
    readonly full: number
  }>
}

export type TermValues<Name extends keyof RankingValues> = RankingValues[Name]
