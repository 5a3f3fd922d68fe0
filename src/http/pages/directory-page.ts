import type { z } from 'zod'
import { DECLARED_DATASET } from '../../domain/dataset.ts'
import { InvalidInput } from '../../shared/errors.ts'
import { browseDirectory, type DirectoryPage as Found } from '../../use-cases/browse-directory.ts'
import type { FacetField } from '../../domain/facet.ts'
import { SORTS, type DirectoryPlace } from '../../use-cases/ports/search-engine.ts'
import { DirectoryPage } from '../../../web/pages/directory.tsx'
import type { FacetValue } from '../../../web/sections/facet.tsx'
import type { Parameters } from '../../../web/parameters.ts'
import { DIRECTORY_FACETS, LONGEST_WORDS, usualSort } from '../../../web/sections/directory-filters.tsx'
import { makeCursor, readCursor } from '../cursor.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { engineOf, placeOf } from '../directory-place.ts'
import { presentFacets } from '../present/facets.ts'
import { countryChoices } from './filter-choices.ts'
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
  const parameters: Parameters = {
    ...(words === '' ? {} : { q: [words] }), ...conditions.parameters,
    ...(query.has('sort') && sortFaults.length === 0 && sort !== usualSort(words) ? { sort: [sort] } : {}),
  }
  const question = { words, wanted: conditions.wanted, sort }
  const list = { ...question, engine: engineOf(question, dependencies) }
  const way = readWay(query, placeOf(sort), list)
  const [found, datasets, state] = await Promise.all([
    faults.length > 0 ? null : browseDirectory(dependencies, {
      ...question, facets: DIRECTORY_FACETS, limit: SHOWN, after: way.after,
    }),
    dependencies.datasets.list(),
    serviceState(dependencies),
  ])
  const names = await namesOf(parameters, language, dependencies)
  const turned = (cursors: readonly string[]): Parameters => ({ ...parameters, cursor: cursors })
  const from = way.cursors.length * SHOWN + 1
  return {
    status: faults.length > 0 ? 400 : 200,
    content: DirectoryPage({
      language, parameters, sort, faults, names, state,
      list: found === null ? null : { items: found.items, total: found.total, from },
      facets: found === null ? {} : facetsOf(found, language, parameters),
      previous: way.cursors.length === 0 ? null : turned(way.cursors.slice(0, -1)),
      next: found === null || found.next === null || way.cursors.length + 1 >= MOST_PAGES ? null : turned([...way.cursors, makeCursor(found.next, list)]),
      countries: countryChoices(language),
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

/**
 * The way to a page: the cursors of those before it and its own, so that a reader can turn back. One that is not of this
 * list begins it anew: whoever changes an address by hand should not meet a fault.
 */
function readWay(query: Query, place: z.ZodType<DirectoryPlace>, list: unknown): { readonly cursors: readonly string[]; readonly after: DirectoryPlace | null } {
  const cursors = (query.get('cursor') ?? []).flatMap((value) => value.split(',')).slice(0, MOST_PAGES - 1)
  try {
    return { cursors, after: readCursor(place, cursors.at(-1), list) }
  } catch (error) {
    if (error instanceof InvalidInput) return { cursors: [], after: null }
    throw error
  }
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
