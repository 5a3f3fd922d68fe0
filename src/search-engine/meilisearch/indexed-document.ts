import type { DocumentText } from '../../projection/document-text.ts'
import { readNames } from '../../projection/name-tuple.ts'
import type { NameHit } from '../../use-cases/ports/search-engine.ts'
import { isRecord, isStoredDocument, type StoredDocument } from '../document-shape.ts'

/** What stands in Meilisearch of a municipality, in one line: its parts put together, without being read. */
export function documentLine({ document, derived, names, spellings }: DocumentText): string {
  return `${document.slice(0, -1)},${derived.slice(1, -1)},"nameTuples":${names},"spellings":${spellings}}`
}

/** What an erased municipality leaves: nothing finds it, since it has neither level nor names. See `isTombstone`. */
export function tombstoneLine(id: number, version: number): string {
  return JSON.stringify({ id, version, hash: '' })
}

const FIELDS: Readonly<Record<keyof StoredDocument, true>> = {
  id: true, version: true, schemaVersion: true, name: true, level: true, country: true, regionId: true, regionName: true,
  countyId: true, countyName: true, population: true, populationOf: true, populationDate: true, lat: true, lon: true,
  altitude: true, codes: true, traits: true, offers: true, seeks: true, shares: true, languages: true, wants: true,
  availability: true, partners: true, words: true, datasetId: true,
}
/** The fields of it. */
export const DOCUMENT_FIELDS = Object.keys(FIELDS).filter((key): key is keyof StoredDocument => Object.hasOwn(FIELDS, key))

/** Those of the documents that live; each with DOCUMENT_FIELDS asked for. Throws TypeError when one is not what we have written. */
export function livingOf(documents: readonly unknown[]): StoredDocument[] {
  const living = documents.filter((document) => !isTombstone(document))
  if (!living.every(isStoredDocument)) throw new TypeError('a document of Meilisearch is not one of ours')
  return living
}

/** An id and a version, and nothing else that a document has. */
function isTombstone(document: unknown): boolean {
  return isRecord(document) && typeof document['id'] === 'number' && typeof document['version'] === 'number' && Object.keys(document).length === 2
}

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
