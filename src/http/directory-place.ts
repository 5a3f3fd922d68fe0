import { z } from 'zod'
import { foldName } from '../naming/fold.ts'
import type { Sort } from '../use-cases/ports/search-engine.ts'
import { placeNumber, placeText } from './cursor.ts'
import type { HttpDependencies } from './dependencies.ts'

/** A name as lists are sorted by it. Engines compare with it: what they have not given themselves is no place. */
const sortName = placeText.refine((text) => foldName(text) === text)

/** What a place in a directory of this order is made of. */
export const placeOf = (sort: Sort) => z.object({
  id: placeNumber, key: sort === 'name' ? sortName : placeNumber.nullable(), rank: z.number().nullable(),
})

/** How well words are met, each engine says in figures of its own: a place by relevance is none in the list of another. */
export function engineOf({ words, sort }: { readonly words: string; readonly sort: Sort }, { engine, isDegraded }: Pick<HttpDependencies, 'engine' | 'isDegraded'>) {
  return words === '' || sort !== 'relevance' ? null : `${engine.name}${isDegraded() ? ', its stand-in' : ''}`
}
