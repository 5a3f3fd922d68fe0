import countries from 'i18n-iso-countries'
import { z } from 'zod'
import { COUNTRY_NAMES } from '../../../config/country-names.ts'
import { Spellings } from '../nearest.ts'
import { fault } from '../schema-faults.ts'

/** ISO 3166-1 alpha-2, and XK (user-assigned, in common use for Kosovo). */
const CODES = [...new Set([...Object.keys(countries.getAlpha2Codes()), 'XK'])].sort()

/** The European institutions' own codes, then every name that search understands. */
const spellings = new Spellings([
  ['UK', 'GB'], ['EL', 'GR'],
  ...COUNTRY_NAMES.filter(({ name }) => name.length > 2).map(({ name, country }) => [name, country] as const),
])

/** A country's code, in capitals or not. */
export const countryCode = z.preprocess(
  (value) => (typeof value === 'string' ? value.toUpperCase() : value),
  z.enum(CODES, {
    error: ({ input }) => fault('country_code', { meant: spellings.meant(input) }),
  }).meta({ id: 'CountryCode', description: 'ISO 3166-1 alpha-2; XK for Kosovo.', example: 'PL' }),
)
