import type { DataSource } from 'typeorm'
import { PostgresPartnershipList } from '../../src/persistence/partnership-list/postgres-partnership-list.ts'
import type { PartnershipBetween, PartnershipConditions } from '../../src/use-cases/ports/partnership-list.ts'

/** Conditions that every link meets. */
export const ANY_LINK: PartnershipConditions = {
  municipalities: [], levels: [], countries: [], regions: [], forms: [], statuses: [], since: null, until: null, areas: [], bearers: [],
}

/** The first hundred links that may be shown, in the order of recording. */
export async function listedLinks(dataSource: DataSource): Promise<PartnershipBetween[]> {
  const found = await new PostgresPartnershipList(dataSource)
    .read({ conditions: ANY_LINK, sort: 'recorded', after: null, limit: 100 })
  return found.map(({ link }) => link)
}
