import type { SearchName } from '../projection/search-document.ts'
import { BEGUN, editsAllowed, EXACT, isNear, matchOf } from './match.ts'
import type { NameIndex, NameScope } from './name-index.ts'
import type { NameReading } from './parse-query.ts'
import { type NameCandidate, type RankedCandidate, reorder } from './reorder.ts'
import { bonusInFull, standingOf } from './score.ts'

/** A municipality that a search engine found by name, in whatever order. */
export interface NameHit extends SearchName {
  readonly id: number
  readonly country: string
  /** Inhabitants, or about so many; null when unknown, and it may be for the name of a place. */
  readonly population: number | null
}

/** A municipality found by name: the name by which it was found, as it is written, and the place that bears it. */
export interface NameMatch {
  readonly id: number
  readonly matched: { readonly name: string; readonly place?: string }
}

export interface NameSearch {
  readonly reading: NameReading
  readonly index: NameIndex
  readonly hits: readonly NameHit[]
  /** How many are wanted. */
  readonly limit: number
  /** The only countries that are wanted (ISO 3166-1 alpha-2); left out or null for all. */
  readonly countries?: ReadonlySet<string> | null
  /** What `lookUpNames` has found for the same reading in the same index, where that was asked already. */
  readonly lookedUp?: LookedUp
}

/** What the index alone knows of a name. */
export interface LookedUp {
  /** Whose name it is or begins, in order. */
  readonly begun: readonly RankedCandidate[]
  /** Slips of the keyboard; null where they need not be looked for. */
  readonly near: readonly NameCandidate[] | null
  /** What is looked at where even these do not resemble the name; null where it need not be. */
  readonly lastResort: readonly NameCandidate[] | null
}

/** Candidates from each look-up; more where a qualifier chooses among many of the same name. */
const USUAL_POOL = 100
const QUALIFIED_POOL = 500
/** With fewer answers that need no excuse, slips of the keyboard are looked for. */
const GOOD_ANSWERS = 5
/** Shorter qualifiers begin too many names of counties and regions. */
const SHORTEST_AREA = 3

/**
 * The part of a search that needs nothing but the index, and nearly all of its computing: to be done while the engine is
 * at work. Looks for slips where the index alone would need them; hits that change that are rare, and cost a second look.
 */
export function lookUpNames(search: Omit<NameSearch, 'hits' | 'lookedUp'>): LookedUp {
  const { reading, index, limit, countries } = search
  const [scope, pool] = [scopeOf(reading.country, countries), poolOf(reading, limit)]
  const { name } = reading
  if (name === '') return { begun: [], near: null, lastResort: null }
  const begun = reorder(name, index.beginningWith(name, scope, pool), preference(search))
  if (!needsExhaustivePass(name, begun, limit)) return { begun, near: null, lastResort: null }
  const near = index.near(name, scope, pool)
  const resembles = begun.some(({ match }) => isNear(match)) || near.some((candidate) => isNear(matchOf(name, candidate.name.folded)))
  return { begun, near, lastResort: resembles ? null : looselyAlike(name, index, scope, pool) }
}

/**
 * Municipalities for one reading of a query, best first, each once: whatever the engine found, whose name is the query
 * or begins with it, and where those are few, whose name is a slip of the keyboard away, all put in one order.
 */
export function searchNames(search: NameSearch): NameMatch[] {
  const { reading, limit } = search
  if (reading.name === '') return []
  const isPreferred = preference(search)
  let found = findIn(reading.country, search, isPreferred)
  if (reading.country !== null && !found.some(({ match }) => isNear(match))) {
    // Not there; perhaps the country's name was meant as that of a region: "Arlon, Luxembourg".
    const elsewhere = findIn(null, search, isPreferred).filter((candidate) => candidate.isPreferred)
    if (elsewhere.length > 0) found = elsewhere
  }
  return found.slice(0, limit).map(({ candidate: { id, name: { text, place } } }) => ({
    id, matched: place === null ? { name: text } : { name: text, place },
  }))
}

function findIn(country: string | null, search: NameSearch, isPreferred: Preference): RankedCandidate[] {
  const { reading, index, hits, limit } = search
  const { name } = reading
  const scope = scopeOf(country, search.countries)
  const pool = poolOf(reading, limit)
  const known = country === reading.country ? search.lookedUp : undefined
  const begun = known?.begun ?? reorder(name, index.beginningWith(name, scope, pool), isPreferred)
  const found = hits.map((hit) => candidateOf(hit, index)).filter((candidate) => scope.countries?.has(candidate.country) ?? true)
  let ranked = reorder(name, found, isPreferred, begun)
  if (!needsExhaustivePass(name, ranked, limit)) return ranked
  ranked = reorder(name, known?.near ?? index.near(name, scope, pool), isPreferred, ranked)
  if (ranked.some(({ match }) => isNear(match))) return ranked
  return reorder(name, known?.lastResort ?? looselyAlike(name, index, scope, pool), isPreferred, ranked)
}

/** The country that the text names, as far as it is among the wanted ones; all of those where it names none. */
function scopeOf(country: string | null, countries: ReadonlySet<string> | null = null): NameScope {
  if (country === null) return { countries }
  return { countries: new Set(countries === null || countries.has(country) ? [country] : []) }
}

function poolOf({ within }: NameReading, limit: number): number {
  return Math.max(limit, within.length === 0 ? USUAL_POOL : QUALIFIED_POOL)
}

/**
 * Whether to look for slips of the keyboard: the query is long enough for one, and the best candidate does not bear it
 * as its name, or fewer than are wanted (five at most) bear it as their name or the beginning of it. The pass costs a
 * few milliseconds; a larger town one slip away may be meant rather than a hamlet whose name goes on.
 */
export function needsExhaustivePass(
  query: string, ranked: readonly Pick<RankedCandidate, 'match'>[], wanted = GOOD_ANSWERS,
): boolean {
  if (editsAllowed(query.length) === 0) return false
  if (ranked[0]?.match !== EXACT) return true
  return ranked.filter(({ match }) => match <= BEGUN).length < Math.min(wanted, GOOD_ANSWERS)
}

/** The hit as the index knows it, which is more; on its own where the index has not heard of it yet. */
function candidateOf(hit: NameHit, index: NameIndex): NameCandidate {
  const { id, country, population, ...name } = hit
  const bearer = { level: 'municipality', population, name } as const
  return index.candidate(id, name.folded) ?? {
    id, country, regionId: null, countyId: null, name, standing: standingOf(bearer), inFull: bonusInFull(bearer),
  }
}

function looselyAlike(name: string, index: NameIndex, scope: NameScope, pool: number): NameCandidate[] {
  return [...index.nearBeginning(name, scope, pool), ...withFewerWords(name, index, scope, pool)]
}

/** Who bears the first words of the name, for as many words as there are but the last. */
function withFewerWords(name: string, index: NameIndex, scope: NameScope, pool: number): NameCandidate[] {
  const found: NameCandidate[] = []
  for (let gap = name.lastIndexOf(' '); gap > 0; gap = name.lastIndexOf(' ', gap - 1)) {
    found.push(...index.exactly(name.slice(0, gap), scope, pool))
  }
  return found
}

type Preference = (candidate: NameCandidate) => boolean

/** Whether a qualifier speaks for a candidate: its country, its county or region, or another word of its name. */
function preference({ reading: { within, likelyCountries }, index }: Pick<NameSearch, 'reading' | 'index'>): Preference {
  if (within.length === 0) return () => false
  const areas = new Set<number | null>()
  for (const text of within) {
    if (text.length >= SHORTEST_AREA) for (const area of index.areasCalled(text)) areas.add(area)
  }
  return ({ country, regionId, countyId, name }) =>
    likelyCountries.has(country) || areas.has(regionId) || areas.has(countyId)
    || within.some((text) => name.folded.includes(` ${text}`))
}
