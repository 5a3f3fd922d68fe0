import type { Dataset } from '../../domain/dataset.ts'

/** A dataset as it is told beside its records: what it is, and not what may be done with it. */
export function presentDataset({ id, title, publisher, address, version, date, licence, attribution, isSample }: Dataset) {
  return { id, title, publisher, address, version, date, licence, attribution, isSample }
}
