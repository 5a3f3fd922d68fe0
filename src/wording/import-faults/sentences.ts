import type { DatasetPart, ImportFaultCode, ImportFaultValues, NeededPart, OtherFormat } from '../../domain/import-fault.ts'
import type { ImportKind } from '../../domain/import-kind.ts'
import type { Formats } from '../formats.ts'

/** What a sentence may draw on beside its values. */
export interface ImportFaultWords {
  readonly formats: Formats
  /** What the reader knows a field as. */
  readonly field: (name: string) => string
  /** Whether the reader has the columns on a page below the sentence, with a list of meanings each; else `map` says what they mean. */
  readonly isOnPage: boolean
}

/** What a program says of a fault, in English: for those who write programs, and no help to whoever has a page before them. */
export const technical = (detail: string, { isOnPage }: Pick<ImportFaultWords, 'isOnPage'>): string => (isOnPage ? '' : ` (${detail.replace(/[.]$/, '')})`)

/** A sentence for every code; the compiler finds the one that is missing. */
export type ImportFaultSentences = { readonly [C in ImportFaultCode]: (values: ImportFaultValues[C], words: ImportFaultWords) => string }

/** Parts of sentences. */
export type FormatNames = Readonly<Record<OtherFormat, string>>
export type KindNames = Readonly<Record<ImportKind, string>>
export type PartNames = Readonly<Record<NeededPart, string>>
export type DatasetPartNames = Readonly<Record<DatasetPart, string>>

const PACKED: ReadonlySet<OtherFormat> = new Set(['zip', 'gzip', '7z', 'rar'])

/** Whether there may be a table inside of it. */
export const isPacked = (format: OtherFormat): boolean => PACKED.has(format)
