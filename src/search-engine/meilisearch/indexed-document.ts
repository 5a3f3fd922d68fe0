import { z } from 'zod'
import type { NameKind } from '../../domain/municipality.ts'
import { availabilityEnds } from '../../domain/profile.ts'
import { foldName } from '../../naming/fold.ts'
import type { DocumentText } from '../../projection/document-text.ts'
import { readNames } from '../../projection/name-tuple.ts'
import type { SearchDocument } from '../../projection/search-document.ts'
import type { NameHit } from '../../use-cases/ports/search-engine.ts'

/** What only this engine needs, beside the search document and its names (`nameTuples`, as they are stored). */
interface Additions {
  /** Hash of the projection, to tell a change from none. */
  readonly hash: string
  /** Topics in any role. */
  readonly interests: readonly string[]
  /** Folded names for searching, by kind; those of places apart. */
  readonly spellings: Readonly<Record<NameKind | 'places', readonly string[]>>
  /** Folded free text for searching. */
  readonly text: string
  /** Folded; Meilisearch sorts by code point. */
  readonly sortName: string
  readonly partnerCount: number
  /** See `availabilityEnds`. */
  readonly availabilityEnds: number | null
}

/**
 * What stands in Meilisearch of a municipality, in one line: texts put together, since to write whole documents anew
 * takes twice as long, of the time that a rebuild and the engine share.
 */
export function documentLine({ document, names, documentJson, namesJson }: DocumentText, hash: string): string {
  const { name, offers, seeks, shares, availability, partners, words } = document
  const spellings: Record<NameKind | 'places', string[]> = { own: [], foreign: [], historic: [], places: [] }
  for (const { folded, kind, place } of names) spellings[place === null ? kind : 'places'].push(folded)
  const additions: Additions = {
    hash, spellings,
    interests: [...new Set([...offers, ...seeks, ...shares])],
    text: foldName(words),
    sortName: foldName(name),
    partnerCount: partners.length,
    availabilityEnds: availabilityEnds(availability),
  }
  return `${documentJson.slice(0, -1)},"nameTuples":${namesJson},${JSON.stringify(additions).slice(1)}`
}

/** What an erased municipality leaves: nothing finds it, since it has neither level nor names. */
export function tombstoneLine(id: number, version: number): string {
  return JSON.stringify({ id, version, hash: '' })
}

/** The search document as it comes back, without names. */
export type StoredDocument = Omit<SearchDocument, 'names'>

const FIELDS: Readonly<Record<keyof StoredDocument, true>> = {
  id: true, version: true, schemaVersion: true, name: true, level: true, country: true, regionId: true, regionName: true,
  countyId: true, countyName: true, population: true, populationOf: true, populationDate: true, lat: true, lon: true,
  altitude: true, codes: true, traits: true, offers: true, seeks: true, shares: true, languages: true, wants: true,
  availability: true, partners: true, words: true, datasetId: true,
}
/** The fields of it. */
export const DOCUMENT_FIELDS = Object.keys(FIELDS).filter((key): key is keyof StoredDocument => Object.hasOwn(FIELDS, key))

/**
 * The names of the hits of a name search. Looked at by hand: a schema library took longer for fifty hits with their six
 * hundred names than the engine took to find them. Throws TypeError when they are not what we have written.
 */
export function namesOfHits(hits: readonly Readonly<Record<string, unknown>>[]): NameHit[] {
  return hits.flatMap(({ id, country, population, nameTuples }) => {
    const names = readNames(nameTuples)
    if (typeof id !== 'number' || typeof country !== 'string' || !(population === null || typeof population === 'number') || names === null) {
      throw new TypeError('a hit of Meilisearch is not one of our documents')
    }
    return names.map(({ text, folded, kind, place }) => ({ id, text, folded, kind, place, country, population }))
  })
}

/** What must be known of a document that stands in the index, to write over it. */
export const standing = z.array(z.object({ id: z.int(), version: z.int(), hash: z.string() }))
