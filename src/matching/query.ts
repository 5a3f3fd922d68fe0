import type { RankingValues } from './values.ts'
import { LEVELS, type Level, type Location } from '../domain/municipality.ts'
import { type Interest, NO_WANTS, type Wants, type WorkingLanguage } from '../domain/profile.ts'
import { type Trait, traitMask } from '../domain/trait.ts'
import type { WordMatch } from '../domain/word-match.ts'
import { foldName } from '../naming/fold.ts'
import { sizeClass } from './classes.ts'
import { CountryLinks } from './country-links.ts'
import { FullRecord } from './full-record.ts'
import { type LinkCounts, linksOfArea } from './link-counts.ts'
import type { Snapshot } from './snapshot.ts'
import { TOPIC_WORDS } from './topics.ts'
import { type UnitVector, unitVector } from './unit-vector.ts'

/** What an asker says of itself; all but the country may be left out, and what is left out is unknown. */
export interface AskerProfile {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly level?: Level
  readonly name?: string
  readonly location?: Location
  readonly regionId?: number
  /** Inhabitants. */
  readonly population?: number
  readonly traits?: readonly Trait[]
  readonly interests?: readonly Interest[]
  readonly languages?: readonly WorkingLanguage[]
  readonly wants?: Wants
  /** Ids of municipalities that it has a link with. */
  readonly partners?: readonly number[]
}

/** A municipality of the snapshot, with what it says differently for this question; or one that nobody stored. */
export type AskerInput =
  | { readonly id: number; readonly profile?: Partial<AskerProfile> }
  | { readonly profile: AskerProfile }

/** The asker in the snapshot's numbers. */
export interface Asker {
  /** -1 when it is not in the snapshot. */
  readonly position: number
  /** Index in LEVELS. */
  readonly level: number
  readonly countryCode: string
  readonly country: number
  /** 0 when in no region. */
  readonly region: number
  /** 0 when in no county. */
  readonly county: number
  readonly location: Location | null
  readonly point: UnitVector | null
  /** 0 when unknown. */
  readonly population: number
  readonly size: number
  readonly traits: number
  /** Numbers of topics. */
  readonly offers: readonly number[]
  readonly seeks: readonly number[]
  readonly shares: readonly number[]
  readonly languages: readonly WorkingLanguage[]
  readonly wants: Wants
  /** Positions of its partners, in the order of their ids. */
  readonly partners: Int32Array
  /** Number of the folded name, or -1. */
  readonly name: number
}

/** One question to the snapshot, as the terms read it. */
export interface Query {
  readonly snapshot: Snapshot
  readonly values: RankingValues
  readonly asker: Asker
  readonly countryLinks: CountryLinks
  readonly fullRecord: FullRecord
  readonly linkCounts: LinkCounts
  /** Links of the asker's region by region, and of its county by county. */
  readonly regionLinks: Float64Array
  readonly countyLinks: Float64Array
  /** Answers of the search engine to the asker's words, by municipality id. */
  readonly words: ReadonlyMap<number, WordMatch>
  /** ISO date. */
  readonly today: string
}

/** A question, with what several terms read of it worked out once. `words` is empty where the asker used none. */
export function buildQuery(
  snapshot: Snapshot, values: RankingValues, asker: Asker, today: string, words: ReadonlyMap<number, WordMatch>,
): Query {
  return {
    snapshot, values, asker, today, words,
    countryLinks: CountryLinks.of(snapshot, asker.level, values),
    fullRecord: FullRecord.of(snapshot, values.fullRecord),
    linkCounts: snapshot.linkCounts(asker.level),
    regionLinks: linksOfArea(snapshot, 'region', asker.region, asker.level),
    countyLinks: linksOfArea(snapshot, 'county', asker.county, asker.level),
  }
}

/** The asker as the terms read it, or null when the id is not in the snapshot. */
export function readAsker(snapshot: Snapshot, input: AskerInput): Asker | null {
  if (!('id' in input)) return fromProfile(snapshot, NOBODY, input.profile)
  const position = snapshot.positionOf(input.id)
  if (position === -1) return null
  const stored = fromSnapshot(snapshot, position)
  return input.profile ? fromProfile(snapshot, stored, input.profile) : stored
}

/** A municipality of the snapshot in the asker's part. */
export function fromSnapshot(snapshot: Snapshot, position: number): Asker {
  const { columns } = snapshot
  const country = columns.country[position] ?? 0
  return {
    position,
    level: columns.level[position] ?? 0,
    countryCode: snapshot.countries.values[country] ?? '',
    country,
    region: columns.region[position] ?? 0,
    county: columns.county[position] ?? 0,
    location: { lat: columns.lat[position] ?? 0, lon: columns.lon[position] ?? 0 },
    point: { x: columns.x[position] ?? 0, y: columns.y[position] ?? 0, z: columns.z[position] ?? 0 },
    population: columns.population[position] ?? 0,
    size: columns.size[position] ?? 0,
    traits: snapshot.traits(position),
    offers: topicsAt(columns.offers, position),
    seeks: topicsAt(columns.seeks, position),
    shares: topicsAt(columns.shares, position),
    languages: snapshot.languages.get(position) ?? [],
    wants: snapshot.wants.get(position) ?? NO_WANTS,
    partners: snapshot.partners(position),
    name: columns.name[position] ?? -1,
  }
}

/** Numbers of the topics in a topic column, rising. */
export function topicsAt(column: Uint32Array, position: number): number[] {
  const topics: number[] = []
  for (let word = 0; word < TOPIC_WORDS; word++) {
    let bits = column[position * TOPIC_WORDS + word] ?? 0
    while (bits !== 0) {
      const lowest = 31 - Math.clz32(bits & -bits)
      topics.push(word * 32 + lowest)
      bits = (bits & (bits - 1)) >>> 0
    }
  }
  return topics
}

const NOBODY: Asker = {
  position: -1, level: 0, countryCode: '', country: -1, region: 0, county: 0, location: null, point: null, population: 0, size: 0,
  traits: 0, offers: [], seeks: [], shares: [], languages: [], wants: NO_WANTS, partners: new Int32Array(0), name: -1,
}

function fromProfile(snapshot: Snapshot, stored: Asker, profile: Partial<AskerProfile>): Asker {
  const { country, level, name, location, regionId, population, traits, interests, languages, wants, partners } = profile
  const inRole = (role: Interest['role'], otherwise: readonly number[]) => interests === undefined ? otherwise
    : interests.filter((interest) => interest.role === role).map(({ topic }) => snapshot.topics.find(topic)).filter((n) => n >= 0)
  return {
    position: stored.position,
    level: level === undefined ? stored.level : LEVELS.indexOf(level),
    countryCode: country ?? stored.countryCode,
    country: country === undefined ? stored.country : snapshot.countries.intern(country),
    region: regionId === undefined ? stored.region : Math.max(0, snapshot.regions.find(regionId)),
    county: regionId === undefined ? stored.county : 0,
    location: location ?? stored.location,
    point: location === undefined ? stored.point : unitVector(location),
    population: population ?? stored.population,
    size: population === undefined ? stored.size : sizeClass(population),
    traits: traits === undefined ? stored.traits : traitMask(traits),
    offers: inRole('offers', stored.offers),
    seeks: inRole('seeks', stored.seeks),
    shares: inRole('shares', stored.shares),
    languages: languages ?? stored.languages,
    wants: wants ?? stored.wants,
    partners: partners === undefined ? stored.partners
      : snapshot.columns.byId(Int32Array.from(new Set(partners.map((id) => snapshot.knownPositionOf(id)).filter((p) => p >= 0)))),
    name: name === undefined ? stored.name : snapshot.namesakes.find(foldName(name)),
  }
}

