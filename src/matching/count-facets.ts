import type { FacetCounts, FacetField, FacetGroup } from '../domain/facet.ts'
import type { Filter } from '../domain/filter.ts'
import { compileFilter, type Predicate } from './filter-predicate.ts'
import type { Snapshot } from './snapshot.ts'
import { tallyOf } from './tally.ts'

/**
 * How many municipalities meet all conditions, and of each facet how many have which of its values: as the engines count
 * them, over the snapshot, in one pass. Whoever fails the conditions of one field alone is counted in the facet of that
 * field. `today`: an ISO date; a word on availability that has run out before it counts as unknown.
 */
export function countFacets(
  snapshot: Snapshot, groups: readonly FacetGroup[], facets: readonly FacetField[], today: string,
): { readonly total: number; readonly facets: FacetCounts } {
  const tallies = facets.map((facet) => tallyOf(snapshot, facet, today))
  const conditions = conditionsOf(snapshot, groups)
  const apart = conditions.map(({ field }) => tallies[facets.findIndex((facet) => facet === field)])
  const { alive } = snapshot.columns
  let total = 0
  for (let position = 0; position < snapshot.extent; position++) {
    if (alive[position] !== 1) continue
    const failed = failedBy(conditions, position)
    if (failed === ALL_HOLD) {
      total++
      for (const tally of tallies) tally.add(position)
    } else if (failed !== MORE_FAIL) apart[failed]?.add(position)
  }
  return { total, facets: Object.fromEntries(facets.map((facet, at) => [facet, tallies[at]?.counts() ?? {}])) }
}

interface Condition {
  readonly field: FacetField | null
  readonly holds: Predicate
}

/** One a field, and one of all that are on none. */
function conditionsOf(snapshot: Snapshot, groups: readonly FacetGroup[]): Condition[] {
  const byField = new Map<FacetField | null, Filter[]>()
  for (const { field, filter } of groups) byField.set(field, [...byField.get(field) ?? [], filter])
  return [...byField].map(([field, all]) => ({ field, holds: compileFilter(snapshot, { all }) }))
}

const ALL_HOLD = -1
const MORE_FAIL = -2

/** Which of the conditions is the only one that does not hold. */
function failedBy(conditions: readonly Condition[], position: number): number {
  let failed = ALL_HOLD
  for (let at = 0; at < conditions.length; at++) {
    if (conditions[at]?.holds(position) === true) continue
    if (failed !== ALL_HOLD) return MORE_FAIL
    failed = at
  }
  return failed
}
