import type { IndexChange } from './ports/search-engine.ts'

/** The municipality that a change of the index is about. */
export function idOf(change: IndexChange): number {
  return change.kind === 'put' ? change.document.id : change.id
}

/** The version of that municipality from which the change was made. */
export function versionOf(change: IndexChange): number {
  return change.kind === 'put' ? change.document.version : change.version
}

/** The hash of what the change writes; empty for a tombstone. */
export function hashOf(change: IndexChange): string {
  return change.kind === 'put' ? change.hash : ''
}
