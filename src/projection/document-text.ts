import { derivedFields } from './derived-fields.ts'
import { lexemesOf } from './lexemes.ts'
import { storedNames } from './name-tuple.ts'
import { withoutNames, type SearchDocument } from './search-document.ts'
import { spellingsOf } from './spellings.ts'

/** A search document in parts, most of them a line of JSON as it is stored: whoever copies all documents need not read them. */
export interface DocumentText {
  /** Without its names. */
  readonly document: string
  /** See `derivedFields`. */
  readonly derived: string
  /** Tuples, see `nameTuple`. */
  readonly names: string
  /** See `spellingsOf`. */
  readonly spellings: string
  /** See `lexemesOf`. */
  readonly lexemes: readonly string[]
}

export function documentText(document: SearchDocument, hash: string): DocumentText {
  const derived = derivedFields(document, hash)
  return {
    document: JSON.stringify(withoutNames(document)), derived: JSON.stringify(derived),
    names: storedNames(document), spellings: JSON.stringify(spellingsOf(document.names)),
    lexemes: lexemesOf(document.names, derived.text),
  }
}
