/** What was understood of a text: plain data, each part with the place in the text that it came from. */
import type { PartnershipForm } from '../domain/partnership.ts'
import type { InterestRole } from '../domain/profile.ts'
import type { Trait } from '../domain/trait.ts'

/** Offsets into the text in UTF-16 code units; `end` is the first beyond. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A condition, or only preferred ("if possible", "best in ..."). */
export type Strength = 'condition' | 'preference'

interface Found {
  readonly span: Span
}

export interface FoundTopic extends Found {
  readonly topic: string
  readonly role: InterestRole
}

export interface FoundCountry extends Found {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly strength: Strength
}

export interface FoundRegion extends Found {
  /** Id in the register. */
  readonly region: number
  readonly strength: Strength
}

export interface FoundTrait extends Found {
  readonly trait: Trait
  readonly strength: Strength
}

/** `own`: of about the asker's size, which the text does not tell; its ends are null. */
export interface FoundPopulation extends Found {
  readonly min: number | null
  readonly max: number | null
  readonly like: 'range' | 'about' | 'own'
  readonly strength: Strength
}

/** Metres. */
export interface FoundDistance extends Found {
  readonly min: number | null
  readonly max: number | null
}

export interface FoundLanguage extends Found {
  /** ISO 639-1. */
  readonly language: string
}

export interface FoundForm extends Found {
  readonly form: PartnershipForm
}

export type NegatedKind = 'topic' | 'country' | 'region' | 'trait' | 'language' | 'form'

/** Something that the text says it does not want. `value`: the id or code of its kind. */
export interface Negated extends Found {
  readonly kind: NegatedKind
  readonly value: string
}

/** What the text says of the municipality that asks, as far as ranking can use it. */
export interface Self {
  readonly country: (Found & { readonly country: string }) | null
  readonly region: (Found & { readonly region: number }) | null
  readonly population: (Found & { readonly population: number }) | null
  readonly traits: readonly (Found & { readonly trait: Trait })[]
}

export interface Understood {
  /** The text as it was read, without e-mail addresses and telephone numbers: spaces stand in their place. */
  readonly text: string
  /** Languages in which it was read, ISO 639-1, the surest first; empty where no word told. */
  readonly readAs: readonly string[]
  readonly topics: readonly FoundTopic[]
  readonly countries: readonly FoundCountry[]
  readonly regions: readonly FoundRegion[]
  readonly population: FoundPopulation | null
  readonly distance: FoundDistance | null
  readonly traits: readonly FoundTrait[]
  readonly languages: readonly FoundLanguage[]
  readonly forms: readonly FoundForm[]
  readonly programme: (Found & { readonly programme: string }) | null
  /** ISO date. */
  readonly deadline: (Found & { readonly date: string }) | null
  readonly self: Self
  readonly negated: readonly Negated[]
  /** Words that say something and were not understood, in their order. */
  readonly rest: readonly (Found & { readonly word: string })[]
}
