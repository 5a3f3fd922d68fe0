/** What a municipality says of itself and of the partner it wants. */
import type { PartnershipForm } from './partnership.ts'
import type { Trait } from './trait.ts'

export const INTEREST_ROLES = ['offers', 'seeks', 'shares'] as const
export type InterestRole = (typeof INTEREST_ROLES)[number]

export interface Interest {
  /** Id of a topic in the cooperation vocabulary, e.g. `youth_exchange`. */
  readonly topic: string
  readonly role: InterestRole
}

/** Levels of the Common European Framework, and `native`. Order is rising skill. */
export const LANGUAGE_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number]

export interface WorkingLanguage {
  /** ISO 639-1. */
  readonly language: string
  readonly level: LanguageLevel
}

export const TRAIT_WISHES = ['similar', 'complementary', 'present', 'absent'] as const
export type TraitWish = (typeof TRAIT_WISHES)[number]

/** What a municipality seeks. Empty lists and nulls mean "no wish", never "none". */
export interface Wants {
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  /** Ids of regions. */
  readonly regions: readonly number[]
  /** Inhabitants, both ends included; null for an open end. */
  readonly populationMin: number | null
  readonly populationMax: number | null
  /**
   * `similar`: the partner should share the trait with me; `complementary`: it should have it though I do not (or the
   * reverse). `present`: it should have it; `absent`: it should not, both whatever I have.
   */
  readonly traits: readonly { readonly trait: Trait; readonly wish: TraitWish }[]
  /** Metres, great circle; null for an open end. */
  readonly distanceMin: number | null
  readonly distanceMax: number | null
  readonly forms: readonly PartnershipForm[]
  readonly programme: string | null
  /** ISO date. */
  readonly deadline: string | null
}

/** `closed` municipalities are never suggested. */
export const AVAILABILITY_STATUSES = ['unknown', 'seeking', 'open', 'at_capacity', 'closed'] as const
export type AvailabilityStatus = (typeof AVAILABILITY_STATUSES)[number]

export interface Availability {
  readonly status: AvailabilityStatus
  /** ISO date of the last confirmation by the municipality; null when it never confirmed. */
  readonly confirmedOn: string | null
  /** ISO date after which the status counts as unknown. */
  readonly expiresOn: string | null
}

/**
 * The last day on which a status holds, in days since 1970; null where it never ends or says nothing. From the day after
 * it counts as unknown.
 */
export function availabilityEnds({ status, expiresOn }: Availability): number | null {
  return status === 'unknown' || expiresOn === null ? null : dayNumber(expiresOn)
}

/** Days since 1970 of an ISO date. */
export const dayNumber = (isoDate: string): number => Math.floor(Date.parse(isoDate) / 86_400_000)

export interface Profile {
  readonly interests: readonly Interest[]
  readonly languages: readonly WorkingLanguage[]
  /** Traits the municipality declares; they correct or add to the derived ones. */
  readonly traits: readonly Trait[]
  /** Derived traits the municipality denies. */
  readonly deniedTraits: readonly Trait[]
  readonly wants: Wants
  readonly availability: Availability
  /** Free text in any language: who we are. */
  readonly description: string
  /** Free text in any language: what we seek. */
  readonly request: string
}

export const NO_WANTS: Wants = Object.freeze({
  countries: [], regions: [], populationMin: null, populationMax: null, traits: [],
  distanceMin: null, distanceMax: null, forms: [], programme: null, deadline: null,
})

export const EMPTY_PROFILE: Profile = Object.freeze({
  interests: [], languages: [], traits: [], deniedTraits: [], wants: NO_WANTS,
  availability: Object.freeze({ status: 'unknown', confirmedOn: null, expiresOn: null }),
  description: '', request: '',
})
