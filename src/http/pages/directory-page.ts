import { DECLARED_DATASET } from '../../domain/dataset.ts'
import { NotFound } from '../../shared/errors.ts'
import { browseDirectory, type DirectoryPage as Found } from '../../use-cases/browse-directory.ts'
import { SORTS, type FacetField } from '../../use-cases/ports/search-engine.ts'
import { DirectoryPage } from '../../../web/pages/directory.tsx'
import type { FacetValue } from '../../../web/sections/facet.tsx'
import type { Parameters } from '../../../web/parameters.ts'
import { DIRECTORY_FACETS, LONGEST_WORDS, usualSort } from '../../../web/sections/directory-filters.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import { presentFacets } from '../present/facets.ts'
import type { Page, PageRequest } from './page-request.ts'
import { namesOf } from './names-of.ts'
import { readConditions } from './read-conditions.ts'
import { readText } from './read-text.ts'
import { serviceState } from './service-state.ts'

/** Records on one page of the list, and how many pages there are at most. */
const SHOWN = 25
const MOST_PAGES = 40
/** Regions are offered once there are no more of them than a reader can choose from. */
const MOST_REGIONS = 60

/** A page of the directory; 400 where a condition is at fault. Fails like the use case behind it. */
export async function directoryPage({ query, language }: PageRequest, dependencies: HttpDependencies): Promise<Page> {
  const conditions = readConditions(query)
  const words = readText(query.get('q')?.[0], LONGEST_WORDS)
  const { sort, faults: sortFaults } = readSort(query, words)
  const faults = [...conditions.faults, ...sortFaults]
  const page = readPage(query)
  const parameters: Parameters = {
    ...(words === '' ? {} : { q: [words] }), ...conditions.parameters,
    ...(query.has('sort') && sortFaults.length === 0 && sort !== usualSort(words) ? { sort: [sort] } : {}),
    ...(page === 1 ? {} : { page: [String(page)] }),
  }
  const [found, datasets, state] = await Promise.all([
    faults.length > 0 ? null : browseDirectory(dependencies, {
      words, wanted: conditions.wanted, facets: DIRECTORY_FACETS, sort, limit: SHOWN, offset: (page - 1) * SHOWN,
    }),
    dependencies.datasets.list(),
    serviceState(dependencies),
  ])
  if (found !== null && found.items.length === 0 && page > 1) throw new NotFound('The list ends before this page.')
  const names = await namesOf(parameters, language, dependencies)
  const turned = (to: number): Parameters => ({ ...parameters, page: to === 1 ? [] : [String(to)] })
  return {
    status: faults.length > 0 ? 400 : 200,
    content: DirectoryPage({
      language, parameters, sort, faults, names, state,
      list: found === null ? null : { items: found.items, total: found.total, from: (page - 1) * SHOWN + 1 },
      facets: found === null ? {} : facetsOf(found, language, parameters),
      previous: page === 1 ? null : turned(page - 1),
      next: found === null || found.nextOffset === null || page === MOST_PAGES ? null : turned(page + 1),
      datasets: datasets.filter(({ id, mayShow }) => mayShow && id !== DECLARED_DATASET),
    }),
  }
}

type Query = PageRequest['query']

function readSort(query: Query, words: string) {
  const asked = query.get('sort')?.[0]
  if (asked === undefined) return { sort: usualSort(words), faults: [] }
  const sort = SORTS.find((known) => known === asked)
  return sort === undefined ? { sort: usualSort(words), faults: [{ field: 'sort', kind: 'choice' } as const] } : { sort, faults: [] }
}

function readPage(query: Query): number {
  const asked = query.get('page')?.[0] ?? '1'
  const page = /^[1-9]\d?$/.test(asked) ? Number(asked) : Number.NaN
  if (!(page <= MOST_PAGES)) throw new NotFound('The list has no such page.')
  return page
}

/** What can be chosen, greatest first; what is chosen stays even where it is counted no more. */
function facetsOf(found: Found, language: PageRequest['language'], parameters: Parameters): Partial<Record<FacetField, FacetValue[]>> {
  const facets: Partial<Record<FacetField, FacetValue[]>> = presentFacets(found.facets, language, found.regionNames)
  return Object.fromEntries(DIRECTORY_FACETS.flatMap((field) => {
    const values = facets[field] ?? []
    const isTooMany = field === 'region' && values.length > MOST_REGIONS && (parameters['region'] ?? []).length === 0
    return isTooMany ? [] : [[field, values]]
  }))
}
