import type { NameKind } from '../../src/domain/municipality.ts'
import { NO_WANTS } from '../../src/domain/profile.ts'
import { foldName } from '../../src/naming/fold.ts'
import { hashDocument } from '../../src/projection/hash.ts'
import { SCHEMA_VERSION, type SearchDocument, type SearchName } from '../../src/projection/search-document.ts'
import type { IndexChange } from '../../src/use-cases/ports/search-engine.ts'

/** A name of a municipality, or of one of its places. */
export function searchName(text: string, kind: NameKind = 'own', place: string | null = null): SearchName {
  return { text, folded: foldName(text), kind, place }
}

/** A whole search document with an own name, and what else the test is about. */
export function searchDocument(id: number, change: Partial<SearchDocument> = {}): SearchDocument {
  const name = change.name ?? `Town ${id}`
  return {
    id, version: 1, schemaVersion: SCHEMA_VERSION, name, level: 'municipality', country: 'PL',
    regionId: null, regionName: null, countyId: null, countyName: null,
    population: null, populationOf: 'seat', populationDate: null, lat: 50, lon: 20, altitude: null,
    codes: {}, traits: [], offers: [], seeks: [], shares: [], languages: [], wants: NO_WANTS,
    availability: { status: 'unknown', confirmedOn: null, expiresOn: null }, partners: [],
    names: [searchName(name)], words: '', datasetId: 'geonames',
    ...change,
  }
}

export function put(document: SearchDocument): IndexChange {
  return { kind: 'put', document, hash: hashDocument(document, JSON.stringify(document.names)) }
}
