import { DECLARED_DATASET } from '../../domain/dataset.ts'
import { InvalidInput } from '../../shared/errors.ts'
import { listPartnerships } from '../../use-cases/list-partnerships.ts'
import { PARTNERSHIP_SORTS, type PartnershipSort } from '../../use-cases/ports/partnership-list.ts'
import { PartnershipsPage } from '../../../web/pages/partnerships.tsx'
import type { Parameters } from '../../../web/parameters.ts'
import { makeCursor, readCursor } from '../cursor.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { placeOf } from '../operations/partnership-list.ts'
import { topicLabel } from '../present/findings.ts'
import { filterChoices } from './filter-choices.ts'
import type { Page, PageRequest } from './page-request.ts'
import { readLinks } from './read-links.ts'
import { serviceState } from './service-state.ts'

/** Partnerships on one page of the list. */
const SHOWN = 50

/** A page of the list of partnerships; 400 where a condition is at fault. Fails like the use case behind it. */
export async function partnershipsPage({ query, language }: PageRequest, dependencies: HttpDependencies): Promise<Page> {
  const { parameters: conditions, faults: conditionFaults, question } = readLinks(query)
  const asked = query.get('sort')?.[0] ?? USUAL_SORT
  const sort = PARTNERSHIP_SORTS.find((known) => known === asked)
  const faults = [...conditionFaults, ...(sort === undefined ? [{ field: 'sort', kind: 'choice' as const }] : [])]
  const cursor = query.get('cursor')?.[0]
  const found = sort === undefined || faults.length > 0 ? null
    : await listPartnerships(dependencies, question, { sort, after: placeAt(cursor, sort, question), limit: SHOWN })
  const [datasets, state] = await Promise.all([dependencies.datasets.list(), serviceState(dependencies)])
  const parameters: Parameters = { ...conditions, ...(sort === undefined || sort === USUAL_SORT ? {} : { sort: [sort] }) }
  return {
    status: faults.length > 0 ? 400 : 200,
    content: PartnershipsPage({
      language, parameters, sort: sort ?? USUAL_SORT, faults, state,
      list: found === null ? null : { items: found.items, total: found.total },
      isFirst: cursor === undefined,
      next: found !== null && found.next !== null && sort !== undefined
        ? { ...parameters, cursor: [makeCursor(found.next, { question, sort })] } : null,
      countries: filterChoices(language, '').countries,
      topic: (id) => topicLabel(id, language),
      datasets: datasets.filter(({ id, mayShow }) => mayShow && (id !== DECLARED_DATASET || found?.items.some(({ datasetId }) => datasetId === id) === true)),
    }),
  }
}

const USUAL_SORT: PartnershipSort = 'name'

/** A cursor that is not of this list begins it anew: whoever changes an address by hand should not meet a fault. */
function placeAt(cursor: string | undefined, sort: PartnershipSort, question: ReturnType<typeof readLinks>['question']) {
  try {
    return readCursor(placeOf(sort), cursor, { question, sort })
  } catch (error) {
    if (error instanceof InvalidInput) return null
    throw error
  }
}
