import { type Filter, isEverything } from '../domain/filter.ts'
import { isClosed } from './closed.ts'
import { compileFilter, countriesNamed, type Predicate } from './filter-predicate.ts'
import type { Asker } from './query.ts'
import { INSIDE, PAUSED, Reference } from './reference.ts'
import type { Snapshot } from './snapshot.ts'
import { compileWithin } from './within.ts'

/** Bits of a position's state. */
/** Belongs to the municipalities that contributions are measured against. */
export const REFERENCE = 1
/** May be suggested. */
export const CANDIDATE = 2

/** Who is asked about, apart from the asker itself. */
export interface Eligibility {
  readonly filter: Filter
  /** ISO 3166-1 alpha-2: suggested only when the filter names them. */
  readonly pausedCountries: ReadonlySet<string>
  /** ISO date. */
  readonly today: string
  /** Metres from the asker; null or left out for any distance. */
  readonly maxDistance?: number | null
}

/** Why a municipality is nobody's suggestion, or not this asker's. */
export type Exclusion = 'itself' | 'other_level' | 'own_country' | 'closed' | 'paused_country' | 'known_partner'

/** The reference of an asker: that of its country but for some positions, which are its partners and itself. */
export interface AskersReference {
  readonly reference: Reference
  readonly without: readonly number[]
}

/**
 * Writes the state of every position: REFERENCE for all that this asker could be suggested without a filter (its
 * level, abroad, not closed, not paused, no partner yet), CANDIDATE for those of them that the filter selects, and for
 * paused ones that it names. The reference is without the filter so that a score means the same under every filter.
 */
export function markEligible(snapshot: Snapshot, asker: Asker, eligibility: Eligibility, state: Uint8Array): AskersReference {
  const reference = Reference.of(snapshot, { level: asker.level, country: asker.country, ...eligibility })
  const { filter, maxDistance = null } = eligibility
  if (isEverything(filter) && maxDistance === null) markAll(reference, state)
  else markSelected(snapshot, reference, filter, compileWithin(snapshot, asker, maxDistance), state)
  const excluded = knownPartners(snapshot, asker)
  if (asker.position >= 0) excluded.add(asker.position)
  for (const position of excluded) state[position] = 0
  return { reference, without: [...excluded].filter((position) => reference.state[position] === INSIDE) }
}

function markAll(reference: Reference, state: Uint8Array): void {
  const both = REFERENCE | CANDIDATE
  const abroad = reference.state
  for (let position = 0; position < abroad.length; position++) state[position] = abroad[position] === INSIDE ? both : 0
}

function markSelected(snapshot: Snapshot, reference: Reference, filter: Filter, isWithin: Predicate | null, state: Uint8Array): void {
  const { country } = snapshot.columns
  const selects = compileFilter(snapshot, filter)
  const named = new Set(countriesNamed(filter).map((code) => snapshot.countries.find(code)))
  for (let position = 0; position < snapshot.extent; position++) {
    const abroad = reference.state[position] ?? 0
    if (abroad === 0 || (abroad === PAUSED && !named.has(country[position] ?? 0))) {
      state[position] = 0
      continue
    }
    const isCandidate = selects(position) && (isWithin === null || isWithin(position))
    state[position] = (abroad === INSIDE ? REFERENCE : 0) | (isCandidate ? CANDIDATE : 0)
  }
}

/** Every rule by which a municipality is not suggested to this asker, whatever the filter. */
export function exclusions(
  snapshot: Snapshot, asker: Asker, position: number, { pausedCountries, today }: Omit<Eligibility, 'filter'>,
): Exclusion[] {
  const { columns } = snapshot
  const found: Exclusion[] = []
  if (position === asker.position) found.push('itself')
  if (columns.level[position] !== asker.level) found.push('other_level')
  if (columns.country[position] === asker.country) found.push('own_country')
  if (isClosed(snapshot, position, today)) found.push('closed')
  if (pausedCountries.has(snapshot.countries.values[columns.country[position] ?? 0] ?? '')) found.push('paused_country')
  if (knownPartners(snapshot, asker).has(position)) found.push('known_partner')
  return found
}

/** Partners that the asker's row lists, and those whose rows list the asker. */
function knownPartners(snapshot: Snapshot, asker: Asker): Set<number> {
  const known = new Set(asker.partners)
  if (asker.position < 0) return known
  const { linkFrom, linkTo } = snapshot.statistics()
  for (let i = 0; i < linkTo.length; i++) if (linkTo[i] === asker.position) known.add(linkFrom[i] ?? 0)
  return known
}
