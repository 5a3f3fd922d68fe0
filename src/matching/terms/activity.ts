import { LINK_SIZE_BANDS, linkSizeBand, SIZE_CLASSES } from '../classes.ts'
import { sumOverAreas } from '../link-counts.ts'
import { interpolate, type Piecewise } from '../piecewise.ts'
import type { Query } from '../query.ts'
import { type Part, symmetric, type Term } from './term.ts'

/** It is the same for every asker: kept for as long as the counts it is made from. */
const compiled = new WeakMap<Query['linkCounts'], { readonly values: Query['values']['activity']; readonly fullRecord: Query['fullRecord']; readonly parts: readonly Part[] }>()

/**
 * How common partnerships are among municipalities like the candidate, linked itself or not: curves over
 * ln((links + s) / (links expected + s)) of its region and its county, expected at the rate of their country, and of
 * its country's municipalities of its size, expected at the rate of all. A record of few links says little: s holds it,
 * and for the sizes of a country the full record stands in (full-record.ts).
 */
export const activity: Term<'activity'> = {
  name: 'activity',
  compile(query) {
    const known = compiled.get(query.linkCounts)
    if (known?.values === query.values.activity && known.fullRecord === query.fullRecord) return known.parts
    const parts = compileFor(query)
    compiled.set(query.linkCounts, { values: query.values.activity, fullRecord: query.fullRecord, parts })
    return parts
  },
  find({ snapshot, linkCounts: { region, sizes } }, candidate, favours) {
    const { columns } = snapshot
    const there = columns.region[candidate] ?? 0
    const country = columns.country[candidate] ?? 0
    const alike = country * LINK_SIZE_BANDS + linkSizeBand(columns.size[candidate] ?? 0)
    return {
      code: favours ? 'partnerships_common_there' : 'partnerships_rare_there',
      evidence: {
        country: snapshot.countries.values[country] ?? '',
        region: there === 0 ? null : { links: region.links[there] ?? 0, municipalities: region.municipalities[there] ?? 0 },
        alike: { links: sizes.links[alike] ?? 0, municipalities: sizes.municipalities[alike] ?? 0 },
      },
    }
  },
}

function compileFor({ values, linkCounts, fullRecord, asker }: Query): Part[] {
  const { byRegion, byCounty, bySize, smoothing } = values.activity
  const { countries, sizes: { municipalities }, rateOfCountry } = linkCounts
  const excess = (links: number, expected: number) => Math.log((links + smoothing) / (expected + smoothing))
  const byArea = (kind: 'region' | 'county', curve: Piecewise) => {
    const expected = sumOverAreas(linkCounts[kind], rateOfCountry)
    return Float64Array.from(linkCounts[kind].links, (links, area) => area === 0 ? 0 : interpolate(curve, excess(links, expected[area] ?? 0)))
  }
  const links = Float64Array.from(fullRecord.linksOf(asker.level))
  const rate = sum(links) / Math.max(1, sum(municipalities))
  const bySizes = links.map((count, cell) => interpolate(bySize, excess(count, (municipalities[cell] ?? 0) * rate)))
  return [
    symmetric('region', byArea('region', byRegion)),
    symmetric('county', byArea('county', byCounty)),
    symmetric('country*size', Float64Array.from({ length: countries * SIZE_CLASSES }, (_, at) =>
      bySizes[Math.floor(at / SIZE_CLASSES) * LINK_SIZE_BANDS + linkSizeBand(at % SIZE_CLASSES)] ?? 0)),
  ]
}

function sum(counts: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < counts.length; i++) total += counts[i] ?? 0
  return total
}
