import type { Snapshot } from './snapshot.ts'

/**
 * Links between the municipalities of a region (an index; 0 is none) and those of every other, by the other's index,
 * counted in the rows of the region's municipalities of one level. Links to no region are left out.
 */
export function linksOfRegion(snapshot: Snapshot, region: number, level: number): Float64Array {
  const { region: regionOf, level: levelOf } = snapshot.columns
  const links = new Float64Array(snapshot.regions.size)
  if (region === 0) return links
  const { linkFrom, linkTo } = snapshot.statistics()
  for (let i = 0; i < linkFrom.length; i++) {
    const from = linkFrom[i] ?? 0
    if (regionOf[from] !== region || levelOf[from] !== level) continue
    const other = regionOf[linkTo[i] ?? 0] ?? 0
    links[other] = (links[other] ?? 0) + 1
  }
  links[0] = 0
  return links
}
