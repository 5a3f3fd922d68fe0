import { sumOverAreas } from '../link-counts.ts'
import { interpolate, type Piecewise } from '../piecewise.ts'
import type { Query } from '../query.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Part, symmetric, type Term } from './term.ts'

/**
 * Links of the regions, and of the counties: curves over ln((n + 1) / (e + 1)), n the links between the asker's area
 * and the candidate's (counted in the rows of the asker's, on its level), e as many as the area would have if the
 * links of the asker's area with the candidate's country were spread evenly over the country's municipalities.
 */
export const regionLinks: Term<'regionLinks'> = {
  name: 'regionLinks',
  compile(query) {
    const { asker, values: { regionLinks: { byRegion, byCounty } } } = query
    return [
      ...(asker.region === 0 ? [] : [overAreas(query, 'region', query.regionLinks, byRegion)]),
      ...(asker.county === 0 ? [] : [overAreas(query, 'county', query.countyLinks, byCounty)]),
    ]
  },
  find({ snapshot, asker, regionLinks: links }, candidate, favours) {
    const region = snapshot.columns.region[candidate] ?? 0
    const found = links[region] ?? 0
    return {
      code: favours && found > 0 ? 'regions_linked' : 'regions_seldom_linked',
      evidence: {
        askerRegion: regionAt(snapshot, asker.region),
        candidateRegion: regionAt(snapshot, region),
        links: found,
      },
    }
  },
}

/** Its id; null for none. */
function regionAt({ regions }: Snapshot, region: number): number | null {
  return region === 0 ? null : regions.values[region] ?? null
}

function overAreas({ snapshot, asker, linkCounts }: Query, kind: 'region' | 'county', links: Float64Array, curve: Piecewise): Part {
  const { byCountry } = linkCounts[kind]
  const { countries } = linkCounts
  const { municipalities } = snapshot.statistics()
  const each = Float64Array.from({ length: countries }, (_, country) =>
    (byCountry[asker[kind] * countries + country] ?? 0) / Math.max(1, municipalities[asker.level * countries + country] ?? 0))
  const expected = sumOverAreas(linkCounts[kind], each)
  return symmetric(kind, links.map((found, area) => area === 0 ? 0 : interpolate(curve, Math.log((found + 1) / ((expected[area] ?? 0) + 1)))))
}
