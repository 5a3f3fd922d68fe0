import type { Dataset, KeptDataset } from '../../domain/dataset.ts'

/** What may be said anew of a dataset; what is left out stays. */
export type DatasetChange = Partial<Omit<Dataset, 'id'>>

export interface DatasetStore {
  /** In the order of ids. */
  list(): Promise<KeptDataset[]>
  /**
   * Changes a dataset by what `decide` makes of the present one, null where there is none, in one transaction with the
   * outbox rows of all records whose rights this changes: those that depend on it, in whatever way. Fails with what
   * `decide` throws, and with VersionMismatch when `expectedRevision` (null: any) is not the present one.
   */
  change(id: string, decide: (present: KeptDataset | null) => Dataset, expectedRevision: number | null): Promise<DatasetChanged>
}

export interface DatasetChanged {
  readonly dataset: KeptDataset
  readonly isNew: boolean
  /** How many municipalities are brought up to date in search and suggestions, since a right was given or taken. */
  readonly touched: number
}
