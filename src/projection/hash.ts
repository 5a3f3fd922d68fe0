import { createHash } from 'node:crypto'
import type { SearchDocument, SearchPartner } from './search-document.ts'

/** Keys in one order; the compiler finds the one that is missing. */
const allOf = <Type>() => <const Keys extends readonly (keyof Type)[]>(
  ...keys: Exclude<keyof Type, Keys[number]> extends never ? Keys : never
): Keys => keys

const PARTNER = allOf<SearchPartner>()('id', 'country', 'form', 'since')
const REST = allOf<Omit<SearchDocument, 'version' | 'names' | 'partners' | 'languages' | 'codes' | 'wants' | 'availability'>>()(
  'id', 'schemaVersion', 'name', 'level', 'country', 'regionId', 'regionName', 'countyId', 'countyName', 'population', 'populationOf',
  'populationDate', 'lat', 'lon', 'altitude', 'traits', 'offers', 'seeks', 'shares', 'words', 'datasetId')

type HashedDocument = Omit<SearchDocument, 'names'>

/** The values under these keys; what is left out is as good as null. */
const valuesOf = <Type>(keys: readonly (keyof Type)[]) => (of: Type) => keys.map((key) => of[key] ?? null)
const [partnerValues, restValues] = [valuesOf<SearchPartner>(PARTNER), valuesOf<HashedDocument>(REST)]

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
  const values = [restValues(document), namesSource, partners.map(partnerValues), languages.map(({ language, level }) => [language, level])]
  return createHash('sha1').update(JSON.stringify(values)).update(canonicalJson([codes, wants, availability])).digest('hex')
}

/**
 * JSON with the keys of every object in order and without those that are undefined. Written out here: `JSON.stringify`
 * with a function that puts keys in order takes twice as long.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members: Readonly<Record<string, unknown>> = { ...value }
  let text = ''
  for (const key of Object.keys(members).sort()) {
    const member = members[key]
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}
