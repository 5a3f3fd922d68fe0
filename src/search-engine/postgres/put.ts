import type { SearchDocument } from '../../projection/search-document.ts'

/** What of a document stands in the index already, and need not be written. */
export interface Stands {
  /** Its names, where whoever follows reads them. */
  readonly names: boolean
  /** The words of names and text. */
  readonly words: boolean
  /** The standing by which its names stand in `search_name`; null when they do not, or not rightly. */
  readonly standing: number | null
}

/** A document to be written. */
export interface Put {
  readonly document: SearchDocument
  readonly hash: string
  readonly namesSource?: string
  readonly stands: Stands
}
