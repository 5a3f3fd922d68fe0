/** The shapes of the tables in this folder. A table that does not fit ends the start with every fault named. */
import { z } from 'zod'
import { CODE_SCHEMES, LEVELS } from '../../src/domain/municipality.ts'
import { TRAITS } from '../../src/domain/trait.ts'

/** ISO 3166-1 alpha-2; XK for Kosovo. */
const country = z.string().regex(/^[A-Z]{2}$/, { error: 'must be two capital letters' })
/** ISO 639-1. */
const language = z.string().regex(/^[a-z]{2}$/, { error: 'must be two small letters' })
const date = z.iso.date()
const geonamesId = z.number().int().positive()
const adminLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
/** Admin codes of GeoNames from the first level down, joined by dots: `77.1215`. */
const adminCodes = z.string().min(1)
const text = z.string().trim().min(1)
const provenance = z.object({ source: text, rule: text, licence: text.optional() })

export const SEAT_CODES = ['PPLC', 'PPLG', 'PPLA', 'PPLA2', 'PPLA3', 'PPLA4', 'PPLA5'] as const

/**
 * `admin`: places with the same code of that level are one municipality. `seats`: each seat down to the rank
 * `lowest` is one. `seats-and-places`: each seat, and each other place with at least that many inhabitants.
 */
const municipalityRule = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('admin'), level: adminLevel }),
  z.object({ rule: z.literal('seats'), lowest: z.enum(SEAT_CODES) }),
  z.object({ rule: z.literal('seats-and-places'), minimumPopulation: z.number().int().min(0) }),
])

const divisionRule = z.object({
  level: adminLevel,
  /** Codes of units that are no authority of this level. */
  except: z.array(adminCodes).optional(),
  /** `same-name`: a unit named like its largest municipality is that town's own council, not a county above it. */
  cityCounties: z.literal('same-name').optional(),
})

const codeRule = z.object({
  of: z.enum(LEVELS),
  scheme: z.enum(CODE_SCHEMES),
  level: adminLevel,
  /** Codes that do not match are left out. */
  pattern: z.string().transform((source) => new RegExp(source)),
  prefix: z.string().optional(),
  /** Zeros are put before the code up to this length. */
  pad: z.number().int().positive().optional(),
  /** Only so many leading characters make the code. */
  take: z.number().int().positive().optional(),
})

const officialWord = z.object({
  word: text,
  at: z.enum(['start', 'end']),
  language,
  /** The word says "town", as against the rural municipality of the same name. */
  town: z.boolean().optional(),
})

export const countryRuleSchema = z.object({
  country,
  municipality: municipalityRule,
  county: divisionRule.nullable(),
  region: divisionRule.nullable(),
  found: z.number().int().positive(),
  seats: z.record(z.string(), z.enum(TRAITS)).default({}),
  codes: z.array(codeRule).default([]),
  officialNames: z.object({
    words: z.array(officialWord).default([]),
    /** Official names are inflected (Talsu novads for Talsi): a common beginning is enough to be the seat's name. */
    inflected: z.boolean().default(false),
    /** Which name is shown where the official name differs from the seat's. */
    show: z.enum(['official', 'seat']).default('official'),
  }).prefault({}),
})

export const municipalLevelsSchema = z.object({ provenance, countries: z.array(countryRuleSchema) })

export const divisionNamesSchema = z.object({
  provenance,
  names: z.array(z.object({
    country, code: adminCodes, name: text, language, also: z.array(text).default([]),
  })),
})

export const successorCodesSchema = z.object({
  provenance,
  successors: z.array(z.object({ country, code: adminCodes, successor: adminCodes })),
})

export const pausedCountriesSchema = z.object({
  provenance,
  countries: z.array(z.object({ country, since: date, reviewOn: date, reason: text })),
})

export const ownNamesSchema = z.array(z.object({ geonamesId, name: text, language, source: text }))

export const historicNamesSchema = z.array(z.object({
  geonamesId, name: text, language, kind: z.enum(['historic', 'foreign']), source: text,
}))

export type CountryRule = z.infer<typeof countryRuleSchema>
export type MunicipalityRule = z.infer<typeof municipalityRule>
export type DivisionRule = z.infer<typeof divisionRule>
export type CodeRule = z.infer<typeof codeRule>
export type OfficialWord = z.infer<typeof officialWord>
export type SeatCode = (typeof SEAT_CODES)[number]
export type DivisionName = z.infer<typeof divisionNamesSchema>['names'][number]
export type SuccessorCode = z.infer<typeof successorCodesSchema>['successors'][number]
/** A country whose municipalities are suggested only to those who ask for it by name. Dates are ISO dates. */
export type PausedCountry = z.infer<typeof pausedCountriesSchema>['countries'][number]
/** What a place calls itself, where GeoNames' main name is another. Of several for a place the first is shown. */
export type OwnName = z.infer<typeof ownNamesSchema>[number]
/** A former or foreign name that GeoNames lacks. */
export type HistoricName = z.infer<typeof historicNamesSchema>[number]
