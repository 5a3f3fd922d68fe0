import { describe, expect, it, jest } from '@jest/globals'
import { EMPTY_PROFILE, NO_WANTS, type Profile } from '../../../src/domain/profile.ts'
import { InvalidInput } from '../../../src/shared/errors.ts'
import type { MunicipalityStore } from '../../../src/use-cases/ports/municipality-store.ts'
import { contactFaults } from '../../../src/use-cases/refuse-contacts.ts'
import { contradictions, saveProfile } from '../../../src/use-cases/save-profile.ts'

const TODAY = '2026-11-23'
const fieldsOf = (profile: Partial<Profile>) => contradictions({ ...EMPTY_PROFILE, ...profile }, TODAY).map(({ field }) => field)

describe('what a profile cannot mean', () => {
  it('is nothing in an empty one', () => {
    expect(fieldsOf({})).toEqual([])
  })

  it.each<[string, Partial<Profile>]>([
    ['/interests/1', { interests: [{ topic: 'schools', role: 'offers' }, { topic: 'schools', role: 'offers' }] }],
    ['/languages/1', { languages: [{ language: 'de', level: 'A1' }, { language: 'de', level: 'C1' }] }],
    ['/traits/1', { traits: ['spa', 'spa'] }],
    ['/deniedTraits/0', { traits: ['spa'], deniedTraits: ['spa'] }],
    ['/wants/populationMax', { wants: { ...NO_WANTS, populationMin: 5, populationMax: 4 } }],
    ['/wants/distanceMax', { wants: { ...NO_WANTS, distanceMin: 5, distanceMax: 4 } }],
    ['/wants/traits/1', { wants: { ...NO_WANTS, traits: [{ trait: 'spa', wish: 'similar' }, { trait: 'spa', wish: 'complementary' }] } }],
    ['/availability/confirmedOn', { availability: { status: 'open', confirmedOn: '2026-11-24', expiresOn: null } }],
    ['/availability/expiresOn', { availability: { status: 'open', confirmedOn: '2026-11-01', expiresOn: '2026-10-01' } }],
  ])('is named: %s', (field, profile) => {
    expect(fieldsOf(profile)).toEqual([field])
  })

  it('allows one topic in several roles', () => {
    expect(fieldsOf({ interests: [{ topic: 'schools', role: 'offers' }, { topic: 'schools', role: 'seeks' }] })).toEqual([])
  })
})

describe('contacts in public texts', () => {
  it.each([
    'Write to jan.kowalski@frombork.pl please', 'kontakt:burmistrz@gmina-łąck.pl', 'Tel. 55 243 72 19', 'call +48 55 243 72 19', 'phone: (0049) 3834 85361234',
  ])('are refused: %s', (description) => {
    expect(contactFaults({ description })).toMatchObject([{ field: '/description' }])
  })

  it.each([
    'A town of 2 500 inhabitants since 1310, 85 km from Gdańsk', 'meet us @ the market', 'Partners since 1990, 1995 and 2003, 2004', 'TERYT 2804034, KRS 0000123456',
  ])('are not seen where there are none: %s', (description) => {
    expect(contactFaults({ description })).toEqual([])
  })
})

describe('saving a profile', () => {
  const clock = { now: () => new Date(`${TODAY}T12:00:00Z`) }

  it('hands a sound one to the store and returns the new version', async () => {
    const municipalities = { saveProfile: jest.fn<MunicipalityStore['saveProfile']>(async () => 13), loadAggregates: jest.fn(async () => []) }
    await expect(saveProfile({ municipalities, clock }, 7, EMPTY_PROFILE, 12)).resolves.toBe(13)
    expect(municipalities.saveProfile).toHaveBeenCalledWith(7, EMPTY_PROFILE, 12)
  })

  it('writes nothing of an unsound one, and names every fault', async () => {
    const municipalities = { saveProfile: jest.fn<MunicipalityStore['saveProfile']>(async () => 13), loadAggregates: jest.fn(async () => []) }
    const profile: Profile = { ...EMPTY_PROFILE, traits: ['spa', 'spa'], description: 'a@b.pl', request: 'c@d.pl' }
    const failure: unknown = await saveProfile({ municipalities, clock }, 7, profile, null).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(InvalidInput)
    expect(failure).toMatchObject({ faults: [{ field: '/traits/1' }, { field: '/description' }, { field: '/request' }] })
    expect(municipalities.saveProfile).not.toHaveBeenCalled()
  })

  it('refuses regions that are none', async () => {
    const municipalities = { saveProfile: jest.fn<MunicipalityStore['saveProfile']>(async () => 13), loadAggregates: jest.fn(async () => []) }
    const profile: Profile = { ...EMPTY_PROFILE, wants: { ...NO_WANTS, regions: [99] } }
    await expect(saveProfile({ municipalities, clock }, 7, profile, null)).rejects.toMatchObject({ faults: [{ field: '/wants/regions/0' }] })
  })
})
