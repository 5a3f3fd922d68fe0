import type { ChangedFact, RowFindingCode, RowFindingValues } from '../../domain/row-finding.ts'
import type { Formats } from '../formats.ts'

/** What a sentence may draw on beside its values. */
export interface RowWords {
  readonly formats: Formats
  /** The name of a topic of the vocabulary. */
  readonly topic: (id: string) => string
  /** The title of a dataset. */
  readonly dataset: (title: string) => string
}

/** A sentence for every code; the compiler finds the one that is missing. */
export type RowSentences = { readonly [C in RowFindingCode]: (values: RowFindingValues[C], words: RowWords) => string }

/** What to write in a cell, as the importer reads it. */
export interface CellChoices {
  readonly level: readonly string[]
  readonly form: readonly string[]
  readonly status: readonly string[]
  readonly role: readonly string[]
  readonly availability: readonly string[]
}

export type ChangedFacts = Readonly<Record<ChangedFact, string>>
