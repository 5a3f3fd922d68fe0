import type { Quota } from './quota.ts'

const FEWEST = 3

/** At least three countries, where none is asked for. */
export function countryQuota(country: ArrayLike<number>): Quota {
  const of = ({ position }: { readonly position: number }) => country[position] ?? 0
  return {
    step: 'countries',
    lacks: (places) => Math.max(0, Math.min(FEWEST, places.length) - new Set(places.map(of)).size),
    helps: (candidate, places) => places.every((other) => of(other) !== of(candidate)),
  }
}
