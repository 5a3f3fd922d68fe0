import { EMPTY_PROFILE, type Profile } from '../../src/domain/profile.ts'

/** A profile in which every field says something. */
export const FULL_PROFILE: Profile = {
  interests: [{ topic: 'choirs', role: 'shares' }, { topic: 'youth_exchange', role: 'offers' }],
  languages: [{ language: 'de', level: 'B2' }, { language: 'pl', level: 'native' }],
  traits: ['fortress', 'spa'],
  deniedTraits: ['coast'],
  wants: {
    countries: ['DE', 'CZ'], regions: [1], populationMin: 1_000, populationMax: 20_000,
    traits: [{ trait: 'coast', wish: 'similar' }], distanceMin: null, distanceMax: 900_000,
    forms: ['partnership'], programme: 'CERV', deadline: '2027-03-01',
  },
  availability: { status: 'seeking', confirmedOn: '2026-11-01', expiresOn: '2027-11-01' },
  description: 'Die Stadt am Haff, "Frauenburg"\n\\ mit Dom',
  request: 'Szukamy partnera',
}

export const profileOf = (given: Partial<Profile>): Profile => ({ ...EMPTY_PROFILE, ...given })
