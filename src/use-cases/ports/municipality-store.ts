/** Reading municipalities, and writing what they say of themselves. The truth, in Postgres. */
import type { Right } from '../../domain/dataset.ts'
import type { CodeScheme, Municipality } from '../../domain/municipality.ts'
import type { Partnership } from '../../domain/partnership.ts'
import type { Profile } from '../../domain/profile.ts'
import type { MunicipalityCard } from '../municipality-card.ts'

/** A partnership seen from one of its ends. */
export interface PartnershipOfOne extends Partnership {
  readonly partner: { readonly id: number; readonly name: string; readonly country: string }
}

/** Everything that the index copy of one municipality is made of. */
export interface MunicipalityAggregate {
  readonly municipality: Municipality
  readonly profile: Profile
  readonly partnerships: readonly PartnershipOfOne[]
}

/** The same with a fingerprint of what its names are made of: where that is the same, so are the names. */
export interface IndexAggregate extends MunicipalityAggregate {
  readonly namesSource: string
  /** Whether its names and places were read; else both are empty. */
  readonly hasNames: boolean
}

/** A municipality as it is given out in files. */
export interface MunicipalityExport extends MunicipalityCard, Pick<Municipality, 'populationOf' | 'populationDate' | 'area'> {
  readonly datasetId: string
}

export interface MunicipalityStore {
  /**
   * The aggregates that exist and may be shown or, unless said otherwise, found, made of what may be; in any order,
   * erased or unknown ids are left out. At most 5,000 ids.
   */
  loadAggregates(ids: readonly number[], right?: Exclude<Right, 'export'>): Promise<MunicipalityAggregate[]>
  /**
   * The aggregates that may be found, for the index. Names are most of what there is to read: they are left out where
   * the fingerprint of what they are made of is the known one.
   */
  loadForIndex(ids: readonly number[], known: ReadonlyMap<number, string>): Promise<IndexAggregate[]>
  /** Those of these ids that may be exported, in their order. */
  exportableIds(ids: readonly number[]): Promise<number[]>
  /** What may be exported of these municipalities, in the order of the ids; those that may not be are left out. */
  exportRecords(ids: readonly number[]): Promise<MunicipalityExport[]>
  /** The version at which an id was erased; null when it was not. */
  erasedVersions(ids: readonly number[]): Promise<ReadonlyMap<number, number>>
  /** The next ids with their versions, in order, erased ones with the version of their erasure; empty after the last. */
  versionsAfter(id: number, limit: number): Promise<{ readonly id: number; readonly version: number }[]>
  /**
   * The id of the municipality with this official code; null when there is none that may be shown. `geonames` also finds a
   * municipality by any of its places.
   */
  findIdByCode(scheme: CodeScheme, code: string): Promise<number | null>
  /**
   * Replaces the profile in one transaction with the outbox row, and returns the new version.
   * Fails with NotFound, or with VersionMismatch when `expectedVersion` (null: any) is not the present one.
   */
  saveProfile(id: number, profile: Profile, expectedVersion: number | null): Promise<number>
}
