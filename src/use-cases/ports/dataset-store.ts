import type { Dataset } from '../../domain/dataset.ts'

export interface DatasetStore {
  list(): Promise<Dataset[]>
}
