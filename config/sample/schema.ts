/**
 * A hand-written sample of real partnerships of Polish authorities, one file a level, each row with the public
 * source it can be checked in. It is shown as a sample: it is not complete, and towns can correct it.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { PARTNERSHIP_FORMS } from '../../src/domain/partnership.ts'
import { TOPICS } from '../vocabulary/index.ts'

const country = z.string().regex(/^[A-Z]{2}$/)

const municipalityEnd = z.strictObject({
  name: z.string().min(1),
  country,
  /** GeoNames id of the municipality's seat or of one of its places. */
  geonames: z.string().regex(/^[1-9]\d*$/),
})

/**
 * A county or region. `admin` is the GeoNames code of the authority: country and admin codes joined by dots, as
 * deep as the authority lies: `PL.77` (województwo), `PL.77.1261` (powiat), `DE.06.00.03241` (Kreis: the fourth
 * part is the official Kreis number, the third the Regierungsbezirk or `00`).
 */
const authorityEnd = <L extends 'county' | 'region'>(level: L) => z.strictObject({
  name: z.string().min(1),
  country,
  level: z.literal(level),
  admin: z.string().regex(/^[A-Z]{2}(\.[A-Z0-9]+){1,3}$/),
})

const facts = {
  form: z.enum(PARTNERSHIP_FORMS),
  /** Year of signature; null when the source does not say or sources differ. */
  since: z.int().min(1900).max(2100).nullable(),
  /** Topics of the vocabulary that the source names; empty when it names none. */
  areas: z.array(z.string().refine((topic) => TOPICS.has(topic), 'is no topic of the vocabulary')),
  /** A public page or document that records the link. */
  source: z.string().min(1),
}
type Ends = { readonly a: { readonly country: string }; readonly b: { readonly country: string } }
const crossesBorder = ({ a, b }: Ends) => a.country !== b.country
const sameCountry = 'both ends lie in the same country'

export const samplePartnershipSchema =
  z.strictObject({ a: municipalityEnd, b: municipalityEnd, ...facts }).refine(crossesBorder, sameCountry)
export const sampleCountyPartnershipSchema =
  z.strictObject({ a: authorityEnd('county'), b: authorityEnd('county'), ...facts }).refine(crossesBorder, sameCountry)
export const sampleRegionPartnershipSchema =
  z.strictObject({ a: authorityEnd('region'), b: authorityEnd('region'), ...facts }).refine(crossesBorder, sameCountry)

export type SamplePartnership = z.infer<typeof samplePartnershipSchema>
export type SampleCountyPartnership = z.infer<typeof sampleCountyPartnershipSchema>
export type SampleRegionPartnership = z.infer<typeof sampleRegionPartnershipSchema>

export interface PartnershipSample {
  readonly municipalities: readonly SamplePartnership[]
  readonly counties: readonly SampleCountyPartnership[]
  readonly regions: readonly SampleRegionPartnership[]
}

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))

/** The three lists, checked. Throws a ZodError that names row and field when a file is wrong. */
export function loadPartnershipSample(): PartnershipSample {
  return {
    municipalities: z.array(samplePartnershipSchema).parse(read('./partnerships.json')),
    counties: z.array(sampleCountyPartnershipSchema).parse(read('./county-partnerships.json')),
    regions: z.array(sampleRegionPartnershipSchema).parse(read('./region-partnerships.json')),
  }
}
