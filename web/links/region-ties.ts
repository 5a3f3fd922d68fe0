import type { Location } from '../../src/domain/municipality.ts'
import type { MunicipalityCard } from '../../src/use-cases/municipality-card.ts'

/** One end of a partnership, with its region. */
export interface End {
  readonly card: MunicipalityCard
  /** Id of the region, its own where it is one; 0 where it belongs to none. */
  readonly regionId: number
}

/** The ends of all partnerships that lie in one region. */
export interface RegionOfEnds {
  readonly id: number
  readonly country: string
  /** Null where the ends belong to no known region. */
  readonly name: string | null
  /** The middle of its ends. */
  readonly location: Location
  readonly ends: number
}

/** The partnerships between two regions. */
export interface RegionTie {
  readonly a: RegionOfEnds
  readonly b: RegionOfEnds
  readonly count: number
}

const keyOf = ({ card, regionId }: End) => `${card.country} ${regionId}`

/** Partnerships gathered by the regions of their two ends; the most numerous first. */
export function tieRegions(links: readonly (readonly [End, End])[]): RegionTie[] {
  const endsByRegion = new Map<string, End[]>()
  for (const end of links.flat()) endsByRegion.set(keyOf(end), [...endsByRegion.get(keyOf(end)) ?? [], end])
  const regions = new Map([...endsByRegion].map(([key, ends]) => [key, regionOf(ends)] as const))
  const counts = new Map<string, { readonly a: RegionOfEnds; readonly b: RegionOfEnds; count: number }>()
  for (const [one, other] of links) {
    const [a, b] = [regions.get(keyOf(one)), regions.get(keyOf(other))]
    if (!a || !b) continue
    const key = `${keyOf(one)} ${keyOf(other)}`
    const tie = counts.get(key) ?? { a, b, count: 0 }
    tie.count++
    counts.set(key, tie)
  }
  return [...counts.values()].sort((first, second) => second.count - first.count)
}

function regionOf(ends: readonly End[]): RegionOfEnds | null {
  const [first] = ends
  if (first === undefined) return null
  const mean = (of: (location: Location) => number) => ends.reduce((sum, { card }) => sum + of(card.location), 0) / ends.length
  return {
    id: first.regionId, country: first.card.country, name: first.card.level === 'region' ? first.card.name : first.card.region, ends: ends.length,
    location: { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) },
  }
}

/** How wide an arc of so many partnerships is drawn, against the widest: 1 to 4. */
export function widthOf(count: number, most: number): 1 | 2 | 3 | 4 {
  const share = count / most
  return share > 0.6 ? 4 : share > 0.3 ? 3 : share > 0.1 ? 2 : 1
}
