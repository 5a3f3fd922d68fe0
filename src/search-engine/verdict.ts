import { hashOf, idOf, versionOf } from '../use-cases/index-change.ts'
import type { IndexChange } from '../use-cases/ports/search-engine.ts'

/** What stands in an index under an id; the hash is empty for a tombstone. */
export interface Present {
  readonly version: number
  readonly hash: string
}

/**
 * What becomes of a change where something stands already. `unchanged` says that the content is the same, though its
 * version may have to be raised. Both engines decide by this alone.
 */
export function verdict(change: IndexChange, present: Present): 'changed' | 'unchanged' | 'stale' {
  const version = versionOf(change)
  if (present.version > version) return 'stale'
  const isTombstone = present.hash === ''
  // A version that was erased stays erased; only a later one may come back.
  if (change.kind === 'put' && isTombstone) return present.version === version ? 'stale' : 'changed'
  return present.hash === hashOf(change) ? 'unchanged' : 'changed'
}

/** Of several changes of one municipality the newest; among equals a deletion, then the last. In the order of ids. */
export function newestOfEach(changes: readonly IndexChange[]): Map<number, IndexChange> {
  const newest = new Map<number, IndexChange>()
  for (const change of changes) {
    const known = newest.get(idOf(change))
    const rank = (one: IndexChange) => 2 * versionOf(one) + (one.kind === 'delete' ? 1 : 0)
    if (known === undefined || rank(change) >= rank(known)) newest.set(idOf(change), change)
  }
  return new Map([...newest].sort(([first], [second]) => first - second))
}
