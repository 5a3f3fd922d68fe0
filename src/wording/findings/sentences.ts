import type { Code, EvidenceByCode } from '../../matching/findings.ts'
import type { Trait } from '../../domain/trait.ts'
import type { Formats } from '../formats.ts'

/** Names behind the ids that evidence carries; an id that has none any more is left out of a sentence. */
export interface Names {
  /** Of a municipality, county or region; null for null too. */
  municipality(id: number | null): string | null
  /** Of a topic of the vocabulary. */
  topic(id: string): string
}

/** What a sentence may draw on beside its evidence. */
export interface Words {
  readonly formats: Formats
  readonly names: Names
  readonly trait: (trait: Trait) => string
  /** The name of a form of link; the form itself where it has none. */
  readonly linkForm: (form: string) => string
  /** At most the first few names, and how many more there are: "Toruń, Gdańsk and 3 more". */
  readonly some: (ids: readonly number[]) => string
}

/** A sentence for every code; the compiler finds the one that is missing. */
export type Sentences = { readonly [C in Code]: (evidence: EvidenceByCode[C], words: Words) => string }

