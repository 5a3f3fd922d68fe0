/** Whether every setting of ours stands in the index as it should; what we do not set, in lists too, is not compared. */
export function settingsAgree(wanted: unknown, present: unknown): boolean {
  if (wanted === null || typeof wanted !== 'object') return wanted === present
  if (present === null || typeof present !== 'object') return false
  // Lists are to be whole, and in order.
  if (Array.isArray(wanted) && !(Array.isArray(present) && present.length === wanted.length)) return false
  return Object.entries(wanted).every(([key, value]) => settingsAgree(value, Reflect.get(present, key)))
}
