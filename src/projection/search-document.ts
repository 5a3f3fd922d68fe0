/**
 * What is kept of a municipality for finding: the shape that both search engines store and the snapshot is made of.
 * Raise SCHEMA_VERSION whenever the shape or its meaning changes: every document is then projected anew.
 */
import type { CodeScheme, Level, NameKind, PopulationOf } from '../domain/municipality.ts'
import type { PartnershipForm } from '../domain/partnership.ts'
import type { Availability, Wants, WorkingLanguage } from '../domain/profile.ts'
import type { Trait } from '../domain/trait.ts'

export const SCHEMA_VERSION = 2

/** A distinct folded name of a municipality or of one of its places. */
export interface SearchName {
  /** As it is written. */
  readonly text: string
  /** Folded for comparison (see naming/fold). */
  readonly folded: string
  readonly kind: NameKind
  /** The place that bears the name, when it is not the municipality or its seat. */
  readonly place: string | null
  /** Inhabitants of that place, where known: a town inside a large municipality weighs more than its hamlets. */
  readonly placePopulation?: number
}

export interface SearchPartner {
  readonly id: number
  readonly country: string
  readonly form: PartnershipForm
  /** Year; null when unknown. */
  readonly since: number | null
}

export interface SearchDocument {
  readonly id: number
  readonly version: number
  readonly schemaVersion: number
  readonly name: string
  readonly level: Level
  readonly country: string
  readonly regionId: number | null
  readonly regionName: string | null
  readonly countyId: number | null
  readonly countyName: string | null
  readonly population: number | null
  readonly populationOf: PopulationOf
  readonly populationDate: string | null
  readonly lat: number
  readonly lon: number
  /** Metres above sea level. */
  readonly altitude: number | null
  readonly codes: Readonly<Partial<Record<CodeScheme, string>>>
  readonly traits: readonly Trait[]
  readonly offers: readonly string[]
  readonly seeks: readonly string[]
  readonly shares: readonly string[]
  readonly languages: readonly WorkingLanguage[]
  readonly wants: Wants
  readonly availability: Availability
  /** Links that have not ended. */
  readonly partners: readonly SearchPartner[]
  readonly names: readonly SearchName[]
  /** Free text to be searched: description, request, areas, recurring events and notes of partnerships. Never a person's contact. */
  readonly words: string
  readonly datasetId: string
}

/** The part of a document that ranking reads; what the snapshot is loaded from. Everything but names and words. */
export type SnapshotRow = Omit<SearchDocument, 'names' | 'words' | 'schemaVersion' | 'codes' | 'populationDate' | 'datasetId'>

/**
 * The document without its names. Field by field: to take the names away is to ask for them first, and they are made only
 * when they are asked for; and what is left of an object without one field is copied ten times as slowly.
 */
export function withoutNames(document: SearchDocument): Omit<SearchDocument, 'names'> {
  const {
    id, version, schemaVersion, name, level, country, regionId, regionName, countyId, countyName, population, populationOf, populationDate,
    lat, lon, altitude, codes, traits, offers, seeks, shares, languages, wants, availability, partners, words, datasetId,
  } = document
  return {
    id, version, schemaVersion, name, level, country, regionId, regionName, countyId, countyName, population, populationOf, populationDate,
    lat, lon, altitude, codes, traits, offers, seeks, shares, languages, wants, availability, partners, words, datasetId,
  }
}
