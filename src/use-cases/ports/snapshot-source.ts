/** Where the in-memory snapshot gets its rows: the table `search_document`, read by change. */
import type { SearchDocument, SearchName, SnapshotRow } from '../../projection/search-document.ts'

/** Opaque position in the stream of changes of one database. */
export type SnapshotCursor = string

export interface SnapshotChange {
  readonly id: number
  /** Null: the municipality was erased. */
  readonly row: SnapshotRow | null
  /** Null: they stand as they were. */
  readonly names: readonly SearchName[] | null
  readonly codes: SearchDocument['codes']
}

export interface SnapshotSource {
  /** Streams all rows, in pages, then returns the cursor from which changes go on. */
  load(onPage: (page: readonly SnapshotChange[]) => void): Promise<SnapshotCursor>
  /** Everything committed since the cursor, at least once each, even when transactions end out of order. */
  changesSince(cursor: SnapshotCursor): Promise<{ changes: readonly SnapshotChange[]; cursor: SnapshotCursor }>
  /**
   * What a view that is true at the cursor can be checked by: which database this is, how many documents it holds, and
   * how many rows have changed since.
   */
  account(cursor: SnapshotCursor): Promise<{ readonly database: string; readonly living: number; readonly changed: number }>
  /** Calls back soon after `search_document` changed, and once before where that works here; a hint only. Returns how to stop. */
  onChange(listener: () => void): Promise<() => Promise<void>>
}
