/**
 * What the terms find, as data: a code and the figures behind it. They become words in the wording catalogue, which
 * must have a sentence for every code. Ids are those of municipalities and regions; distances are in metres.
 */
import type { AvailabilityStatus, LanguageLevel, TraitWish } from '../domain/profile.ts'
import type { Trait } from '../domain/trait.ts'

/** The terms of the score, in the order in which they are shown. */
export const TERM_NAMES = [
  'size', 'partnersSizes', 'localSetting', 'countryPair', 'regionAndCountry', 'distance', 'sharedPartners', 'pathsOfThree', 'neighboursLinks',
  'surroundingsLinks',  'nearPartner', 'partnerInCountry', 'regionLinks', 'activity', 'capitals', 'sameName', 'officialLanguage', 'traits', 'interests', 'offersAndNeeds',
  'workingLanguages', 'wants', 'availability', 'peerStatus', 'words',
] as const
export type TermName = (typeof TERM_NAMES)[number]

/** Whose wish it is. */
export type Side = 'asker' | 'candidate'

/** A wish of one side about the other. `met` is null where the record does not say. */
export type Wish =
  | { readonly side: Side; readonly kind: 'place'; readonly countries: readonly string[]; readonly regions: readonly number[]; readonly met: boolean | null }
  | { readonly side: Side; readonly kind: 'size'; readonly min: number | null; readonly max: number | null; readonly population: number | null; readonly met: boolean | null }
  | { readonly side: Side; readonly kind: 'distance'; readonly min: number | null; readonly max: number | null; readonly metres: number | null; readonly met: boolean | null }
  | { readonly side: Side; readonly kind: TraitWish; readonly trait: Trait; readonly met: boolean | null }
  | { readonly side: Side; readonly kind: 'form'; readonly forms: readonly string[]; readonly met: boolean | null }
  | { readonly side: Side; readonly kind: 'programme'; readonly programme: string; readonly met: boolean | null }

interface Sizes { readonly askerPopulation: number | null; readonly candidatePopulation: number | null; readonly ratio: number | null }
interface CountryPair {
  readonly askerCountry: string
  readonly candidateCountry: string
  /** Links between the two countries on record. */
  readonly links: number
  /** Share of the partners of the asker's country that are in the candidate's, 0 to 1, smoothed. */
  readonly share: number
}
interface Distance { readonly metres: number }
interface OwnPartnerInCountry { readonly country: string; readonly askersPartners: readonly number[]; readonly candidatesPartners: readonly number[] }
/** A region is null where there is none, or it is not known. */
interface RegionLinks { readonly askerRegion: number | null; readonly candidateRegion: number | null; readonly links: number }
interface Languages { readonly askerLanguages: readonly string[]; readonly candidateLanguages: readonly string[] }
interface Needs {
  /** Topics the asker seeks that the candidate offers, and the reverse; like topics count in part. */
  readonly candidateOffers: readonly string[]
  readonly askerOffers: readonly string[]
  /** Share of the needs that is covered, 0 to 1; null for a side without needs. */
  readonly askerCovered: number | null
  readonly candidateCovered: number | null
}
interface Setting {
  /** People who live within some 30 km, the nearer the more they count; null for an asker whose place is unknown. */
  readonly askersAround: number | null
  readonly candidatesAround: number
  /** Whether it is the largest place for 20 km; null where its population is unknown. */
  readonly candidateIsCentre: boolean | null
}
interface SurroundingsLinks {
  readonly askerCountry: string
  readonly candidateCountry: string
  /** Links between both surroundings (within 250 km). */
  readonly links: number
}
interface Wishes { readonly wishes: readonly Wish[] }

interface PartnersSizes {
  readonly askerPopulation: number | null
  readonly candidatePopulation: number | null
  /** Typical inhabitants (geometric mean) of the partners of either side; null where none is known. */
  readonly askersPartners: number | null
  readonly candidatesPartners: number | null
}
interface RegionAndCountry {
  readonly askerCountry: string
  readonly candidateCountry: string
  /** Region, and how many of its municipalities' links lead into the other side's country; null for none. */
  readonly asker: { readonly region: number; readonly links: number } | null
  readonly candidate: { readonly region: number; readonly links: number } | null
}
interface Activity {
  readonly country: string
  /** Links and municipalities of the candidate's region; null for none. */
  readonly region: { readonly links: number; readonly municipalities: number } | null
  /** Of its country's municipalities of about its size. */
  readonly alike: { readonly links: number; readonly municipalities: number }
}

/** Evidence by code. A term has codes for where it speaks for the candidate, and for where it speaks against. */
export interface EvidenceByCode {
  /** Within a factor of two, and for it; apart by more, and against it. */
  size_alike: Sizes
  size_unlike: Sizes
  /** Apart by more than a factor of two, and yet for it; within it, and yet against it. */
  size_often_linked: Sizes
  size_seldom_linked: Sizes
  partners_of_such_size: PartnersSizes
  partners_of_other_size: PartnersSizes
  /** The two countries have more (fewer) links for their municipalities than most. */
  countries_often_linked: CountryPair
  countries_seldom_linked: CountryPair
  /** More (fewer) links between the region of one and the country of the other than the two countries would lead one to expect. */
  region_and_country_linked: RegionAndCountry
  region_and_country_seldom_linked: RegionAndCountry
  /** Nearer (further) than most. */
  nearer: Distance
  further: Distance
  partners_shared: { readonly partners: readonly number[]; readonly adamicAdar: number }
  no_shared_partner: Record<never, never>
  /** A partner of the asker's has a partner that is the candidate's partner too. */
  partners_of_partners_linked: { readonly paths: number; readonly examples: readonly { readonly askersPartner: number; readonly candidatesPartner: number }[] }
  no_chain_of_partners: Record<never, never>
  /** The candidate's setting is (is not) like one that such an asker's partners have: town or country, centre or suburb. */
  setting_alike: Setting
  setting_unlike: Setting
  /** Countrymen around the asker have more (fewer) links into the parts around the candidate than into others of its country. */
  surroundings_linked: SurroundingsLinks
  surroundings_seldom_linked: SurroundingsLinks
  /** Municipalities around the asker have links to municipalities around the candidate. */
  neighbours_linked: { readonly links: number; readonly examples: readonly { readonly nearAsker: number; readonly nearCandidate: number }[] }
  neighbours_not_linked: Record<never, never>
  /** The candidate lies within 30 km of a partner of the asker's, or the asker of one of the candidate's. */
  near_partner: { readonly askersPartners: readonly number[]; readonly candidatesPartners: readonly number[] }
  not_near_partner: Record<never, never>
  /** Neither has a partner in the other's country yet, or one of them has. */
  country_still_free: OwnPartnerInCountry
  country_already_covered: OwnPartnerInCountry
  regions_linked: RegionLinks
  regions_seldom_linked: RegionLinks
  /** Links are common (rare) among municipalities like the candidate. */
  partnerships_common_there: Activity
  partnerships_rare_there: Activity
  both_capitals: Record<never, never>
  not_both_capitals: Record<never, never>
  same_name: Record<never, never>
  other_name: Record<never, never>
  official_language_shared: { readonly languages: readonly string[] }
  no_official_language_shared: Languages
  traits_shared: { readonly traits: readonly Trait[]; readonly sameSizeBand: boolean }
  traits_not_shared: { readonly askerTraits: readonly Trait[]; readonly candidateTraits: readonly Trait[] }
  /** `likeness`: soft Jaccard, 0 to 1. `related`: topics that are not the same and belong together. */
  interests_shared: { readonly topics: readonly string[]; readonly related: readonly string[]; readonly likeness: number }
  interests_differ: { readonly likeness: number | null }
  needs_met: Needs
  needs_unmet: Needs
  language_to_work_in: { readonly language: string; readonly askerLevel: LanguageLevel | 'official'; readonly candidateLevel: LanguageLevel | 'official' }
  no_language_to_work_in: Languages
  wishes_met: Wishes
  wishes_violated: Wishes
  seeking_partners: { readonly status: AvailabilityStatus; readonly confirmedOn: string | null }
  not_seeking_partners: { readonly status: AvailabilityStatus; readonly confirmedOn: string | null }
  has_partners: { readonly partners: number }
  has_no_partner_on_record: { readonly partners: number }
  /** `words`: those that were found, as the asker wrote them. */
  words_found: { readonly score: number; readonly words: readonly string[] }
  words_not_found: { readonly score: number; readonly words: readonly string[] }
}
export type Code = keyof EvidenceByCode

export type FindingOf<C extends Code> = { [Each in C]: { readonly code: Each; readonly evidence: EvidenceByCode[Each] } }[C]
/** A code with its evidence. */
export type Finding = FindingOf<Code>

/** Every code, for catalogues that must be complete. */
export const CODES = [
  'size_alike', 'size_unlike', 'size_often_linked', 'size_seldom_linked', 'partners_of_such_size', 'partners_of_other_size',
  'countries_often_linked', 'countries_seldom_linked', 'region_and_country_linked', 'region_and_country_seldom_linked', 'nearer', 'further',
  'partners_shared', 'no_shared_partner', 'partners_of_partners_linked', 'no_chain_of_partners', 'neighbours_linked', 'neighbours_not_linked', 'setting_alike', 'setting_unlike', 'surroundings_linked', 'surroundings_seldom_linked', 'near_partner',
  'not_near_partner', 'country_still_free', 'country_already_covered', 'regions_linked', 'regions_seldom_linked',
  'partnerships_common_there', 'partnerships_rare_there',
  'both_capitals', 'not_both_capitals', 'same_name', 'other_name', 'official_language_shared',
  'no_official_language_shared', 'traits_shared', 'traits_not_shared', 'interests_shared', 'interests_differ',
  'needs_met', 'needs_unmet', 'language_to_work_in', 'no_language_to_work_in', 'wishes_met', 'wishes_violated',
  'seeking_partners', 'not_seeking_partners', 'has_partners', 'has_no_partner_on_record', 'words_found', 'words_not_found',
] as const satisfies readonly Code[]
