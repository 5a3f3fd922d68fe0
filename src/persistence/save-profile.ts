import { In, type EntityManager } from 'typeorm'
import { DECLARED_DATASET } from '../domain/dataset.ts'
import type { Profile } from '../domain/profile.ts'
import { traitSource } from '../domain/trait-source.ts'
import { NotFound, VersionMismatch } from '../shared/errors.ts'
import { InterestEntity } from './entities/interest.ts'
import { MunicipalityTraitEntity } from './entities/municipality-trait.ts'
import { WorkingLanguageEntity } from './entities/working-language.ts'
import { lockForCaller, markChanged } from './mark-changed.ts'

/**
 * Replaces all that a municipality says of itself, as part of the caller's transaction, and returns the new version.
 * Interests known from other sources go as well: the town's own word is the last one.
 */
export async function saveProfile(
  manager: EntityManager,
  id: number,
  profile: Profile,
  expectedVersion: number | null,
): Promise<number> {
  const [present] = await lockForCaller(manager, [id])
  if (present === undefined) throw new NotFound(`There is no municipality ${id}.`)
  if (expectedVersion !== null && expectedVersion !== present.version) {
    throw new VersionMismatch(`Municipality ${id} is at version ${present.version}, not ${expectedVersion}.`)
  }
  const { wants, availability, description, request } = profile
  await manager.query(`
    INSERT INTO profile (municipality_id, wants, availability, confirmed_on, expires_on, description, request)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (municipality_id) DO UPDATE SET
      wants = excluded.wants, availability = excluded.availability, confirmed_on = excluded.confirmed_on,
      expires_on = excluded.expires_on, description = excluded.description, request = excluded.request, updated_at = now()`,
    [id, JSON.stringify(wants), availability.status, availability.confirmedOn, availability.expiresOn, description, request])

  await manager.delete(InterestEntity, { municipalityId: id })
  await manager.insert(InterestEntity, profile.interests.map(({ topic, role }) =>
    ({ municipalityId: id, topic, role, datasetId: DECLARED_DATASET })))
  await manager.delete(WorkingLanguageEntity, { municipalityId: id })
  await manager.insert(WorkingLanguageEntity, profile.languages.map(({ language, level }) =>
    ({ municipalityId: id, language, level })))
  await manager.delete(MunicipalityTraitEntity, { municipalityId: id, origin: In(['declared', 'denied']) })
  await manager.insert(MunicipalityTraitEntity, [
    ...profile.traits.map((trait) => ({ municipalityId: id, trait, origin: 'declared' as const, source: traitSource('declared', {}) })),
    ...profile.deniedTraits.map((trait) => ({ municipalityId: id, trait, origin: 'denied' as const, source: traitSource('declared', {}) })),
  ])
  const versions = await markChanged(manager, [id], 0)
  return versions.get(id) ?? present.version + 1
}
