import type { z } from 'zod'
import type { Wanted } from '../../use-cases/wanted.ts'
import {
  availabilities, countries, ids, interests, languages, levels, offers, partnerCountries, population, regions, seeking, seeks, traits, withoutPartner,
} from './parameters.ts'
import { withNarrower } from './vocabulary.ts'

/** The parameters by which municipalities are chosen, in the directory and in suggestions. */
export const wantedParameters = {
  country: countries,
  region: regions,
  level: levels,
  population,
  interest: interests,
  offers,
  seeks,
  language: languages,
  trait: traits,
  availability: availabilities,
  seeking,
  partner: ids('With a link to any of these municipalities, by their ids.'),
  partnerCountry: partnerCountries,
  withoutPartner,
}

export type WantedParameters = { [Name in keyof typeof wantedParameters]?: z.output<(typeof wantedParameters)[Name]> | undefined }

/** The conditions that the parameters set. */
export function wantedFrom(parameters: WantedParameters): Wanted {
  const { country, region, level, trait, interest, language, availability, partner } = parameters
  const topics = (values: readonly string[] | undefined) => withNarrower(values ?? [])
  return {
    countries: country ?? [],
    regions: region ?? [],
    levels: level ?? [],
    traits: trait ?? [],
    interests: topics(interest),
    offers: topics(parameters.offers),
    seeks: topics(parameters.seeks),
    languages: language ?? [],
    availabilities: availability ?? (parameters.seeking === true ? ['seeking'] : []),
    partners: partner ?? [],
    partnerCountries: parameters.partnerCountry ?? [],
    withoutPartnersIn: parameters.withoutPartner ?? [],
    ...(parameters.population === undefined ? {} : { population: parameters.population }),
  }
}
