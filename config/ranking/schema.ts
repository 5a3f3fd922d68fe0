/**
 * The shape of the ranking values: one file a term in this folder, each with its provenance. Values are natural
 * logarithms of odds ratios unless a field says otherwise; a term's value is what it adds to the score.
 */
import { z } from 'zod'
import { TRAITS } from '../../src/domain/trait.ts'

const provenance = z.strictObject({
  /** Where the values come from, so that somebody can check them. */
  source: z.string().min(1),
  /** ISO date on which they were set or fitted. */
  date: z.iso.date(),
  /** `true`: fitted on recorded partnerships; `false`: set by hand, from publications or judgement. */
  learned: z.boolean(),
  /** SHA-256 of the data they were fitted on. */
  dataHash: z.string().regex(/^[0-9a-f]{64}$/).optional(),
  note: z.string().optional(),
})
export type Provenance = z.infer<typeof provenance>

/** Knots of a piecewise-linear function. */
const curve = z.strictObject({ at: z.array(z.number()).min(1), value: z.array(z.number()).min(1) })
  .refine(({ at, value }) => at.length === value.length, 'needs as many values as knots')
  .refine(({ at }) => at.every((knot, i) => i === 0 || knot > (at[i - 1] ?? Infinity)), 'needs rising knots')

const country = z.string().regex(/^[A-Z]{2}$/)
const language = z.string().regex(/^[a-z]{2}$/)
const traitValues = z.partialRecord(z.enum(TRAITS), z.number())

export const rankingSchema = z.strictObject({
  /** How the two directions become one score. */
  mutual: z.strictObject({
    provenance,
    /** In units of the score. Small: the less willing side decides; large: the mean of both does. */
    temperature: z.number().positive(),
  }),
  size: z.strictObject({
    provenance,
    /** Over ln(larger population / smaller population). */
    byLogRatio: curve,
    /** When either population is unknown. */
    unknown: z.number(),
  }),
  countryPair: z.strictObject({
    provenance,
    coefficient: z.number(),
    /** Links' worth of trust in the prior share of a country. */
    smoothing: z.number().positive(),
    /** Links between two countries ("DE-FR", alphabetic), counted beside those of the register's own graph. */
    links: z.record(z.string().regex(/^[A-Z]{2}-[A-Z]{2}$/), z.int().positive()),
  }),
  distance: z.strictObject({ provenance, byKilometres: curve }),
  sharedPartners: z.strictObject({ provenance, byAdamicAdar: curve }),
  neighboursLinks: z.strictObject({ provenance, byLinks: curve }),
  nearPartner: z.strictObject({ provenance, byPartners: curve }),
  partnerInCountry: z.strictObject({ provenance, byPartners: curve }),
  regionLinks: z.strictObject({ provenance, byLinks: curve }),
  capitals: z.strictObject({ provenance, value: z.number() }),
  sameName: z.strictObject({ provenance, value: z.number() }),
  officialLanguage: z.strictObject({
    provenance,
    value: z.number(),
    /** Official languages of the state or of a part of it with many municipalities. */
    languages: z.record(country, z.array(language).min(1)),
  }),
  traits: z.strictObject({
    provenance,
    /** When both have the trait and are in the same size band. */
    sameBand: traitValues,
    /** When both have it and are not. */
    otherBand: traitValues,
    /** Lower edges of the size bands, inhabitants. */
    bands: z.array(z.number().positive()),
  }),
  interests: z.strictObject({
    provenance,
    /** Value of two equal sets of topics; less alike ones get their share of it. */
    full: z.number(),
    parentAndChild: z.number().min(0).max(1),
    siblings: z.number().min(0).max(1),
  }),
  offersAndNeeds: z.strictObject({
    provenance,
    /** Value, to the one in need, of all its needs met by offers. */
    full: z.number(),
  }),
  workingLanguages: z.strictObject({
    provenance,
    /** Value of a language that both sides work in without effort. */
    full: z.number(),
    /** How well one works in a language, 0 to 1, by declared level. */
    skill: z.strictObject({
      A1: z.number(), A2: z.number(), B1: z.number(), B2: z.number(), C1: z.number(), C2: z.number(), native: z.number(),
    }),
    /** The same in the official languages of the country, of a municipality that declared nothing. */
    official: z.number().min(0).max(1),
  }),
  wants: z.strictObject({ provenance, met: z.number(), violated: z.number() }),
  availability: z.strictObject({
    provenance,
    seeking: z.number(), open: z.number(), atCapacity: z.number(),
    /** Months since the last confirmation after which a status counts half. */
    halfLifeMonths: z.number().positive(),
    /** Age that a status without a date is taken to have. */
    undatedMonths: z.number().nonnegative(),
  }),
  peerStatus: z.strictObject({
    provenance,
    /** For a candidate with partners, when the asker has some. */
    bothLinked: z.number(),
    /** For a candidate with partners, when the asker has none. */
    onlyCandidateLinked: z.number(),
    /** Share of municipalities with partners in a complete record; with fewer on record the values count less. */
    fullRecordShare: z.number().positive().max(1),
  }),
  words: z.strictObject({
    provenance,
    /** Value of a perfect answer of the search engine to the asker's words. */
    full: z.number(),
  }),
})

export type RankingValues = z.infer<typeof rankingSchema>
export type TermValues<Name extends keyof RankingValues> = RankingValues[Name]
