/** Where the values of a term come from: as data, which becomes words where somebody reads it. */
import type { Coded, Nothing } from '../shared/coded.ts'

export interface ValueSources {
  /**
   * By a conditional logit. `alternatives`: sampled, over all choices; `coldShare`: of the choices, those asked of towns that
   * lost every partnership; `neitherKnown`: how often those count of which neither end is known.
   */
  readonly fitted: {
    readonly choices: number; readonly alternatives: number; readonly folds: number; readonly coldShare: number; readonly neitherKnown: number; readonly seed: number
  }
  /** Set by hand. */
  readonly judged: Nothing
  /** Set by hand until there are replies to suggestions to fit them from. */
  readonly judged_until_replies: Nothing
}
export type ValueSourceCode = keyof ValueSources
export type CodedSource = Coded<ValueSources>

/** A citation, or other words of whoever set the values, stays as it is. */
export type ValueSource = CodedSource | string

export interface ValueNotes {
  /** Why a confirmation counts half after so long. */
  readonly stale_adverts: { readonly months: number }
  /** What themes on record are worth, against which declared ones are set. */
  readonly recorded_themes: { readonly oddsRatio: number }
  /** How little the temperature matters from one to another, and why it is what it is: where the two sides differ by a factor of `odds` the less willing decides. */
  readonly flat_temperatures: {
    readonly from: number; readonly to: number; readonly reciprocalRank: number; readonly recall: number; readonly at: number; readonly chosen: number; readonly odds: number
  }
  /** A wish is worth more than the strongest measured term, nearness (in km), together with another of a factor of `another`. */
  readonly wishes_outweigh: { readonly odds: number; readonly strongest: number; readonly near: number; readonly beyond: number; readonly another: number }
  /** Logarithms as they were published, times a factor found with a part of the partnerships known and the rest asked for. */
  readonly published_damped: { readonly factor: number; readonly known: number; readonly asked: number }
}
export type ValueNoteCode = keyof ValueNotes
export type CodedNote = Coded<ValueNotes>
export type ValueNote = CodedNote | string

export interface Provenance {
  /** Where the values come from, so that somebody can check them. */
  readonly source: ValueSource
  /** ISO date on which they were set or fitted. */
  readonly date: string
  /** `true`: fitted on recorded partnerships; `false`: set by hand, from publications or judgement. */
  readonly learned: boolean
  /** SHA-256 of the data they were fitted on. */
  readonly dataHash?: string | undefined
  /** How many partnerships they were fitted on. */
  readonly pairs?: number | undefined
  readonly note?: ValueNote | undefined
}
