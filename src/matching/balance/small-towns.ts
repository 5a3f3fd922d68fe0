import type { Quota } from './quota.ts'

/** Inhabitants below which a town is small. */
const SMALL = 10_000

/** Whether so many inhabitants are a small town's; an unknown number (0) is not. */
export function isSmallTown(population: number): boolean {
  return population > 0 && population < SMALL
}

/** Half the places for small towns, where a small town asks. */
export function smallTownQuota(population: ArrayLike<number>): Quota {
  const isSmall = ({ position }: { readonly position: number }) => isSmallTown(population[position] ?? 0)
  return {
    step: 'smallTowns',
    lacks: (places) => Math.max(0, Math.ceil(places.length / 2) - places.filter(isSmall).length),
    helps: isSmall,
  }
}
