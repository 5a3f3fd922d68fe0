import { LINK_SIZE_BANDS, linkSizeBand, SIZE_CLASSES } from './classes.ts'
import { UNRANKED } from './link-counts.ts'
import type { Query } from './query.ts'

/**
 * Over what the curves by country are read. Ranks are in steps (RANK_STEPS), by country * SIZE_CLASSES + size, and UNRANKED
 * where nobody is of that size.
 */
export function measureSizesInCountries({ snapshot, asker, values, countryLinks, linkCounts }: Query) {
  const { countrySmoothing, pairSmoothing } = values.size
  const { countries, sizes, sizesThere, ranks } = linkCounts
  const own = asker.country * LINK_SIZE_BANDS + linkSizeBand(asker.size)
  const lift = (cell: number, country: number, share: number) => Math.log(
    ((sizes.byCountry[cell * countries + country] ?? 0) + countrySmoothing * share) / (((sizes.links[cell] ?? 0) + countrySmoothing) * share))
  const found = new Float64Array(countries * LINK_SIZE_BANDS)
  const { linkFrom, linkTo } = snapshot.statistics()
  const { country, size, level } = snapshot.columns
  for (let i = 0; i < linkFrom.length; i++) {
    const [from, to] = [linkFrom[i] ?? 0, linkTo[i] ?? 0]
    if (country[from] !== asker.country || level[from] !== asker.level || linkSizeBand(size[from] ?? 0) !== linkSizeBand(asker.size)) continue
    const cell = (country[to] ?? 0) * LINK_SIZE_BANDS + linkSizeBand(size[to] ?? 0)
    found[cell] = (found[cell] ?? 0) + 1
  }
  const ownRank = ranks[asker.country * SIZE_CLASSES + asker.size] ?? UNRANKED
  return {
    ranks, ownRank,
    lifts: {
      asker: Float64Array.from({ length: countries }, (_, there) => lift(own, there, countryLinks.recordedShare(asker.country, there))),
      candidate: Float64Array.from({ length: countries * LINK_SIZE_BANDS }, (_, cell) =>
        lift(cell, asker.country, countryLinks.recordedShare(Math.floor(cell / LINK_SIZE_BANDS), asker.country))),
    },
    pairs: found.map((links, cell) => {
      const there = Math.floor(cell / LINK_SIZE_BANDS)
      const alike = (there * LINK_SIZE_BANDS + linkSizeBand(asker.size)) * LINK_SIZE_BANDS
      const all = sizesThere.subarray(alike, alike + LINK_SIZE_BANDS).reduce((sum, count) => sum + count, 0)
      const expected = (sizes.byCountry[own * countries + there] ?? 0) * (sizesThere[alike + cell % LINK_SIZE_BANDS] ?? 0) / Math.max(1, all)
      return Math.log((links + pairSmoothing) / (expected + pairSmoothing))
    }),
  }
}
