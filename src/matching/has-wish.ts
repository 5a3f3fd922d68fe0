import type { Wants } from '../domain/profile.ts'

/** Whether any wish is expressed at all. */
export function hasWish(wants: Wants): boolean {
  return wants.countries.length > 0 || wants.regions.length > 0 || wants.traits.length > 0 || wants.forms.length > 0 ||
    wants.populationMin !== null || wants.populationMax !== null ||
    wants.distanceMin !== null || wants.distanceMax !== null || wants.programme !== null
}
