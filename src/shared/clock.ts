/** Time as a dependency, so that rules about dates can be tested. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** The calendar date of an instant in UTC, as ISO 8601 (`2026-11-23`). */
export function isoDate(instant: Date): string {
  return instant.toISOString().slice(0, 10)
}
