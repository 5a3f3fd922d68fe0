/**
 * The life of an index that is kept beside the database, as Meilisearch's is: built anew next to the live one, filled,
 * compared, put in its place. Every method fails with DependencyFault('search-engine') and with nothing else.
 */
import type { DocumentText } from '../../projection/document-text.ts'

/** What an index holds of one municipality: enough to tell whether it is what it should be. */
export interface Standing {
  readonly id: number
  readonly version: number
  /** Of the projection; empty for a tombstone. */
  readonly hash: string
}

/** What the database keeps of one municipality for every index. */
export interface KeptDocument extends Standing {
  /** Null for a tombstone, and for a document of another schema version. */
  readonly content: DocumentText | null
}

/**
 * `live`: it answers, with the settings it should have. `missing`: there is none, and every search fails, so that the
 * stand-in answers. `superseded`: there is none either, and a program of another version, started later, searches one of
 * its own. `unfit`: it answers, but with other settings.
 */
export interface IndexState {
  readonly state: 'live' | 'missing' | 'superseded' | 'unfit'
  /** How many documents it holds, tombstones included. */
  readonly documents: number
}

export interface ComparableIndex {
  /** What it holds of ids above `after` and up to `last` (null: without end), in any order. */
  standing(after: number, last: number | null): Promise<Standing[]>
}

export interface SearchIndex extends ComparableIndex {
  look(): Promise<IndexState>
  /** Makes an index beside the live one. From the moment this resolves, all that is applied goes to both. */
  build(): Promise<IndexBuild>
  /** Takes the live index away at once, because it is worse than none. */
  retire(): Promise<void>
  /** Removes what broken-off builds have left, and indexes that were replaced, but for the last for a while. */
  clean(): Promise<void>
  /** Calls back when a write has found no index to write to. Returns how to stop. */
  onMissing(listener: () => void): () => void
}

export interface IndexBuild extends ComparableIndex {
  /** Sends documents and tombstones, newest versions only, each with its content; resolves when there is room for more. */
  send(documents: readonly KeptDocument[]): Promise<void>
  /** Resolves when all that was sent is indexed, but for documents that can't be: these, and why. */
  filled(): Promise<ReadonlyMap<number, string>>
  /** Puts the new index in the place of the live one, in one step. */
  replaceLive(): Promise<void>
  /** Has the new index removed, as soon as the engine comes to it. */
  abandon(): Promise<void>
}
