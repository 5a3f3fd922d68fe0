import { NAME_KINDS } from '../domain/municipality.ts'
import type { SearchDocument, SearchName } from './search-document.ts'

/** A name as it is stored: its kind is the place in NAME_KINDS. What follows that is left out where it is null. */
export type NameTuple = readonly [text: string, folded: string, kind: number, place?: string, placePopulation?: number]

export function nameTuple({ text, folded, kind, place, placePopulation }: SearchName): NameTuple {
  const start = [text, folded, NAME_KINDS.indexOf(kind)] as const
  if (place === null) return start
  return placePopulation === undefined ? [...start, place] : [...start, place, placePopulation]
}

/** The names of a document as the text that is stored. */
export function storedNames({ names }: Pick<SearchDocument, 'names'>): string {
  return JSON.stringify(names.map(nameTuple))
}

/** The stored names; null when they are none. */
export function readNames(value: unknown): SearchName[] | null {
  if (!Array.isArray(value)) return null
  const names: SearchName[] = []
  for (const tuple of value as readonly unknown[]) {
    if (!Array.isArray(tuple)) return null
    const [text, folded, kindAt, place, placePopulation] = tuple as readonly unknown[]
    const kind = typeof kindAt === 'number' ? NAME_KINDS[kindAt] : undefined
    if (typeof text !== 'string' || typeof folded !== 'string' || kind === undefined) return null
    const name = { text, folded, kind, place: typeof place === 'string' ? place : null }
    names.push(typeof placePopulation === 'number' ? { ...name, placePopulation } : name)
  }
  return names
}
