import type { Filter } from '../domain/filter.ts'
import { CANDIDATE, type Eligibility, markEligible } from './eligible.ts'
import type { Asker } from './query.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * How many candidates there would be without each of the filters, one at a time; exact, by the rules of the list itself.
 * Uses the workspace's states: what was ranked before must be explained already.
 */
export function candidatesWithoutEach(
  snapshot: Snapshot, asker: Asker, filters: readonly Filter[], rules: Omit<Eligibility, 'filter'>,
): number[] {
  const { state } = snapshot.workspace
  return filters.map((left) => {
    markEligible(snapshot, asker, { ...rules, filter: { all: filters.filter((filter) => filter !== left) } }, state)
    let candidates = 0
    for (let position = 0; position < snapshot.extent; position++) if (((state[position] ?? 0) & CANDIDATE) !== 0) candidates++
    return candidates
  })
}
