import type { Level, NameKind } from '../domain/municipality.ts'
import type { SearchName } from '../projection/search-document.ts'
import {
  BEGUN, BEGUN_ONE_EDIT, CONTINUED, EXACT, type Match, ONE_EDIT, OTHER, SLIP, TWO_EDITS, WITHIN,
} from './match.ts'

/*
 * Two things decide who is meant by a query: how large the bearer of the name is, and how unlikely it is that somebody
 * who means it types just this. Both are powers of ten, so they add up: a town with a hundred times the inhabitants
 * makes up for a name that is a hundred times less likely. The steps are set by hand, in halves; on a thousand judged
 * queries, changing any one of them by a half moved the share found first, of any kind of query, by three hundredths
 * at most, and mostly by none.
 */

/** What a name of the kind costs: a foreign name counts like the own name of a town a hundredth the size. */
const KIND_COST: Readonly<Record<NameKind, number>> = { own: 0, foreign: 2, historic: 2.5 }
/** Counties and regions follow the towns that they are named after, and precede villages; inhabitants do not count. */
const AREA_STANDING: Readonly<Record<Exclude<Level, 'municipality'>, number>> = { county: 2.5, region: 3.5 }
/** A place follows a municipality of its size. */
const PLACE_COST = 0.5
/** Inhabitants of a place of which nothing is known. */
const USUAL_PLACE = 300

const MATCH_COST: Readonly<Record<Match, number>> = {
  [EXACT]: 0,
  [BEGUN]: 1.5,
  [WITHIN]: 2.5,
  [SLIP]: 2.5,
  [ONE_EDIT]: 4,
  [BEGUN_ONE_EDIT]: 4.5,
  [TWO_EDITS]: 7,
  [CONTINUED]: 9,
  [OTHER]: 12,
}
/** More than all costs and standings together: a name in full goes before all that only begin with it or resemble it. */
const IN_FULL = 50
/** A county, a region or a place goes after the towns of its name, and before all that only resemble it. */
const BELOW_TOWNS_IN_FULL = 25
/** Foreign names count in full from this standing (100,000 inhabitants), and places (3,000): too many are small. */
const STANDING_IN_FULL = 3

/** The bearer of a name, as far as its standing goes. */
export interface Bearer {
  readonly level: Level
  /** Inhabitants; null when unknown. */
  readonly population: number | null
  readonly name: Pick<SearchName, 'kind' | 'place' | 'placePopulation'>
}

/** How likely the bearer is meant by its name, before anything is asked: -2.5 to 8. */
export function standingOf({ level, population, name }: Bearer): number {
  return sizeOf(level, population, name) - KIND_COST[name.kind]
}

/** The inhabitants behind the standing of a municipality's name, or a place's; the usual ones of a place where none are known. */
export function inhabitantsOf(standing: number, kind: NameKind, isPlace: boolean): number {
  return Math.max(0, Math.round(10 ** (standing + KIND_COST[kind] + (isPlace ? PLACE_COST : 0))) - 1)
}

function sizeOf(level: Level, population: number | null, name: Bearer['name']): number {
  if (name.place !== null) return Math.log10((name.placePopulation ?? USUAL_PLACE) + 1) - PLACE_COST
  return level === 'municipality' ? Math.log10((population ?? 0) + 1) : AREA_STANDING[level]
}

/** What it adds to the score when the name is typed in full. */
export function bonusInFull(bearer: Bearer): number {
  const { level, name: { kind, place } } = bearer
  if (level !== 'municipality') return BELOW_TOWNS_IN_FULL
  if (place === null && kind === 'own') return IN_FULL
  if (standingOf(bearer) < STANDING_IN_FULL) return 0
  return place === null ? IN_FULL : BELOW_TOWNS_IN_FULL
}

/** How likely the bearer is meant by the query; larger is likelier. `inFull`: see `bonusInFull`. */
export function scoreOf(match: Match, standing: number, inFull: number): number {
  return match === EXACT ? standing + inFull : standing - (MATCH_COST[match] ?? 0)
}
