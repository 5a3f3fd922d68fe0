import type { Meilisearch } from 'meilisearch'
import { allIndexes } from './all-indexes.ts'
import { isOfAnotherVersion } from './index-name.ts'

/**
 * Tells whether another version of the program has made its index the live one since this was asked first. An index that
 * goes live puts those of other versions aside; were each version to make its own again, two that run at the same time
 * would do so in turns without end. So the one that came later prevails, be it newer or, after a roll-back, older.
 */
export function createSuccession(client: Meilisearch, live: string): () => Promise<boolean> {
  let known: ReadonlySet<string> | null = null
  return async () => {
    // An index that is built anew under the same name was made at another moment.
    const others = (await allIndexes(client)).filter(({ uid }) => isOfAnotherVersion(uid, live)).map(({ uid, createdAt }) => `${uid} ${createdAt}`)
    const before = known ?? new Set(others)
    known = before
    return others.some((other) => !before.has(other))
  }
}
