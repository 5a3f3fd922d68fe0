/*
 * What Meilisearch's answers to a search hold. JSON of another shape must not pass for an answer that found nothing:
 * whatever was asked for and is missing is a TypeError, which `calling` makes a fault of the engine. Looked at by hand,
 * as hits with names are (see `namesOfHits`).
 */
import { isRecord } from '../document-shape.ts'

export type Fields = Readonly<Record<string, unknown>>

/** The hits. */
export function hitsOf(answer: unknown): readonly Fields[] {
  const hits: unknown = isRecord(answer) ? answer['hits'] : null
  if (!Array.isArray(hits) || !hits.every(isRecord)) throw missing('hits')
  return hits
}

/** The ids of the hits, in their order. */
export function idsOf(answer: unknown): number[] {
  return hitsOf(answer).map(idOf)
}

export function idOf({ id }: Fields): number {
  if (typeof id !== 'number') throw missing('id')
  return id
}

/** How many were found, exactly: of searches with `hitsPerPage`. */
export function totalOf(answer: unknown): number {
  const total: unknown = isRecord(answer) ? answer['totalHits'] : null
  if (typeof total !== 'number') throw missing('total')
  return total
}

/** The counts of a facet that was asked for. The engine leaves one out while no document at all has its attribute. */
export function facetOf(answer: unknown, attribute: string): Record<string, number> {
  const distribution: unknown = isRecord(answer) ? answer['facetDistribution'] : null
  const counts = isRecord(distribution) ? distribution[attribute] ?? {} : null
  if (!isCounts(counts)) throw missing(`facet ${attribute}`)
  return counts
}

function isCounts(value: unknown): value is Record<string, number> {
  return isRecord(value) && Object.values(value).every((count) => typeof count === 'number')
}

/** To be thrown where an answer lacks something. */
export function missing(what: string): TypeError {
  return new TypeError(`an answer of Meilisearch lacks its ${what}`)
}
