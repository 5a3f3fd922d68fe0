/**
 * Reading the partnerships in lists. A link counts only where its own dataset and those of both its ends give the right
 * that is asked for: the strictest one wins.
 */
import type { Right } from '../../domain/dataset.ts'
import type { Level } from '../../domain/municipality.ts'
import type { Partnership, PartnershipForm, PartnershipStatus } from '../../domain/partnership.ts'
import type { MunicipalityCard } from '../municipality-card.ts'

/** A link with both its ends. */
export interface PartnershipBetween extends Omit<Partnership, 'aId' | 'bId'> {
  readonly a: MunicipalityCard
  readonly b: MunicipalityCard
}

/** Years, both ends included; null for an open end. */
export interface YearRange {
  readonly min: number | null
  readonly max: number | null
}

/**
 * Which links are meant; an empty list and null are no condition. The conditions on municipalities, levels, regions and
 * the first country are on one and the same end.
 */
export interface PartnershipConditions {
  /** An end is one of these. */
  readonly municipalities: readonly number[]
  readonly levels: readonly Level[]
  /** One: an end lies there. Two: the one end lies in the one, the other in the other. */
  readonly countries: readonly string[]
  /** An end lies in one of these regions, or is one of them. */
  readonly regions: readonly number[]
  readonly forms: readonly PartnershipForm[]
  readonly statuses: readonly PartnershipStatus[]
  readonly since: YearRange | null
  readonly until: YearRange | null
  /** With any of these topics among its areas. */
  readonly areas: readonly string[]
  /** For each word that was asked for, the municipalities that bear it: each word must be borne by an end. */
  readonly bearers: readonly (readonly number[])[]
}

/** `recorded`: in the order of recording. `name`: by the name of the end that meets the conditions. Unknown years come last. */
export const PARTNERSHIP_SORTS = ['recorded', '-recorded', 'since', '-since', 'name'] as const
export type PartnershipSort = (typeof PARTNERSHIP_SORTS)[number]

/** Where a list goes on: behind the link with this sort key and id, whether it is still there or not. */
export interface PartnershipPlace {
  readonly key: string | number
  readonly id: number
}

export interface PartnershipQuery {
  readonly conditions: PartnershipConditions
  readonly sort: PartnershipSort
  readonly after: PartnershipPlace | null
  /** 1 to 5,000. */
  readonly limit: number
  readonly known?: KnownCards
}

/** Cards of ends that need not be read; null for those that must. */
export type KnownCards = (id: number) => MunicipalityCard | null

/** A whole list, to be given out. */
export interface ExportableLinks {
  /** The links that may be shown and exported, in the order asked for. */
  readonly ids: readonly number[]
  /** How many may be shown and not be exported. */
  readonly leftOut: number
}

/** Counts over the links that may be shown. */
export interface PartnershipStatistics {
  readonly total: number
  /** By the countries of the two ends, in alphabetical order; greatest first. */
  readonly countryPairs: readonly { readonly countries: readonly [string, string]; readonly count: number }[]
  /** By year of signature, rising; null, the unknown years, at the end. */
  readonly years: readonly { readonly year: number | null; readonly count: number }[]
  readonly forms: Readonly<Partial<Record<PartnershipForm, number>>>
  readonly statuses: Readonly<Partial<Record<PartnershipStatus, number>>>
  /** By topic; a link has any number of them. */
  readonly areas: Readonly<Record<string, number>>
  /** By dataset: the record that the counts are made of. */
  readonly datasets: Readonly<Record<string, number>>
}

export interface PartnershipList {
  /** The next links that may be shown, with their places, in the order asked for. */
  read(query: PartnershipQuery): Promise<{ readonly link: PartnershipBetween; readonly place: PartnershipPlace }[]>
  /** How many links there are that may be shown. */
  count(conditions: PartnershipConditions): Promise<number>
  exportable(conditions: PartnershipConditions, sort: PartnershipSort): Promise<ExportableLinks>
  /**
   * Reads a list part by part: links in the order of their ids, without those that are gone or do not give the right any
   * more. What is said of an end may be as old as the first of the readings.
   */
  reader(right: Right): (ids: readonly number[], known?: KnownCards) => Promise<PartnershipBetween[]>
  statistics(conditions: PartnershipConditions): Promise<PartnershipStatistics>
}
