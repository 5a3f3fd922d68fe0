import type { Profile } from '../domain/profile.ts'
import { isoDate, type Clock } from '../shared/clock.ts'
import { InvalidInput } from '../shared/errors.ts'
import { inputFault, type InputFault } from '../shared/field-fault.ts'
import type { MunicipalityStore } from './ports/municipality-store.ts'
import { contactFaults } from './refuse-contacts.ts'

interface Ports {
  readonly municipalities: Pick<MunicipalityStore, 'saveProfile' | 'loadAggregates'>
  readonly clock: Clock
}

/**
 * Replaces what a municipality says of itself and returns its new version; the index follows by itself.
 * `expectedVersion`: the version the change is based on, null for any.
 * Fails with InvalidInput (every contradiction named), NotFound or VersionMismatch.
 */
export async function saveProfile(ports: Ports, id: number, profile: Profile, expectedVersion: number | null): Promise<number> {
  const faults = [...contradictions(profile, isoDate(ports.clock.now())), ...contactFaults({
    description: profile.description, request: profile.request, 'wants/programme': profile.wants.programme ?? '',
  })]
  if (faults.length > 0) throw new InvalidInput(faults)
  await refuseUnknownRegions(ports, profile.wants.regions)
  return ports.municipalities.saveProfile(id, profile, expectedVersion)
}

/** What cannot be meant, whatever the register says. `today`: ISO date. */
export function contradictions(profile: Profile, today: string): InputFault[] {
  const { interests, languages, traits, deniedTraits, wants, availability } = profile
  const faults: InputFault[] = [
    ...repeated('/interests', interests.map(({ topic, role }) => `${topic} (${role})`)),
    ...repeated('/languages', languages.map(({ language }) => language)),
    ...repeated('/traits', traits),
    ...repeated('/deniedTraits', deniedTraits),
    ...repeated('/wants/traits', wants.traits.map(({ trait }) => trait)),
  ]
  deniedTraits.forEach((trait, index) => {
    if (traits.includes(trait)) faults.push(inputFault(`/deniedTraits/${index}`, 'claimed_and_denied', { trait }))
  })
  if (isReversed(wants.populationMin, wants.populationMax)) {
    faults.push(inputFault('/wants/populationMax', 'smaller_than', { field: 'populationMin' }))
  }
  if (isReversed(wants.distanceMin, wants.distanceMax)) {
    faults.push(inputFault('/wants/distanceMax', 'smaller_than', { field: 'distanceMin' }))
  }
  if (availability.confirmedOn !== null && availability.confirmedOn > today) {
    faults.push(inputFault('/availability/confirmedOn', 'date_in_future', { today }))
  }
  if (availability.expiresOn !== null && availability.expiresOn < (availability.confirmedOn ?? '')) {
    faults.push(inputFault('/availability/expiresOn', 'expires_before_confirmed', {}))
  }
  return faults
}

async function refuseUnknownRegions({ municipalities }: Ports, regions: readonly number[]): Promise<void> {
  if (regions.length === 0) return
  const known = new Set((await municipalities.loadAggregates(regions))
    .filter(({ municipality }) => municipality.level === 'region').map(({ municipality }) => municipality.id))
  const faults = regions.flatMap((region, index) => (known.has(region) ? [] : [inputFault(`/wants/regions/${index}`, 'not_a_region', { id: region })]))
  if (faults.length > 0) throw new InvalidInput(faults)
}

function repeated(field: string, values: readonly string[]): InputFault[] {
  return values.flatMap((value, index) =>
    (values.indexOf(value) === index ? [] : [inputFault(`${field}/${index}`, 'listed_twice', { value })]))
}

function isReversed(min: number | null, max: number | null): boolean {
  return min !== null && max !== null && min > max
}
