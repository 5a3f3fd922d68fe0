import type { Profile } from '../domain/profile.ts'
import { isoDate, type Clock } from '../shared/clock.ts'
import { InvalidInput, type InputFault } from '../shared/errors.ts'
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
    if (traits.includes(trait)) faults.push({ field: `/deniedTraits/${index}`, message: `'${trait}' is both claimed and denied: keep one.` })
  })
  if (isReversed(wants.populationMin, wants.populationMax)) {
    faults.push({ field: '/wants/populationMax', message: 'Smaller than populationMin: swap them.' })
  }
  if (isReversed(wants.distanceMin, wants.distanceMax)) {
    faults.push({ field: '/wants/distanceMax', message: 'Smaller than distanceMin: swap them.' })
  }
  if (availability.confirmedOn !== null && availability.confirmedOn > today) {
    faults.push({ field: '/availability/confirmedOn', message: `Lies in the future: write ${today} or an earlier date.` })
  }
  if (availability.expiresOn !== null && availability.expiresOn < (availability.confirmedOn ?? '')) {
    faults.push({ field: '/availability/expiresOn', message: 'Lies before confirmedOn: write a later date.' })
  }
  return faults
}

async function refuseUnknownRegions({ municipalities }: Ports, regions: readonly number[]): Promise<void> {
  if (regions.length === 0) return
  const known = new Set((await municipalities.loadAggregates(regions))
    .filter(({ municipality }) => municipality.level === 'region').map(({ municipality }) => municipality.id))
  const faults = regions.flatMap((region, index) => (known.has(region) ? [] : [{
    field: `/wants/regions/${index}`, message: `${region} is not the id of a region: find it with GET /v1/municipalities?level=region&q=NAME.`,
  }]))
  if (faults.length > 0) throw new InvalidInput(faults)
}

function repeated(field: string, values: readonly string[]): InputFault[] {
  return values.flatMap((value, index) =>
    (values.indexOf(value) === index ? [] : [{ field: `${field}/${index}`, message: `'${value}' is there twice: keep one.` }]))
}

function isReversed(min: number | null, max: number | null): boolean {
  return min !== null && max !== null && min > max
}
