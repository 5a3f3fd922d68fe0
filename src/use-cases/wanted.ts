import type { Condition, Filter } from '../domain/filter.ts'
import type { Level } from '../domain/municipality.ts'
import { dayNumber, type AvailabilityStatus } from '../domain/profile.ts'
import type { Trait } from '../domain/trait.ts'
import type { FacetGroup } from '../domain/facet.ts'

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
  /** It has a partner in any of these countries. */
  readonly partnerCountries?: readonly string[]
  /** It has no partner in any of these countries; `any`: none at all. */
  readonly withoutPartnersIn?: readonly string[]
}

/** Stands for every country among those in which there is to be no partner. */
export const ANY_COUNTRY = 'any'

export interface FilterGroup extends FacetGroup {
  readonly condition: Condition
}

/** One group a condition, named by the facet that its values come from. `today`: an ISO date. */
export function filterGroups(wanted: Wanted, today: string): FilterGroup[] {
  const groups: FilterGroup[] = []
  const words = (field: Exclude<Condition, 'region' | 'population' | 'partner' | 'availability' | 'withoutPartner'>, values: readonly string[] | undefined) => {
    if (values !== undefined && values.length > 0) groups.push({ condition: field, field, filter: { field, in: values } })
  }
  words('country', wanted.countries)
  words('level', wanted.levels)
  words('trait', wanted.traits)
  words('interest', wanted.interests)
  words('offers', wanted.offers)
  words('seeks', wanted.seeks)
  words('language', wanted.languages)
  words('partnerCountry', wanted.partnerCountries)
  if (wanted.availabilities !== undefined && wanted.availabilities.length > 0) {
    groups.push({ condition: 'availability', field: 'availability', filter: availableNow(wanted.availabilities, today) })
  }
  if (wanted.regions !== undefined && wanted.regions.length > 0) {
    groups.push({ condition: 'region', field: 'region', filter: { field: 'region', in: wanted.regions } })
  }
  if (wanted.partners !== undefined && wanted.partners.length > 0) {
    groups.push({ condition: 'partner', field: null, filter: { field: 'partner', in: wanted.partners } })
  }
  if (wanted.withoutPartnersIn !== undefined && wanted.withoutPartnersIn.length > 0) {
    groups.push({
      condition: 'withoutPartner', field: null,
      filter: wanted.withoutPartnersIn.includes(ANY_COUNTRY) ? { field: 'partnerCount', min: null, max: 0 } : { not: { field: 'partnerCountry', in: wanted.withoutPartnersIn } },
    })
  }
  const { min, max } = wanted.population ?? { min: null, max: null }
  if (min !== null || max !== null) groups.push({ condition: 'population', field: null, filter: { field: 'population', min, max } })
  return groups
}

/** Those of any of these statuses, as they are today: one that has run out is unknown. */
export function availableNow(statuses: readonly AvailabilityStatus[], today: string): Filter {
  const holds: Filter = { all: [{ field: 'availability', in: statuses }, { not: hasRunOut(today) }] }
  return statuses.includes('unknown') ? { any: [holds, hasRunOut(today)] } : holds
}

/** Those whose status ended before today. */
export const hasRunOut = (today: string): Filter => ({ field: 'availabilityEnds', min: null, max: dayNumber(today) - 1 })

/** How many conditions are set; which day it is makes no difference to that. */
export const countConditions = (wanted: Wanted): number => filterGroups(wanted, '1970-01-01').length

/** All conditions as one filter. */
export function filterOf(wanted: Wanted, today: string): Filter {
  return { all: filterGroups(wanted, today).map(({ filter }) => filter) }
}
