import type { Filter } from '../domain/filter.ts'
import { AVAILABILITY_STATUSES } from '../domain/profile.ts'
import { compileFilter, countriesNamed } from './filter-predicate.ts'
import type { Asker } from './query.ts'
import type { Snapshot } from './snapshot.ts'
import { hasExpired } from './terms/availability.ts'
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

const CLOSED = AVAILABILITY_STATUSES.indexOf('closed')

/**
 * Writes the state of every position: REFERENCE for all that this asker could be suggested without a filter (its
 * level, abroad, not closed, not paused, no partner yet), CANDIDATE for those of them that the filter selects, and for
 * paused ones that it names. The reference is without the filter so that a score means the same under every filter.
 */
export function markEligible(snapshot: Snapshot, asker: Asker, eligibility: Eligibility, state: Uint8Array): void {
  const { columns, extent } = snapshot
  const { alive, level, country, availability } = columns
  const { paused, named } = pausedIndexes(snapshot, eligibility)
  const selects = compileFilter(snapshot, eligibility.filter)
  const isWithin = compileWithin(snapshot, asker, eligibility.maxDistance ?? null)
  for (let position = 0; position < extent; position++) {
    state[position] = 0
    const there = country[position] ?? 0
    if (alive[position] === 0 || level[position] !== asker.level || there === asker.country) continue
    if (availability[position] === CLOSED && isClosed(snapshot, position, eligibility.today)) continue
    const isPaused = paused[there] === 1
    if (isPaused && named[there] === 0) continue
    state[position] = (isPaused ? 0 : REFERENCE) | (selects(position) && (isWithin === null || isWithin(position)) ? CANDIDATE : 0)
  }
  for (const known of knownPartners(snapshot, asker)) state[known] = 0
  if (asker.position >= 0) state[asker.position] = 0
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

function isClosed(snapshot: Snapshot, position: number, today: string): boolean {
  const said = snapshot.availabilities.get(position)
  return said?.status === 'closed' && !hasExpired(said, today)
}

/** By country index: 1 where the country is paused, and where the filter names it. */
function pausedIndexes(snapshot: Snapshot, { filter, pausedCountries }: Eligibility) {
  const naming = new Set(countriesNamed(filter))
  const codes = snapshot.countries.values
  return {
    paused: Uint8Array.from(codes, (code) => pausedCountries.has(code) ? 1 : 0),
    named: Uint8Array.from(codes, (code) => naming.has(code) ? 1 : 0),
  }
}
