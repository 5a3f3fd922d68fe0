import { availabilityEnds, dayNumber } from '../domain/profile.ts'
import type { LiveSnapshot } from './live-snapshot.ts'
import type { FacetCounts } from '../domain/facet.ts'

/**
 * Counts of availability as it is today: engines count what was said, and those whose word has run out are unknown.
 * `runOut`: the counts of those alone.
 */
export function facetsToday(counts: FacetCounts, runOut: FacetCounts): FacetCounts {
  const [said, ended] = [counts.availability, Object.entries(runOut.availability ?? {})]
  if (said === undefined || ended.length === 0) return counts
  const availability = { ...said }
  for (const [status, count] of ended) {
    availability[status] = (availability[status] ?? 0) - count
    availability['unknown'] = (availability['unknown'] ?? 0) + count
  }
  return { ...counts, availability: Object.fromEntries(Object.entries(availability).filter(([, count]) => count > 0)) }
}

/** Whether anybody's word on availability has run out, as far as is known: mostly not, and nothing need be counted. */
export function mayHaveRunOut(live: LiveSnapshot, today: string): boolean {
  if (!live.isLoaded) return true
  for (const availability of live.current().snapshot.availabilities.values()) {
    const ends = availabilityEnds(availability)
    if (ends !== null && ends < dayNumber(today)) return true
  }
  return false
}
