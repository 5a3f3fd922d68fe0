import { SEAT_CODES } from '../../../config/register/schemas.ts'
import { foldName } from '../../naming/fold.ts'
import type { GeoNamesPlace } from './place.ts'

/** After the seats: ordinary places, then those that are hardly a place, then parts of towns and places of the past. */
const LESSER: Readonly<Record<string, number>> = { PPLX: 3, PPLQ: 3, PPLH: 3, PPLW: 3, PPLCH: 3, PPL: 1 }
const ranks = new Map<string, number>(SEAT_CODES.map((code, rank) => [code, rank]))

/** How high a seat a feature code marks: 0 for a capital, 6 for PPLA5, more for what is no seat. */
export const rankOfCode = (featureCode: string): number =>
  ranks.get(featureCode) ?? SEAT_CODES.length + (LESSER[featureCode] ?? 2)

const rankOf = (place: GeoNamesPlace): number => rankOfCode(place.featureCode)
const LOWEST = SEAT_CODES.length + 3

export const isSeat = (place: GeoNamesPlace): boolean => ranks.has(place.featureCode)

const population = (place: GeoNamesPlace): number => place.population ?? 0

/** Orders places by rank, then size, then id, so that the order never depends on the file's. */
export const bySeatRank = (a: GeoNamesPlace, b: GeoNamesPlace): number =>
  rankOf(a) - rankOf(b) || population(b) - population(a) || a.id - b.id

/**
 * The seat among the places of one municipality: the highest rank (PPLC, PPLG, PPLA ... PPLA5, then ordinary places,
 * then parts of towns), then the largest. A place that bears the municipality's official name goes before the others
 * of its rank, and before a seat of higher rank with fewer inhabitants, except a capital: GeoNames keeps some seats
 * at a village (Klæbu in Trondheim), and in a municipality without a marked seat the largest place may be a suburb
 * (Rabo de Peixe in Ribeira Grande).
 */
export function chooseSeat(places: readonly GeoNamesPlace[], officialName: string | null): GeoNamesPlace {
  const [first] = places.toSorted(bySeatRank)
  if (!first) throw new RangeError('a municipality has at least one place')
  if (officialName === null || first.featureCode === 'PPLC') return first
  const folded = foldName(officialName)
  if (foldName(first.name) === folded) return first
  const [named] = places.filter((place) => foldName(place.name) === folded).toSorted(bySeatRank)
  if (!named) return first
  const isLarger = rankOf(named) < LOWEST && population(named) > population(first)
  return isLarger || rankOf(named) === rankOf(first) ? named : first
}
