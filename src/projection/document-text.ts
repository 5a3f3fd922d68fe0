import { derivedFields } from './derived-fields.ts'
import { storedNames } from './name-tuple.ts'
import { withoutNames, type SearchDocument } from './search-document.ts'
import { spellingsOf } from './spellings.ts'

/** A search document in parts, each a line of JSON, most of them as they are stored: whoever copies all documents need not read them. */
export interface DocumentText {
  /** Without its names. */
  readonly document: string
  /** See `derivedFields`. */
  readonly derived: string
  /** Tuples, see `nameTuple`. */
  readonly names: string
  /** See `spellingsOf`. */
  readonly spellings: string
}

export function documentText(document: SearchDocument, hash: string): DocumentText {
  return {
    document: JSON.stringify(withoutNames(document)), derived: JSON.stringify(derivedFields(document, hash)),
    names: storedNames(document), spellings: JSON.stringify(spellingsOf(document.names)),
  }
}
