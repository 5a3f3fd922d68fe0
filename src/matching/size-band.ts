import { populationOfClass } from './classes.ts'

/** Number of the size band of a size class, by the bands' lower edges in inhabitants; -1 for an unknown size. */
export function sizeBand(size: number, edges: readonly number[]): number {
  const population = populationOfClass(size)
  return population === null ? -1 : edges.findLastIndex((edge) => edge <= population) + 1
}
