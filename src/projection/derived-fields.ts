import { availabilityEnds } from '../domain/profile.ts'
import { foldName } from '../naming/fold.ts'
import { lexemesOf, type Lexemes } from './lexemes.ts'
import type { SearchDocument } from './search-document.ts'

/**
 * What follows from a document and what engines filter, sort and search by. It is stored and passed on
 * unread: whoever changes what is derived raises SCHEMA_VERSION, after which everything is derived anew.
 */
export interface DerivedFields {
  /** Of the projection: what it was derived from. */
  readonly hash: string
  /** Topics in any role. */
  readonly interests: readonly string[]
  /** Folded free text. */
  readonly text: string
  /** See `lexemesOf`. */
  readonly lexemes: Lexemes
  /** Folded. */
  readonly sortName: string
  readonly partnerCount: number
  /** See `availabilityEnds`. */
  readonly availabilityEnds: number | null
}

export function derivedFields({ name, offers, seeks, shares, availability, partners, words, names }: SearchDocument, hash: string): DerivedFields {
  const text = foldName(words)
  return {
    hash,
    interests: [...new Set([...offers, ...seeks, ...shares])],
    text,
    lexemes: lexemesOf(names, text),
    sortName: foldName(name),
    partnerCount: partners.length,
    availabilityEnds: availabilityEnds(availability),
  }
}
