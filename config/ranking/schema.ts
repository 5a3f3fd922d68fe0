/** The shape of the files in this folder, one a term. What the fields mean stands with `RankingValues`. */
import { z } from 'zod'
import { TRAITS } from '../../src/domain/trait.ts'
import { LINK_SIZE_BANDS } from '../../src/matching/classes.ts'
import type { RankingValues } from '../../src/matching/values.ts'

const count = z.int().nonnegative()
const number = z.number()
const coded = <Code extends string, Shape extends z.ZodRawShape>(code: Code, shape: Shape) =>
  z.strictObject({ code: z.literal(code), values: z.strictObject(shape) })
const ownWords = z.string().min(1)
const source = z.union([
  ownWords, coded('judged', {}), coded('judged_until_replies', {}),
  coded('fitted', { choices: count, alternatives: count, folds: count, coldShare: z.number().min(0).max(1), neitherKnown: z.number().nonnegative(), seed: count }),
])
const note = z.union([
  ownWords, coded('stale_adverts', { months: number }), coded('recorded_themes', { oddsRatio: number }),
  coded('flat_temperatures', { from: number, to: number, reciprocalRank: number, recall: number, at: number, chosen: number, odds: number }),
  coded('wishes_outweigh', { odds: number, strongest: number, near: number, beyond: number, another: number }),
  coded('published_damped', { factor: number, known: number, asked: number }),
])

const provenance = z.strictObject({
  source,
  date: z.iso.date(),
  learned: z.boolean(),
  dataHash: z.string().regex(/^[0-9a-f]{64}$/).optional(),
  pairs: z.int().positive().optional(),
  note: note.optional(),
}).refine(({ learned, dataHash }) => !learned || dataHash !== undefined, 'learned values need the hash of their data')

const curve = z.strictObject({ at: z.array(z.number()).min(1), value: z.array(z.number()).min(1) })
  .refine(({ at, value }) => at.length === value.length, 'needs as many values as knots')
  .refine(({ at }) => at.every((knot, i) => i === 0 || knot > (at[i - 1] ?? Infinity)), 'needs rising knots')

/** One curve a band of the number of partners. */
const byPartners = z.tuple([curve, curve, curve, curve])

/** One count a size band of links. */
const bySizeBand = z.array(z.int().nonnegative()).length(LINK_SIZE_BANDS)

const share = z.number().min(0).max(1)
const country = z.string().regex(/^[A-Z]{2}$/)
const countries = z.string().regex(/^[A-Z]{2}-[A-Z]{2}$/)
const language = z.string().regex(/^[a-z]{2}$/)
const traitValues = z.partialRecord(z.enum(TRAITS), z.number())

export const rankingSchema = z.strictObject({
  mutual: z.strictObject({ provenance, temperature: z.number().positive() }),
  fullRecord: z.strictObject({
    provenance,
    links: z.record(countries, z.int().positive()),
    towns: z.record(country, z.strictObject({ linked: bySizeBand, links: bySizeBand })),
  }),
  size: z.strictObject({
    provenance,
    byAsker: z.array(z.strictObject({ inhabitants: z.number().positive(), byLogRatio: curve })).min(1)
      .refine((rows) => rows.every(({ inhabitants }, i) => i === 0 || inhabitants > (rows[i - 1]?.inhabitants ?? Infinity)), 'needs rising inhabitants'),
    candidateUnknown: z.number(),
    askerUnknown: z.number(),
    bothUnknown: z.number(),
    byRank: curve,
    byCountry: curve,
    byPair: curve,
    countrySmoothing: z.number().positive(),
    pairSmoothing: z.number().positive(),
  }),
  countryPair: z.strictObject({
    provenance,
    coefficient: z.number(),
    dilution: z.number(),
    smoothing: z.number().positive(),
  }),
  distance: z.strictObject({
    provenance, byKilometres: curve, sizeEdges: z.array(z.number().positive()), bySize: z.array(curve),
    tieEdges: z.array(share), byTie: z.array(curve), byCountries: z.record(countries, curve),
  }).refine(({ sizeEdges, bySize, tieEdges, byTie }) => bySize.length === sizeEdges.length + 1 && byTie.length === tieEdges.length + 1,
    'needs one curve more than edges'),
  sharedPartners: z.strictObject({ provenance, byAsker: byPartners, byCandidate: byPartners, byShare: curve }),
  pathsOfThree: z.strictObject({ provenance, byAsker: byPartners, byCandidate: byPartners, byShare: curve }),
  localSetting: z.strictObject({ provenance, byDominance: curve, byDominanceGap: curve, byAroundGap: curve }),
  surroundingsLinks: z.strictObject({ provenance, byLinks: curve }),
  neighboursLinks: z.strictObject({ provenance, byLinks: curve }),
  nearPartner: z.strictObject({ provenance, byPartners: curve }),
  partnerInCountry: z.strictObject({ provenance, byPartners }),
  regionLinks: z.strictObject({ provenance, byRegion: curve, byCounty: curve }),
  regionAndCountry: z.strictObject({ provenance, byRegion: curve, byCounty: curve, smoothing: z.number().positive() }),
  partnersSizes: z.strictObject({ provenance, ofFew: curve, ofMany: curve }),
  activity: z.strictObject({ provenance, byRegion: curve, byCounty: curve, bySize: curve, smoothing: z.number().positive() }),
  capitals: z.strictObject({ provenance, value: z.number(), onlyCandidate: z.number() }),
  sameName: z.strictObject({ provenance, value: z.number() }),
  officialLanguage: z.strictObject({ provenance, byKilometres: curve, languages: z.record(country, z.array(language).min(1)) }),
  traits: z.strictObject({ provenance, sameBand: traitValues, otherBand: traitValues, onlyCandidate: traitValues, bands: z.array(z.number().positive()) }),
  interests: z.strictObject({ provenance, full: z.number(), parentAndChild: share, siblings: share }),
  offersAndNeeds: z.strictObject({ provenance, full: z.number() }),
  workingLanguages: z.strictObject({
    provenance,
    full: z.number(),
    skill: z.strictObject({ A1: share, A2: share, B1: share, B2: share, C1: share, C2: share, native: share }),
    official: share,
  }),
  wants: z.strictObject({ provenance, met: z.number(), violated: z.number() }),
  availability: z.strictObject({
    provenance,
    seeking: z.number(),
    open: z.number(),
    atCapacity: z.number(),
    halfLifeMonths: z.number().positive(),
    undatedMonths: z.number().nonnegative(),
  }),
  peerStatus: z.strictObject({
    provenance,
    bothLinked: z.number(),
    onlyCandidateLinked: curve,
  }),
  words: z.strictObject({ provenance, full: z.number() }),
}) satisfies z.ZodType<RankingValues>
