import { SCHEMA_VERSION } from '../../projection/search-document.ts'
import { SETTINGS_VERSION } from './index-settings.ts'

/** All indexes of ours begin so: the live one, and those that are made beside it. Keys are scoped by it. */
export const INDEX_PREFIX = 'municipalities-'

/**
 * The live index. Its name holds both versions, so that a process only ever reads documents of the shape and an index
 * with the settings it was written for. It stands under this name only when it is complete.
 */
export const INDEX_NAME = `${INDEX_PREFIX}${SCHEMA_VERSION}-${SETTINGS_VERSION}`

const LIVE_OF_ANY_VERSION = new RegExp(`^${INDEX_PREFIX}\\d+-\\d+$`)

/** A name for an index that is built beside the live one: `municipalities-1-1-next-mb0x3k2a`. Never used twice. */
export function nextName(live: string, now: number): string {
  return `${live}-next-${now.toString(36)}`
}

/** A name for an index that was live, kept for a while: `municipalities-1-1-old-mb0x3k2a`. */
export function oldName(live: string, now: number): string {
  return `${live}-old-${now.toString(36)}`
}

/** Whether an index is being built to become this live one, or is what such a build has left. */
export function isNext(name: string, live: string): boolean {
  return name.startsWith(`${live}-next-`)
}

/** Whether a build of this or, where both are of the program's own naming, of another version has left it. */
export function isLeftOver(name: string, live: string): boolean {
  const [of = '', ...rest] = name.split('-next-')
  return rest.length === 1 && (of === live || isOfAnotherVersion(of, live))
}

/** When the index under this name ceased to be live, ms since 1970; null for any other name. */
export function retiredAt(name: string): number | null {
  const at = name.split('-old-')[1]
  return at === undefined || !/^[0-9a-z]+$/.test(at) ? null : Number.parseInt(at, 36)
}

/** Whether another version of the program searches this index: nobody writes it any more. */
export function isOfAnotherVersion(name: string, live: string): boolean {
  return LIVE_OF_ANY_VERSION.test(live) && LIVE_OF_ANY_VERSION.test(name) && name !== live
}
