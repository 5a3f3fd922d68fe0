import { sumOverAreas } from '../link-counts.ts'
import { interpolate, type Piecewise } from '../piecewise.ts'
import type { Query } from '../query.ts'
import type { Part, Term } from './term.ts'

/**
 * A region's own ties with a country: curves over ln((n_rc + s P) / ((n_r + s) P)), the share of the partners of an
 * area's municipalities that are in the country against P, the share that its own country has there on record. The asker's
 * region and county with the candidate's country (forth), the candidate's with the asker's country (back).
 */
export const regionAndCountry: Term<'regionAndCountry'> = {
  name: 'regionAndCountry',
  compile(query) {
    const { values: { regionAndCountry: values }, linkCounts: { countries } } = query
    return [
      {
        over: 'country',
        forth: Float64Array.from({ length: countries }, (_, country) =>
          ofAsker(query, 'region', values.byRegion, country) + ofAsker(query, 'county', values.byCounty, country)),
        back: new Float64Array(countries),
      },
      ...ofAllCandidates(query),
    ]
  },
  find({ snapshot, asker, linkCounts: { countries, region } }, candidate, favours) {
    const country = snapshot.columns.country[candidate] ?? 0
    const evidence = (area: number, other: number) => area === 0 ? null
      : { region: snapshot.regions.values[area] ?? 0, links: region.byCountry[area * countries + other] ?? 0 }
    return {
      code: favours ? 'region_and_country_linked' : 'region_and_country_seldom_linked',
      evidence: {
        askerCountry: asker.countryCode,
        candidateCountry: snapshot.countries.values[country] ?? '',
        asker: evidence(asker.region, country),
        candidate: evidence(snapshot.columns.region[candidate] ?? 0, asker.country),
      },
    }
  },
}

/** A curve over the tie of the asker's area with a country. */
export function ofAsker({ asker, linkCounts, countryLinks, values }: Query, kind: 'region' | 'county', curve: Piecewise, country: number): number {
  if (asker[kind] === 0) return 0
  const { links, byCountry } = linkCounts[kind]
  const there = byCountry[asker[kind] * linkCounts.countries + country] ?? 0
  return interpolate(curve, lift(there, links[asker[kind]] ?? 0, countryLinks.recordedShare(asker.country, country), values.regionAndCountry.smoothing))
}

/** What the candidates' areas are worth is the same for all askers of a country: kept for as long as what it is made from. */
const known = new WeakMap<Query['countryLinks'], Map<number, { readonly values: Query['values']['regionAndCountry']; readonly parts: readonly Part[] }>>()

function ofAllCandidates(query: Query): readonly Part[] {
  const { countryLinks, asker: { country }, values: { regionAndCountry: values } } = query
  const ofCountries = known.get(countryLinks) ?? new Map<number, { values: typeof values; parts: Part[] }>()
  known.set(countryLinks, ofCountries)
  const found = ofCountries.get(country)
  if (found?.values === values) return found.parts
  const parts = [ofCandidates(query, 'region', values.byRegion), ofCandidates(query, 'county', values.byCounty)]
  ofCountries.set(country, { values, parts })
  return parts
}

/** A curve over the ties of all areas of a kind with the asker's country. */
export function ofCandidates({ asker, linkCounts, countryLinks, values }: Query, kind: 'region' | 'county', curve: Piecewise): Part {
  const { links, byCountry, municipalities } = linkCounts[kind]
  const { countries } = linkCounts
  const shares = sumOverAreas(linkCounts[kind], Float64Array.from({ length: countries }, (_, c) => countryLinks.recordedShare(c, asker.country)))
  return {
    over: kind,
    forth: new Float64Array(links.length),
    back: Float64Array.from(links, (all, area) => {
      const share = (shares[area] ?? 0) / Math.max(1, municipalities[area] ?? 0)
      if (area === 0 || share === 0) return 0
      return interpolate(curve, lift(asker.country < countries ? byCountry[area * countries + asker.country] ?? 0 : 0, all, share, values.regionAndCountry.smoothing))
    }),
  }
}

function lift(there: number, all: number, share: number, smoothing: number): number {
  return Math.log((there + smoothing * share) / ((all + smoothing) * share))
}
