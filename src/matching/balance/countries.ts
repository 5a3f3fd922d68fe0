import { PLACES } from './steps.ts'
import type { Quota, QuotaCandidate } from './quota.ts'

const FEWEST = 3
/** Of ten places: a small country whose every municipality is a likely partner would else fill the list. */
const MOST_OF_ONE = 6

/** At least three countries and none in more than six of ten places, where none is asked for. */
export function countryQuota(country: ArrayLike<number>): Quota {
  const of = ({ position }: QuotaCandidate) => country[position] ?? 0
  const missing = (places: readonly QuotaCandidate[]) => Math.max(0, Math.min(FEWEST, places.length) - new Set(places.map(of)).size)
  const countOf = (places: readonly QuotaCandidate[], there: number) => places.filter((place) => of(place) === there).length
  const most = (places: readonly QuotaCandidate[]) => Math.ceil(places.length * MOST_OF_ONE / PLACES)
  return {
    step: 'countries',
    lacks: (places) => Math.max(missing(places), ...places.map((place) => countOf(places, of(place)) - most(places))),
    helps: (candidate, places) => countOf(places, of(candidate)) < (missing(places) > 0 ? 1 : most(places)),
  }
}
