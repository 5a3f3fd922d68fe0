import { availabilityEnds } from '../domain/profile.ts'
import { foldName } from '../naming/fold.ts'
import type { SearchDocument } from './search-document.ts'

/**
 * What follows from a document, its names apart, and what engines filter, sort and search by. It is stored and passed on
 * unread: whoever changes what is derived raises SCHEMA_VERSION, after which everything is derived anew.
 */
export interface DerivedFields {
  /** Of the projection: what it was derived from. */
  readonly hash: string
  /** Topics in any role. */
  readonly interests: readonly string[]
  /** Folded free text. */
  readonly text: string
  /** Folded. */
  readonly sortName: string
  readonly partnerCount: number
  /** See `availabilityEnds`. */
  readonly availabilityEnds: number | null
}

export function derivedFields({ name, offers, seeks, shares, availability, partners, words }: SearchDocument, hash: string): DerivedFields {
  return {
    hash,
    interests: [...new Set([...offers, ...seeks, ...shares])],
    text: foldName(words),
    sortName: foldName(name),
    partnerCount: partners.length,
    availabilityEnds: availabilityEnds(availability),
  }
}
