import type { PageRequest } from './page-request.ts'
import { id } from '../schemas/parameters.ts'

/** The ids of the parameter `ids`, each once, at most so many; what is no id is left out. */
export function readIds(query: PageRequest['query'], most: number): number[] {
  const written = (query.get('ids') ?? []).flatMap((part) => part.split(',')).map((part) => part.trim())
  return [...new Set(written.flatMap((part) => id.safeParse(part).data ?? []))].slice(0, most)
}
