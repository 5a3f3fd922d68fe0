/** Parameters that several operations share. What a person may have mistyped is answered with what was meant. */
import { z } from 'zod'
import { CODE_SCHEMES, LEVELS } from '../../domain/municipality.ts'
import { AVAILABILITY_STATUSES } from '../../domain/profile.ts'
import { TRAITS } from '../../domain/trait.ts'
import { ANY_COUNTRY } from '../../use-cases/wanted.ts'
import { FORMATS } from '../format.ts'
import { fault } from '../schema-faults.ts'
import { countryCode } from './country.ts'
import { FACET_FIELDS } from './facets.ts'
import { text } from './text.ts'
import { languageCode, topicId } from './vocabulary.ts'

/** The greatest id that the register can give out. */
const GREATEST_ID = 2_147_483_647
/** As many values as one list may name. */
const MOST_VALUES = 50

const toNumber = (value: unknown) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value)

/** A whole number written in an address. */
export function wholeNumber(least: number, greatest: number) {
  const error = fault('whole_number', { least, most: greatest })
  return z.preprocess(toNumber, z.int({ error }).min(least, { error }).max(greatest, { error }))
}

export const id = wholeNumber(1, GREATEST_ID).meta({ description: 'Id in the register.', example: 1 })

/** How many to give. Beyond the most that are given it is clamped with a warning, so no upper bound is stated. */
export function limit(usual: number, most: number) {
  const error = fault('how_many', { most })
  return z.preprocess(toNumber, z.int({ error }).min(1, { error })).default(usual).meta({
    description: `How many to give; at most ${most}, more is read as ${most} with a warning.`, example: usual,
    override: ({ jsonSchema }: { jsonSchema: { maximum?: number } }) => { delete jsonSchema.maximum },
  })
}

/** The same where the operation itself says what is usual, for one format or another. */
export function limitIfAny(usual: number, most: number) {
  return limit(usual, most).unwrap().optional().meta({
    description: `How many to give; in pages ${usual} unless said otherwise and at most ${most}, more is read as ${most} with a warning; in files all.`,
    override: ({ jsonSchema }: { jsonSchema: { maximum?: number } }) => { delete jsonSchema.maximum },
  })
}

/** Several values parted by commas, or the parameter given several times. */
export function several<Item extends z.ZodType>(item: Item, description: string, example: (string | number)[], most = MOST_VALUES) {
  const split = (value: unknown) =>
    (typeof value === 'string' ? [value] : Array.isArray(value) ? value : []).flatMap((part) => String(part).split(','))
      .map((part) => part.trim()).filter((part) => part !== '')
  return z.preprocess((value) => split(value).slice(0, most + 1), z.array(item).max(most)).optional()
    .meta({ description, example, param: { style: 'form', explode: false } })
}

export const countries = several(countryCode, 'In any of these countries.', ['DE', 'CZ'])
export const countryPair = several(countryCode, 'With an end in this country, or the two ends in these two, in either order; the same one twice for links within it.', ['PL', 'DE'], 2)
export const regions = several(id, 'In any of these regions, by their ids.', [12])
export const ids = (description: string) => several(id, description, [1])
export const levels = several(z.enum(LEVELS), 'Of any of these levels.', ['municipality'])
export const traits = several(z.enum(TRAITS), 'With any of these traits.', ['coast'])
export const interests = several(topicId, 'With any of these topics, in any role.', ['youth_exchange'])
export const offers = several(topicId, 'Offering any of these topics.', ['youth_exchange'])
export const seeks = several(topicId, 'Seeking any of these topics.', ['youth_exchange'])
export const languages = several(languageCode, 'Working in any of these languages (ISO 639-1).', ['de'])
export const availabilities = several(z.enum(AVAILABILITY_STATUSES), 'With any of these answers to "do you look for partners?"; one that has run out is `unknown`.', ['seeking'])
export const partnerCountries = several(countryCode, 'With a partner in any of these countries.', ['DE'])
export const withoutPartner = several(z.union([z.literal(ANY_COUNTRY), countryCode], { error: fault('country_or_any', {}) }),
  'Without a partner in any of these countries; `any` for those without any partner on record.', ['FR'])
export const facets = several(z.enum(FACET_FIELDS), 'Fields whose values are to be counted.', ['country', 'level'])
export const seeking = z.enum(['true', 'false'], { error: fault('true_or_false', {}) }).transform((value) => value === 'true')
  .optional().meta({ description: '`true`: only those that look for partners now; the same as `availability=seeking`.' })
export const format = z.enum(FORMATS).optional().meta({ description: 'The format of the answer, before the header `Accept`.' })
export const cursor = z.string().max(1_000).optional().meta({ description: 'The value of `next` of the page before.' })
export const codeScheme = z.enum(CODE_SCHEMES)
export const code = text(64).min(1).meta({ description: 'The code as its publisher writes it.', example: '3094802' })

export interface Range {
  readonly min: number | null
  readonly max: number | null
}

const GREATEST_POPULATION = 100_000_000
const populationError = fault('inhabitants_range', {})

/** `5000..20000`, with either end left open. */
export const population = z.string({ error: populationError })
  .regex(/^(\d{1,9}\.\.\d{0,9}|\.\.\d{1,9})$/, { error: populationError })
  .transform((written, context): Range => {
    const [min = '', max = ''] = written.split('..')
    const read = { min: min === '' ? null : Number(min), max: max === '' ? null : Number(max) }
    if (read.min !== null && read.max !== null && read.min > read.max) {
      context.addIssue(fault('range_reversed', { range: `${read.max}..${read.min}` }))
    }
    if (Math.max(read.min ?? 0, read.max ?? 0) > GREATEST_POPULATION) context.addIssue(fault('too_many_inhabitants', { most: GREATEST_POPULATION }))
    return read
  })
  .optional()
  .meta({ description: 'Range of inhabitants, both ends included; either may be left out.', example: '5000..20000' })

/** `1990..1999`, with either end left open, or one year. */
export function years(description: string) {
  const error = fault('year_range', {})
  return z.string({ error })
    .regex(/^(\d{3,4}|\d{3,4}\.\.(\d{3,4})?|\.\.\d{3,4})$/, { error })
    .transform((written, context): Range => {
      const [min = '', max = min] = written.split('..')
      const read = { min: min === '' ? null : Number(min), max: max === '' ? null : Number(max) }
      if (read.min !== null && read.max !== null && read.min > read.max) {
        context.addIssue(fault('range_reversed', { range: `${read.max}..${read.min}` }))
      }
      return read
    })
    .optional()
    .meta({ description: `${description} A year, or a range with both ends included, of which either may be left out.`, example: '1990..1999' })
}
