import type { Index } from 'meilisearch'
import type { Standing } from '../../use-cases/ports/search-index.ts'
import { calling } from './client.ts'

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
  return calling('reading versions', async () => {
    const { results } = await index.getDocuments<Record<string, unknown>>({ filter, fields: ['id', 'version', 'hash'], limit: ALL })
    return results.map(standing)
  })
}

/** Looked at by hand, as the rows of the database are: all of them are compared after each build. */
function standing({ id, version, hash }: Readonly<Record<string, unknown>>): Standing {
  if (typeof id !== 'number' || typeof version !== 'number' || typeof hash !== 'string') throw new TypeError('a document of Meilisearch is not one of ours')
  return { id, version, hash }
}
