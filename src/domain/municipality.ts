/**
 * What the register knows of a local or regional authority. Pure types; the same words stand in the
 * database, the API and the pages.
 */
import type { Trait } from './trait.ts'
import type { TraitSource } from './trait-source.ts'

/** In Poland: gmina or miasto, powiat, województwo. */
export const LEVELS = ['municipality', 'county', 'region'] as const
export type Level = (typeof LEVELS)[number]

/** Whose inhabitants `population` counts: those of the seat (from places) or of the whole municipality (from an official register). */
export type PopulationOf = 'seat' | 'municipality'

export const CODE_SCHEMES = ['geonames', 'teryt', 'lau', 'nuts', 'ags', 'insee', 'wikidata'] as const
export type CodeScheme = (typeof CODE_SCHEMES)[number]

/**
 * `own`: what the municipality or place calls itself; `foreign`: an alternate name or exonym;
 * `historic`: a former name. The order of preference in search is that of this list.
 */
export const NAME_KINDS = ['own', 'foreign', 'historic'] as const
export type NameKind = (typeof NAME_KINDS)[number]

export interface MunicipalityName {
  readonly text: string
  readonly kind: NameKind
  /** ISO 639-1, or null where the source does not say. */
  readonly language: string | null
  /** The place inside the municipality that bears the name; null when it is the municipality's (or its seat's) own. */
  readonly placeName: string | null
}

export interface Location {
  /** Degrees north, WGS 84. */
  readonly lat: number
  /** Degrees east, WGS 84. */
  readonly lon: number
}

/** An inhabited place inside a municipality; exactly one is the seat. */
export interface Place {
  readonly geonamesId: number | null
  readonly name: string
  readonly location: Location
  /** Inhabitants; null when unknown. */
  readonly population: number | null
  readonly isSeat: boolean
}

export interface SourcedTrait {
  readonly trait: Trait
  readonly source: TraitSource
}

export interface Municipality {
  readonly id: number
  /** Rises by one with every change of the municipality, its profile or its partnerships. */
  readonly version: number
  readonly level: Level
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  readonly country: string
  readonly name: string
  readonly regionId: number | null
  readonly regionName: string | null
  readonly countyId: number | null
  readonly countyName: string | null
  readonly location: Location
  /** Inhabitants; null when unknown. */
  readonly population: number | null
  readonly populationOf: PopulationOf
  /** ISO date of the population figure; null when the source does not say. */
  readonly populationDate: string | null
  /** Square kilometres; null until an official register brings it. */
  readonly area: number | null
  /** Metres above sea level. */
  readonly altitude: number | null
  /** Metres to the nearest coast. */
  readonly coastDistance: number | null
  /** Metres to the nearest land border. */
  readonly borderDistance: number | null
  readonly codes: Readonly<Partial<Record<CodeScheme, string>>>
  readonly names: readonly MunicipalityName[]
  readonly places: readonly Place[]
  readonly traits: readonly SourcedTrait[]
  readonly datasetId: string
}
