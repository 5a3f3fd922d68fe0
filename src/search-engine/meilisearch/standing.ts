import type { Index } from 'meilisearch'
import type { Standing } from '../../use-cases/ports/search-index.ts'
import { calling } from './client.ts'
import { standing } from './indexed-document.ts'

/** More than any index of ours holds: this endpoint has no limit of its own. */
const ALL = 10_000_000

/** Versions and hashes of these ids, as far as they stand in the index. */
export async function standingOf(index: Index, ids: readonly number[]): Promise<Map<number, Standing>> {
  if (ids.length === 0) return new Map()
  const found = await read(index, `id IN [${ids.join(', ')}]`)
  return new Map(found.map((document) => [document.id, document]))
}

/** The same for all ids above `after` and up to `last`; without an end when that is null. */
export function standingBetween(index: Index, after: number, last: number | null): Promise<Standing[]> {
  return read(index, last === null ? `id > ${after}` : `id > ${after} AND id <= ${last}`)
}

async function read(index: Index, filter: string): Promise<Standing[]> {
  const answer = await calling('reading versions', () =>
    index.getDocuments({ filter, fields: ['id', 'version', 'hash'], limit: ALL }))
  return standing.parse(answer.results)
}
