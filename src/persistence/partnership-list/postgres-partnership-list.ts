import type { DataSource } from 'typeorm'
import type { PartnershipConditions, PartnershipList, PartnershipQuery } from '../../use-cases/ports/partnership-list.ts'
import { reading } from '../transaction.ts'
import { countLinks, takeStatistics } from './count-links.ts'
import { readLinks } from './read-links.ts'

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

  statistics(conditions: PartnershipConditions) {
    return reading(this.#dataSource, (manager) => takeStatistics(manager, conditions))
  }
}
