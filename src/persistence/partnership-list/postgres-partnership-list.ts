import type { DataSource } from 'typeorm'
import type { Right } from '../../domain/dataset.ts'
import type { KnownCards, PartnershipConditions, PartnershipList, PartnershipQuery, PartnershipSort } from '../../use-cases/ports/partnership-list.ts'
import { reading } from '../transaction.ts'
import { countLinks, takeStatistics } from './count-links.ts'
import { exportableLinks, linkReader, readLinks } from './read-links.ts'

export class PostgresPartnershipList implements PartnershipList {
  readonly #dataSource: DataSource

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  read(query: PartnershipQuery) {
    return reading(this.#dataSource, (manager) => readLinks(manager, query))
  }

  count(conditions: PartnershipConditions) {
    return reading(this.#dataSource, (manager) => countLinks(manager, conditions))
  }

  exportable(conditions: PartnershipConditions, sort: PartnershipSort) {
    return reading(this.#dataSource, (manager) => exportableLinks(manager, conditions, sort))
  }

  reader(right: Right) {
    const read = linkReader(right)
    return (ids: readonly number[], known?: KnownCards) => reading(this.#dataSource, (manager) => read(manager, ids, known))
  }

  statistics(conditions: PartnershipConditions) {
    return reading(this.#dataSource, (manager) => takeStatistics(manager, conditions))
  }
}
