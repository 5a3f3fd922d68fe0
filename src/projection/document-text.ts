import { storedNames } from './name-tuple.ts'
import { withoutNames, type SearchDocument, type SearchName } from './search-document.ts'

/** A search document, and the JSON that is stored of it: whoever copies all of them need not write each anew. */
export interface DocumentText {
  readonly document: Omit<SearchDocument, 'names'>
  readonly names: readonly SearchName[]
  /** `document`, in one line. */
  readonly documentJson: string
  /** `names` as tuples (see `nameTuple`), in one line. */
  readonly namesJson: string
}

export function documentText(document: SearchDocument): DocumentText {
  return { document, names: document.names, documentJson: JSON.stringify(withoutNames(document)), namesJson: storedNames(document) }
}
