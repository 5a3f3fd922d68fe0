import type { DataSource } from 'typeorm'
import type { Dataset } from '../domain/dataset.ts'
import type { DatasetStore } from '../use-cases/ports/dataset-store.ts'
import { DatasetEntity } from './entities/dataset.ts'
import { reading } from './transaction.ts'

export class PostgresDatasetStore implements DatasetStore {
  readonly #dataSource: DataSource

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  async list(): Promise<Dataset[]> {
    const datasets = await reading(this.#dataSource, (manager) => manager.find(DatasetEntity, { order: { id: 'ASC' } }))
    return datasets.map((dataset) => ({ ...dataset }))
  }
}
