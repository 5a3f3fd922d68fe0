/** Writing what registers and lists of others say: in bulk, one load at a time, resumable at any point. */
import type { Dataset } from '../../domain/dataset.ts'
import type { Municipality } from '../../domain/municipality.ts'
import type { NewPartnership } from './partnership-store.ts'

/** A municipality, county or region as its source describes it, with the ids it has here. */
export interface RegisterEntry extends Omit<Municipality, 'version' | 'regionName' | 'countyName' | 'area'> {
  /** Who it is in its source, from one edition to the next. */
  readonly sourceKey: string
  /** Changes exactly when the source says something else. */
  readonly sourceHash: string
}

export interface KnownEntry {
  readonly id: number
  readonly sourceHash: string
  readonly datasetId: string
}

export interface RegisterBatch {
  /** New here, with ids from `newIds`. */
  readonly created: readonly RegisterEntry[]
  /** Known here, with the ids they have. */
  readonly changed: readonly RegisterEntry[]
}

export interface PartnershipCounts {
  readonly created: number
  readonly changed: number
  readonly removed: number
  /** The pair is recorded by another dataset, or was edited since: left as it is. */
  readonly kept: number
}

/** One load, while no other runs. Each method is one transaction, with the outbox rows of what it changes. */
export interface RegisterLoad {
  /** Adds datasets and updates what they say of themselves; rights that an operator changed stay as they are. */
  saveDatasets(datasets: readonly Dataset[]): Promise<void>
  /** What is here already, by source key. */
  knownEntries(): Promise<ReadonlyMap<string, KnownEntry>>
  /** Keys of what was erased here and must not come back. */
  erasedKeys(): Promise<ReadonlySet<string>>
  /** Ids for new entries, rising. */
  newIds(count: number): Promise<readonly number[]>
  /**
   * Writes a batch. Of changed entries all that the source says is replaced; what the municipality declares, its
   * partnerships, an official population and codes from elsewhere stay. Parents must stand in the same batch or before.
   */
  write(batch: RegisterBatch): Promise<void>
  /** The municipality of each of these GeoNames places; unknown places are left out. */
  idsOfPlaces(geonamesIds: readonly number[]): Promise<ReadonlyMap<number, number>>
  /** Makes the partnerships of a dataset those given, but for the ones that were edited here since they were loaded. */
  replacePartnerships(datasetId: string, partnerships: readonly NewPartnership[]): Promise<PartnershipCounts>
  /** Notes that this edition of the source is loaded in full. */
  finish(source: string, fingerprint: string): Promise<void>
}

export interface RegisterStore {
  /** The edition of the source that was last loaded in full; null when none was. */
  loadedFingerprint(source: string): Promise<string | null>
  /** Runs a load when no other runs, here or in another process; `onWait` is called when it has to wait for one. */
  exclusively<Result>(work: (load: RegisterLoad) => Promise<Result>, onWait?: () => void): Promise<Result>
}
