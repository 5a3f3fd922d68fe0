/** The search documents as the database keeps them: what every other index is a copy of. */
import type { SearchName } from '../../projection/search-document.ts'
import type { ComparableIndex, KeptDocument, Standing } from './search-index.ts'

/** The names of a document, and the fingerprint of what they were made of. */
export interface KeptNames {
  readonly source: string
  /** Reads them. Most often nobody needs them, and they are most of a document. TypeError where they are not ours. */
  names(): readonly SearchName[]
}

export interface DocumentSource extends ComparableIndex {
  /** The next documents by id, tombstones included; empty after the last. */
  documentsAfter(id: number, limit: number): Promise<KeptDocument[]>
  /** The next documents by id without their content. */
  standingAfter(id: number, limit: number): Promise<Standing[]>
  /** The names of these documents by id, where it is known what they were made of. */
  namesOf(ids: readonly number[]): Promise<ReadonlyMap<number, KeptNames>>
  /** How many there are, tombstones included. */
  count(): Promise<number>
}
