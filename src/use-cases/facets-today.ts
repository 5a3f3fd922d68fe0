import type { FacetCounts } from './ports/search-engine.ts'

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
