import { z } from 'zod'
import type { NameKind } from '../../domain/municipality.ts'
import { availabilityEnds } from '../../domain/profile.ts'
import { foldName } from '../../naming/fold.ts'
import { withoutNames, type SearchDocument } from '../../projection/search-document.ts'
import type { NameHit } from '../../use-cases/ports/search-engine.ts'

/** A name as it is kept for the answer: text, folded, kind, place. A tuple, since twenty hits carry some two hundred. */
type NameTuple = readonly [text: string, folded: string, kind: NameKind, place: string | null]

/** What stands in Meilisearch: the search document, and what only this engine needs. */
export interface IndexedDocument extends Omit<SearchDocument, 'names'> {
  /** Hash of the projection, to tell a change from none. */
  readonly hash: string
  /** Topics in any role. */
  readonly interests: readonly string[]
  /** Folded names for searching, by kind; those of places apart. */
  readonly spellings: Readonly<Record<NameKind | 'places', readonly string[]>>
  readonly nameTuples: readonly NameTuple[]
  /** Folded free text for searching. */
  readonly text: string
  /** Folded; Meilisearch sorts by code point. */
  readonly sortName: string
  readonly partnerCount: number
  /** See `availabilityEnds`. */
  readonly availabilityEnds: number | null
}

/** What an erased municipality leaves: nothing finds it, since it has neither level nor names. */
export interface Tombstone {
  readonly id: number
  readonly version: number
  readonly hash: ''
}

export function indexedDocument(document: SearchDocument, hash: string): IndexedDocument {
  const { name, offers, seeks, shares, availability, partners, words, names } = document
  const spellings: Record<NameKind | 'places', string[]> = { own: [], foreign: [], historic: [], places: [] }
  const nameTuples: NameTuple[] = []
  for (const { text, folded, kind, place } of names) {
    spellings[place === null ? kind : 'places'].push(folded)
    nameTuples.push([text, folded, kind, place])
  }
  return {
    ...withoutNames(document), hash, spellings, nameTuples,
    interests: [...new Set([...offers, ...seeks, ...shares])],
    text: foldName(words),
    sortName: foldName(name),
    partnerCount: partners.length,
    availabilityEnds: availabilityEnds(availability),
  }
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
  const names: NameHit[] = []
  for (const { id, country, population, nameTuples } of hits) {
    if (typeof id !== 'number' || typeof country !== 'string' || !(population === null || typeof population === 'number')
      || !Array.isArray(nameTuples)) throw new TypeError('a hit of Meilisearch is not one of our documents')
    for (const tuple of nameTuples as readonly unknown[]) {
      const [text, folded, kind, place] = Array.isArray(tuple) ? tuple as readonly unknown[] : []
      if (typeof text !== 'string' || typeof folded !== 'string' || !isNameKind(kind) || !(place === null || typeof place === 'string')) {
        throw new TypeError(`a name of ${id} in Meilisearch is not one of ours`)
      }
      names.push({ id, text, folded, kind, place, country, population })
    }
  }
  return names
}

function isNameKind(value: unknown): value is NameKind {
  return value === 'own' || value === 'foreign' || value === 'historic'
}

/** What must be known of a document that stands in the index, to write over it. */
export const standing = z.array(z.object({ id: z.int(), version: z.int(), hash: z.string() }))
