import type { DataSource } from 'typeorm'
import type { Dataset, KeptDataset } from '../domain/dataset.ts'
import type { DatasetChanged, DatasetStore } from '../use-cases/ports/dataset-store.ts'
import { changeDataset } from './change-dataset.ts'
import { DatasetEntity } from './entities/dataset.ts'
import { inTransaction, reading } from './transaction.ts'

/** A dataset may be that of the whole register, ms. */
const CHANGE_TIMEOUT = 120_000

export class PostgresDatasetStore implements DatasetStore {
  readonly #dataSource: DataSource

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  async list(): Promise<KeptDataset[]> {
    const datasets = await reading(this.#dataSource, (manager) => manager.find(DatasetEntity, { order: { id: 'ASC' } }))
    return datasets.map((dataset) => ({ ...dataset }))
  }

  change(id: string, decide: (present: KeptDataset | null) => Dataset, expectedRevision: number | null): Promise<DatasetChanged> {
    return inTransaction(this.#dataSource, (manager) => changeDataset(manager, id, decide, expectedRevision), { statementTimeout: CHANGE_TIMEOUT })
  }
}
