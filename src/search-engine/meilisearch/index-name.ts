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

/** Whether a build of this index or of another version's has left it. */
export function isLeftOver(name: string, live: string): boolean {
  const [of = '', ...rest] = name.split('-next-')
  return rest.length === 1 && isOurs(of, live)
}

/** Whether this was live once and need not be kept: that ended before `since` (ms since 1970), or a later one is kept. */
export function isOutlived(name: string, present: readonly string[], live: string, since: number): boolean {
  const retired = retirement(name, live)
  if (retired === null) return false
  return retired.at < since || present.some((other) => {
    const later = retirement(other, live)
    return later !== null && later.of === retired.of && later.at > retired.at
  })
}

/** Whether it is the live index of another version of the program. */
export function isOfAnotherVersion(name: string, live: string): boolean {
  return name !== live && isOurs(name, live)
}

/** Whether this is the live index of any version: an engine may be shared, and everything else in it is somebody else's. */
function isOurs(name: string, live: string): boolean {
  return name === live || (LIVE_OF_ANY_VERSION.test(live) && LIVE_OF_ANY_VERSION.test(name))
}

/** Which live index, of this or of another version, stands under this name since it was put aside, and when that was, ms since 1970. */
function retirement(name: string, live: string): { of: string; at: number } | null {
  const [of = '', at, ...rest] = name.split('-old-')
  if (at === undefined || rest.length > 0 || !isOurs(of, live) || !/^[0-9a-z]+$/.test(at)) return null
  return { of, at: Number.parseInt(at, 36) }
}
