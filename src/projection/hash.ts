import { createHash } from 'node:crypto'
import { CODE_SCHEMES } from '../domain/municipality.ts'
import type { Availability, Wants } from '../domain/profile.ts'
import type { SearchDocument, SearchPartner } from './search-document.ts'

/** Keys in one order; the compiler finds the one that is missing. */
const allOf = <Type>() => <const Keys extends readonly (keyof Type)[]>(
  ...keys: Exclude<keyof Type, Keys[number]> extends never ? Keys : never
): Keys => keys

const PARTNER = allOf<SearchPartner>()('id', 'country', 'form', 'since')
const AVAILABILITY = allOf<Availability>()('status', 'confirmedOn', 'expiresOn')
const WANTS = allOf<Omit<Wants, 'traits'>>()(
  'countries', 'regions', 'populationMin', 'populationMax', 'distanceMin', 'distanceMax', 'forms', 'programme', 'deadline')
const REST = allOf<Omit<SearchDocument, 'version' | 'names' | 'partners' | 'languages' | 'codes' | 'wants' | 'availability'>>()(
  'id', 'schemaVersion', 'name', 'level', 'country', 'regionId', 'regionName', 'countyId', 'countyName', 'population', 'populationOf',
  'populationDate', 'lat', 'lon', 'altitude', 'traits', 'offers', 'seeks', 'shares', 'words', 'datasetId')

type HashedDocument = Omit<SearchDocument, 'names'>

/** The values under these keys; what is left out is as good as null. */
const valuesOf = <Type>(keys: readonly (keyof Type)[]) => (of: Type) => keys.map((key) => of[key] ?? null)
const partnerValues = valuesOf<SearchPartner>(PARTNER)
const availabilityValues = valuesOf<Availability>(AVAILABILITY)
const wantsValues = valuesOf<Wants>(WANTS)
const restValues = valuesOf<HashedDocument>(REST)

/**
 * A fingerprint of what a document says, 40 hex digits: equal for equal documents, whatever the order of their keys.
 * The version is no part of it, so that a change that changes nothing that is searched is seen as none; the schema
 * version is. SHA-1 guards against accident, not against attack. An import has every document hashed: lists of values
 * are written by JSON itself in a fifth of the time that ordering all keys takes.
 * @param namesSource fingerprint of what the names are made of, in their place: they are most of a document, and most often
 *   the same as before
 */
export function hashDocument(document: HashedDocument, namesSource: string): string {
  const { partners, languages, codes, wants, availability } = document
  return createHash('sha1').update(JSON.stringify([
    restValues(document), namesSource, partners.map(partnerValues), languages.map(({ language, level }) => [language, level]),
    CODE_SCHEMES.map((scheme) => codes[scheme] ?? null), wantsValues(wants), wants.traits.map(({ trait, wish }) => [trait, wish]),
    availabilityValues(availability),
  ])).digest('hex')
}
