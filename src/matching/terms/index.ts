import type { TermName } from '../findings.ts'
import { activity } from './activity.ts'
import { availability } from './availability.ts'
import { capitals } from './capitals.ts'
import { countryPair } from './country-pair.ts'
import { distance } from './distance.ts'
import { interests } from './interests.ts'
import { localSetting } from './local-setting.ts'
import { nearPartner } from './near-partner.ts'
import { neighboursLinks } from './neighbours-links.ts'
import { offersAndNeeds } from './offers-and-needs.ts'
import { officialLanguage } from './official-language.ts'
import { partnerInCountry } from './partner-in-country.ts'
import { partnersSizes } from './partners-sizes.ts'
import { pathsOfThree } from './paths-of-three.ts'
import { peerStatus } from './peer-status.ts'
import { regionAndCountry } from './region-and-country.ts'
import { regionLinks } from './region-links.ts'
import { sameName } from './same-name.ts'
import { sharedPartners } from './shared-partners.ts'
import { size } from './size.ts'
import { surroundingsLinks } from './surroundings-links.ts'
import type { Term } from './term.ts'
import { traits } from './traits.ts'
import { wants } from './wants.ts'
import { words } from './words.ts'
import { workingLanguages } from './working-languages.ts'

/** Every term of the score, by name. */
export const TERMS: { readonly [Name in TermName]: Term<Name> } = {
  size, partnersSizes, localSetting, surroundingsLinks, countryPair, regionAndCountry, distance, sharedPartners, pathsOfThree, neighboursLinks, nearPartner,
  partnerInCountry, regionLinks, activity, capitals,
  sameName, officialLanguage, traits, interests, offersAndNeeds, workingLanguages, wants, availability, peerStatus, words,
}
