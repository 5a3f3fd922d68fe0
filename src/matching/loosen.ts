import { EVERYTHING, type Filter } from '../domain/filter.ts'
import { CANDIDATE, type Eligibility, markEligible } from './eligible.ts'
import { compileFilter, countriesNamed } from './filter-predicate.ts'
import type { Asker } from './query.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * How many candidates there would be without each of the filters, one at a time; exact, by the rules of the list itself,
 * in one pass: whoever fails a single filter would be there without it, and whoever fails none is there without any.
 * Uses the workspace's states: what was ranked before must be explained already.
 */
export function candidatesWithoutEach(
  snapshot: Snapshot, asker: Asker, filters: readonly Filter[], rules: Omit<Eligibility, 'filter'>,
): number[] {
  const { extent, columns: { country }, workspace: { state } } = snapshot
  const namers = namersOf(filters, rules.pausedCountries)
  const paused = new Set([...rules.pausedCountries].filter((code) => !namers.has(code)))
  markEligible(snapshot, asker, { ...rules, pausedCountries: paused, filter: EVERYTHING }, state)
  const onlyNamer = new Map([...namers].flatMap(([code, [namer, ...others]]) =>
    namer === undefined || others.length > 0 ? [] : [[snapshot.countries.find(code), namer] as const]))
  const selects = filters.map((filter) => compileFilter(snapshot, filter))
  const without = new Int32Array(filters.length)
  for (let position = 0; position < extent; position++) {
    if (((state[position] ?? 0) & CANDIDATE) === 0) continue
    const failed = failedOf(selects, position)
    if (failed === SEVERAL) continue
    // Without the one filter that names its country it is paused.
    const needed = onlyNamer.get(country[position] ?? 0) ?? NONE
    for (let each = 0; each < without.length; each++) {
      if (each !== needed && (failed === NONE || failed === each)) without[each] = (without[each] ?? 0) + 1
    }
  }
  return [...without]
}

const NONE = -1
const SEVERAL = -2

/** The one of the filters that does not select the position; NONE, or SEVERAL. */
function failedOf(selects: readonly ((position: number) => boolean)[], position: number): number {
  let failed = NONE
  for (let each = 0; each < selects.length; each++) {
    if (selects[each]?.(position) !== false) continue
    if (failed !== NONE) return SEVERAL
    failed = each
  }
  return failed
}

/** The paused countries that the filters name, each with the places of those that do. */
function namersOf(filters: readonly Filter[], pausedCountries: ReadonlySet<string>): Map<string, number[]> {
  const namers = new Map<string, number[]>()
  filters.forEach((filter, at) => {
    for (const code of new Set(countriesNamed(filter))) {
      if (pausedCountries.has(code)) namers.set(code, [...namers.get(code) ?? [], at])
    }
  })
  return namers
}
