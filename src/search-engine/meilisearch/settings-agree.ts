import { isDeepStrictEqual } from 'node:util'

/** Whether every setting of ours stands in the index as it should; what we do not set is not compared. */
export function settingsAgree(wanted: unknown, present: unknown): boolean {
  if (Array.isArray(wanted) || wanted === null || typeof wanted !== 'object') return isDeepStrictEqual(wanted, present)
  if (present === null || typeof present !== 'object') return false
  return Object.entries(wanted).every(([key, value]) => settingsAgree(value, Reflect.get(present, key)))
}
