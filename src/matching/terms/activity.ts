import { LINK_SIZE_BANDS, linkSizeBand, SIZE_CLASSES } from '../classes.ts'
import { sumOverAreas } from '../link-counts.ts'
import { interpolate, type Piecewise } from '../piecewise.ts'
import { symmetric, type Term } from './term.ts'

/**
 * How common partnerships are among municipalities like the candidate, linked itself or not: curves over
 * ln((links + s) / (links expected + s)) of its region and its county, expected at the rate of their country, and of
 * its country's municipalities of its size, expected at the rate of that size everywhere.
 */
export const activity: Term<'activity'> = {
  name: 'activity',
  compile({ values, linkCounts }) {
    const { byRegion, byCounty, bySize, smoothing } = values.activity
    const { countries, sizes, rateOfCountry, rateOfBand } = linkCounts
    const excess = (links: number, expected: number) => Math.log((links + smoothing) / (expected + smoothing))
    const byArea = (kind: 'region' | 'county', curve: Piecewise) => {
      const expected = sumOverAreas(linkCounts[kind], rateOfCountry)
      return Float64Array.from(linkCounts[kind].links, (links, area) => area === 0 ? 0 : interpolate(curve, excess(links, expected[area] ?? 0)))
    }
    const bySizes = Float64Array.from(sizes.links, (links, cell) =>
      interpolate(bySize, excess(links, (sizes.municipalities[cell] ?? 0) * (rateOfBand[cell % LINK_SIZE_BANDS] ?? 0))))
    return [
      symmetric('region', byArea('region', byRegion)),
      symmetric('county', byArea('county', byCounty)),
      symmetric('country*size', Float64Array.from({ length: countries * SIZE_CLASSES }, (_, at) =>
        bySizes[Math.floor(at / SIZE_CLASSES) * LINK_SIZE_BANDS + linkSizeBand(at % SIZE_CLASSES)] ?? 0)),
    ]
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
