import type { Condition, Filter } from '../domain/filter.ts'
import type { Level } from '../domain/municipality.ts'
import type { AvailabilityStatus } from '../domain/profile.ts'
import type { Trait } from '../domain/trait.ts'
import type { FacetField } from './ports/search-engine.ts'

/** Conditions on municipalities as a person sets them: any value within one, all of those that are set. */
export interface Wanted {
  readonly countries?: readonly string[]
  /** Ids. */
  readonly regions?: readonly number[]
  readonly levels?: readonly Level[]
  readonly traits?: readonly Trait[]
  /** Topics in any role. */
  readonly interests?: readonly string[]
  readonly offers?: readonly string[]
  readonly seeks?: readonly string[]
  /** ISO 639-1. */
  readonly languages?: readonly string[]
  readonly availabilities?: readonly AvailabilityStatus[]
  /** Inhabitants, both ends included. */
  readonly population?: { readonly min: number | null; readonly max: number | null }
  /** Ids of municipalities that it has a link with. */
  readonly partners?: readonly number[]
}

export interface FilterGroup {
  readonly condition: Condition
  readonly field: FacetField | null
  readonly filter: Filter
}

/** One group a condition, named by the facet that its values come from. */
export function filterGroups(wanted: Wanted): FilterGroup[] {
  const groups: FilterGroup[] = []
  const words = (field: Exclude<Condition, 'region' | 'population' | 'partner'>, values: readonly string[] | undefined) => {
    if (values !== undefined && values.length > 0) groups.push({ condition: field, field, filter: { field, in: values } })
  }
  words('country', wanted.countries)
  words('level', wanted.levels)
  words('trait', wanted.traits)
  words('interest', wanted.interests)
  words('offers', wanted.offers)
  words('seeks', wanted.seeks)
  words('language', wanted.languages)
  words('availability', wanted.availabilities)
  if (wanted.regions !== undefined && wanted.regions.length > 0) {
    groups.push({ condition: 'region', field: 'region', filter: { field: 'region', in: wanted.regions } })
  }
  if (wanted.partners !== undefined && wanted.partners.length > 0) {
    groups.push({ condition: 'partner', field: null, filter: { field: 'partner', in: wanted.partners } })
  }
  const { min, max } = wanted.population ?? { min: null, max: null }
  if (min !== null || max !== null) groups.push({ condition: 'population', field: null, filter: { field: 'population', min, max } })
  return groups
}

/** All conditions as one filter. */
export function filterOf(wanted: Wanted): Filter {
  return { all: filterGroups(wanted).map(({ filter }) => filter) }
}
