import { browseDirectory } from '../../use-cases/browse-directory.ts'
import type { Language } from '../../wording/language.ts'
import type { Choice } from '../../../web/sections/choices.tsx'
import type { PartnerChoices } from '../../../web/sections/partner-filters.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import { filterChoices } from './filter-choices.ts'

/** Regions are offered for at most so many countries: more could not be chosen from. */
const MOST_COUNTRIES = 3
const MOST_REGIONS = 100

/**
 * What can be chosen in a language by a municipality of `country`; regions are those of the `chosen` countries. Fails
 * with DependencyFault while the engine is away.
 */
export async function partnerChoices(
  dependencies: HttpDependencies, language: Language, country: string, chosen: readonly string[],
): Promise<PartnerChoices> {
  return { ...filterChoices(language, country), regions: await regionsOf(dependencies, chosen) }
}

async function regionsOf(dependencies: HttpDependencies, countries: readonly string[]): Promise<Choice[]> {
  if (countries.length === 0 || countries.length > MOST_COUNTRIES) return []
  const { items } = await browseDirectory(dependencies, {
    words: '', wanted: { countries, levels: ['region'] }, facets: [], sort: 'name', limit: MOST_REGIONS, after: null,
  })
  return items.map(({ id, name }) => [String(id), name])
}
