import type { Columns } from './columns.ts'

/** More regions, counties or cells than this would run into one another. */
const MOST = 2 ** 17

/** One number for the region, the county and the cell of a position together. */
export function areaKey({ region, county, cell }: Pick<Columns, 'region' | 'county' | 'cell'>, position: number): number {
  return ((region[position] ?? 0) * MOST + (county[position] ?? 0)) * MOST + (cell[position] ?? 0)
}
