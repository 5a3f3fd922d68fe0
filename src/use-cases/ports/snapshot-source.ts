/** Where the in-memory snapshot gets its rows: the table `search_document`, read by change. */
import type { SearchName, SnapshotRow } from '../../projection/search-document.ts'

/** Opaque position in the stream of changes; kept in memory only. */
export type SnapshotCursor = string

export interface SnapshotChange {
  readonly id: number
  /** Null: the municipality was erased. */
  readonly row: SnapshotRow | null
  readonly names: readonly SearchName[]
}

export interface SnapshotSource {
  /** Streams all rows, in pages, then returns the cursor from which changes go on. */
  load(onPage: (page: readonly SnapshotChange[]) => void): Promise<SnapshotCursor>
  /** Everything committed since the cursor, at least once each, even when transactions end out of order. */
  changesSince(cursor: SnapshotCursor): Promise<{ changes: readonly SnapshotChange[]; cursor: SnapshotCursor }>
  /** Calls back soon after `search_document` changed; a hint only. Returns how to stop. */
  onChange(listener: () => void): Promise<() => Promise<void>>
}
