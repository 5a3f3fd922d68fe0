/** The words by which things are understood: data of each language, and what they stand for. */
import type { PartnershipForm } from '../domain/partnership.ts'
import type { Trait } from '../domain/trait.ts'
import type { SizeClass } from './size-classes.ts'

/**
 * Words that say how others are meant: `negation` turns what follows, `contrast` ends that, `notOnly` is none. `offers`,
 * `needs` and `shares` set the role of topics; `seeks` does when no partner is sought by it, and so does `itSeeks`, which
 * speaks of the asker as of another ("the town seeks"). `self` says that the asker speaks of itself, `partner` stands for
 * the one that is sought, `languageCue` makes the name of a nation one of its language, `notPlace` keeps it from being a
 * country that is wanted, `alike` wishes the partner to be what the asker is, `ours` makes a size beside it the asker's,
 * `generic` leaves the meaning to what the word goes with, `filler` says nothing by itself.
 */
export const CUES = [
  'negation', 'contrast', 'notOnly', 'offers', 'seeks', 'itSeeks', 'needs', 'shares', 'self', 'partner', 'preferably', 'languageCue',
  'notPlace', 'sameSize', 'alike', 'generic', 'ours', 'filler',
] as const
export type Cue = (typeof CUES)[number]

export type Meaning =
  | { readonly kind: 'topic'; readonly value: string }
  | { readonly kind: 'trait'; readonly value: Trait }
  | { readonly kind: 'country'; readonly value: string }
  | { readonly kind: 'region'; readonly value: number }
  | { readonly kind: 'language'; readonly value: string }
  | { readonly kind: 'form'; readonly value: PartnershipForm }
  | { readonly kind: 'programme'; readonly value: string }
  | { readonly kind: 'size'; readonly value: SizeClass }
  | { readonly kind: 'cue'; readonly value: Cue }

export interface QuantityWords {
  readonly atMost: readonly string[]
  readonly atLeast: readonly string[]
  readonly about: readonly string[]
  readonly between: readonly string[]
  readonly to: readonly string[]
  readonly inhabitants: readonly string[]
  readonly thousand: readonly string[]
  readonly kilometres: readonly string[]
  readonly miles: readonly string[]
  readonly orMore: readonly string[]
  readonly orFewer: readonly string[]
}

export interface DateWords {
  /** Words before a date that make it a deadline. */
  readonly by: readonly string[]
  /** Twelve lists, from January. */
  readonly months: readonly (readonly string[])[]
}

/** A language as its files describe it. A star at the end of a word stands for any ending. */
export interface LanguageWords {
  /** ISO 639-1. */
  readonly language: string
  /** Letters that few other languages have. */
  readonly letters: string
  /** Whether two words of a phrase may as well stand the other way round. */
  readonly isFreeOrder: boolean
  /** Words that stand between others and carry no meaning of their own. */
  readonly stopWords: readonly string[]
  readonly phrases: readonly (readonly [phrase: string, meaning: Meaning])[]
  readonly quantities: QuantityWords
  readonly dates: DateWords
  /** Second parts of compounds that leave the meaning to the first ("-austausch", "-verein"). */
  readonly compoundHeads: readonly string[]
}
