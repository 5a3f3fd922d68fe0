import { findByName } from '../../use-cases/find-by-name.ts'
import type { HttpDependencies } from '../dependencies.ts'
import type { ListAsker } from './partner-list.ts'
import type { ReadOwnProfile } from './read-own-profile.ts'

/** A municipality that is described, placed where its reader says it lies. */
export interface OwnAsker extends ListAsker {
  readonly country: string
  /** Name of the register's municipality that it was placed by; null where none was named or found. */
  readonly place: string | null
}

/**
 * The asker that a description makes; null where the description is not complete. Place and region are those of the
 * municipality of its country that resembles `near` most. Fails with DependencyFault while the register is away.
 */
export async function ownAsker(dependencies: HttpDependencies, { profile, near }: ReadOwnProfile): Promise<OwnAsker | null> {
  if (profile === null) return null
  const { country } = profile
  const [found] = near === '' ? [] : await findByName(dependencies, near, 1, new Set([country]))
  if (found === undefined) return { input: { profile }, location: null, country, place: null }
  const { id, location, name } = found.municipality
  const [aggregate] = await dependencies.municipalities.loadAggregates([id])
  const regionId = aggregate?.municipality.regionId ?? null
  return {
    input: { profile: { ...profile, location, ...(regionId === null ? {} : { regionId }) } },
    location, country, place: name,
  }
}
