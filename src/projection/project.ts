import type { Municipality } from '../domain/municipality.ts'
import { linksNow, type Partnership } from '../domain/partnership.ts'
import type { Interest, InterestRole, Profile } from '../domain/profile.ts'
import { TRAITS, type Trait } from '../domain/trait.ts'
import { compareText } from './compare-text.ts'
import { redactContacts } from '../domain/contacts.ts'
import { SCHEMA_VERSION, type SearchDocument, type SearchName } from './search-document.ts'
import { searchNames } from './search-names.ts'

/** What a search document is made of: a municipality, what it says of itself, and its links. */
export interface Projectable {
  readonly municipality: Municipality
  readonly profile: Profile
  readonly partnerships: readonly ProjectableLink[]
}

/** A partnership seen from the municipality. */
export interface ProjectableLink extends Pick<Partnership, 'form' | 'status' | 'since' | 'areas' | 'events' | 'note'> {
  readonly partner: { readonly id: number; readonly country: string }
}

/**
 * The search document of a municipality. Pure: the same input gives the same document down to the order of every
 * list, so that its hash tells whether anything changed. Its names are made when they are first asked for.
 * @param names as `searchNames` made them of the same names and places, where they are known
 */
export function projectDocument(
  { municipality, profile, partnerships }: Projectable, names: () => readonly SearchName[] = () => searchNames(municipality),
): SearchDocument {
  let made: readonly SearchName[] | null = null
  const links = partnerships.filter(linksNow).sort((first, second) => first.partner.id - second.partner.id)
  return {
    id: municipality.id,
    version: municipality.version,
    schemaVersion: SCHEMA_VERSION,
    name: municipality.name,
    level: municipality.level,
    country: municipality.country,
    regionId: municipality.regionId,
    regionName: municipality.regionName,
    countyId: municipality.countyId,
    countyName: municipality.countyName,
    population: municipality.population,
    populationOf: municipality.populationOf,
    populationDate: municipality.populationDate,
    lat: municipality.location.lat,
    lon: municipality.location.lon,
    altitude: municipality.altitude,
    codes: municipality.codes,
    traits: traitsNow(municipality, profile),
    offers: topicsOf(profile.interests, 'offers'),
    seeks: topicsOf(profile.interests, 'seeks'),
    shares: topicsOf(profile.interests, 'shares'),
    languages: [...profile.languages].sort((first, second) => compareText(first.language, second.language)),
    wants: profile.wants,
    availability: profile.availability,
    partners: links.map(({ partner, form, since }) => ({ id: partner.id, country: partner.country, form, since })),
    get names() {
      return made ??= names()
    },
    words: wordsOf(profile, links),
    datasetId: municipality.datasetId,
  }
}

/** Derived and declared traits without those that the municipality denies, in the order of TRAITS. */
function traitsNow(municipality: Municipality, profile: Profile): Trait[] {
  const has = new Set<Trait>([...municipality.traits.map(({ trait }) => trait), ...profile.traits])
  for (const denied of profile.deniedTraits) has.delete(denied)
  return TRAITS.filter((trait) => has.has(trait))
}

function topicsOf(interests: readonly Interest[], role: InterestRole): string[] {
  return [...new Set(interests.filter((interest) => interest.role === role).map(({ topic }) => topic))].sort(compareText)
}

/** Free text of the profile and of the links, one paragraph each; ids of topics as words ("youth exchange"). */
function wordsOf(profile: Profile, links: readonly ProjectableLink[]): string {
  const paragraphs = [
    profile.description, profile.request,
    ...links.flatMap(({ areas, events, note }) => [areas.join(', ').replaceAll('_', ' '), events.join(', '), note]),
  ]
  return redactContacts(paragraphs.filter((paragraph) => paragraph.trim() !== '').join('\n'))
}
