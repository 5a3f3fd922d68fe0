import type { CountryNames } from '../../naming/countries.ts'
import type { ImportRecord } from '../../use-cases/ports/import-store.ts'
import type { EndMatch, WrittenEnd } from '../ends/end-match.ts'
import type { RowReader } from './row-reader.ts'
import type { TopicReader } from './topics.ts'

/** What readers of rows need to know of the world. */
export interface ReaderKnowledge {
  readonly countryNames: CountryNames
  readonly topics: TopicReader
  /** Two-letter codes of languages by their folded names and codes. */
  readonly languages: ReadonlyMap<string, string>
  readonly thisYear: number
}

export type FoundEnd = EndMatch & { readonly kind: 'found' }

/** How the rows of one kind are understood: first who is meant, then, once that is known, what is said. */
export interface KindReader {
  /** The municipalities that the row names. */
  ends(row: RowReader, knowledge: ReaderKnowledge): readonly WrittenEnd[]
  /** What the row says of the municipalities that were found, in the order of `ends`; null when it cannot be used. */
  record(row: RowReader, found: readonly FoundEnd[], knowledge: ReaderKnowledge): ImportRecord | null
  /** Takes a row whose municipality is not in the register; null where that is no use. */
  unknown?(row: RowReader, written: WrittenEnd, knowledge: ReaderKnowledge): ImportRecord | null
}
