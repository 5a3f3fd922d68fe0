import type { Finding, TermName } from '../findings.ts'
import type { Query } from '../query.ts'
import type { Scatter } from '../scatter.ts'
import type { DenseKey } from '../workspace.ts'

/**
 * By what a term is a table: a class of the candidate (country, size, region, set of traits, number of partners), of
 * its distance, or of several of them. `traits` has two entries a set of traits: outside the asker's size band, and in
 * it. `country*band*linked` has two for each country and band of sizes (`linkSizeBand`): without partners on record, and
 * with. `few` is not a table over a class: one entry a slot of the scatter.
 */
export type Key = DenseKey | 'country' | 'size' | 'distance' | 'few'

/**
 * A part of a term: what it adds for each value of a key, in the direction asker to candidate (`forth`) and candidate
 * to asker (`back`). A term that sees both alike gives the same array twice.
 */
export interface Part {
  readonly over: Key
  readonly forth: Float64Array
  readonly back: Float64Array
}

/** A named summand of the score. Its value for a candidate is the sum of its parts there, in either direction. */
export interface Term<Name extends TermName = TermName> {
  readonly name: Name
  /** What the term adds, for one question. No parts when it has nothing to say about any candidate. */
  compile(query: Query, scatter: Scatter): readonly Part[]
  /** What the term found at a candidate (a position): why it speaks for it (`favours`), or against. */
  find(query: Query, candidate: number, favours: boolean): Finding
}

/** A part that adds the same in both directions. */
export function symmetric(over: Key, values: Float64Array): Part {
  return { over, forth: values, back: values }
}
