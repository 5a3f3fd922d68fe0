import type { Piecewise } from '../matching/piecewise.ts'
import type { Query } from '../matching/query.ts'
import { activity } from '../matching/terms/activity.ts'
import { askersSetting } from '../matching/terms/local-setting.ts'
import { measureSizesInCountries } from '../matching/sizes-in-countries.ts'
import { measureSurroundings } from '../matching/terms/surroundings-links.ts'
import { curveBetween, sizeOf, tieOf } from '../matching/terms/distance.ts'
import { measureNearPartners } from '../matching/terms/near-partner.ts'
import { measureNeighboursLinks } from '../matching/terms/neighbours-links.ts'
import { partnersSizes } from '../matching/terms/partners-sizes.ts'
import { measurePaths } from '../matching/terms/paths-of-three.ts'
import { ofAsker, ofCandidates } from '../matching/terms/region-and-country.ts'
import { regionLinks } from '../matching/terms/region-links.ts'
import { measureSharedPartners } from '../matching/terms/shared-partners.ts'
import type { Part } from '../matching/terms/term.ts'
import type { RankingValues } from '../matching/values.ts'

/** Added to what is measured through a term, so that 0 still means "nothing there". */
export const SHIFT = 1_000
const measured: Piecewise = { at: [-SHIFT, SHIFT], value: [0, 2 * SHIFT] }
const silent: Piecewise = { at: [0], value: [0] }
export type Measures = ReturnType<typeof measure>

/** All that the terms measure for one asker, by the keys of their parts. */
export function measure(query: Query) {
  const { snapshot, asker, values } = query
  const { scatter, scratch } = snapshot.workspace
  scatter.reset(snapshot.extent)
  scratch.reset()
  const shared = measureSharedPartners(query, scatter)
  const paths = measurePaths(query, scatter)
  const neighbours = measureNeighboursLinks(query, scatter)
  const near = measureNearPartners(query, scatter)
  const { back: inAskersCountry } = scatter.column()
  const { linkFrom, linkTo, countries } = snapshot.statistics()
  const { country } = snapshot.columns
  for (let i = 0; i < linkFrom.length; i++) if (country[linkTo[i] ?? 0] === asker.country) scatter.add(inAskersCountry, linkFrom[i] ?? 0, 1)
  const inCountry = new Float64Array(countries)
  for (const partner of asker.partners) inCountry[country[partner] ?? 0] = (inCountry[country[partner] ?? 0] ?? 0) + 1
  const asked = probesOf(values)
  const parts = (term: { compile(query: Query, of: typeof scatter): readonly Part[] }, probe: RankingValues) => term.compile({ ...query, values: probe }, scatter)
  const tiesOf = (kind: 'region' | 'county') => ({
    asker: Float64Array.from({ length: countries }, (_, there) => ofAsker(query, kind, measured, there)), candidates: tiesOfAreas(query, kind),
  })
  const sizes = (probe: RankingValues) => {
    const found = parts(partnersSizes, probe)
    return { forth: found.find((part) => part.over === 'size')?.forth ?? [], back: found.find((part) => part.over === 'partnersSize')?.back ?? [] }
  }
  const between = parts(regionLinks, asked.first)
  const active = parts(activity, asked.first)
  const over = (of: readonly Part[], key: Part['over']) => of.find((part) => part.over === key)?.forth
  return {
    inCountries: measureSizesInCountries(query), setting: askersSetting(query),
    surroundings: query.asker.point === null ? null : measureSurroundings(query),
    pairs: Array.from({ length: countries }, (_, at) => curveBetween(query, at) && [asker.countryCode, snapshot.countries.values[at] ?? ''].toSorted().join('-')),
    ties: Array.from({ length: countries }, (_, at) => tieOf(query, at)), sizeForDistance: sizeOf(query),
    query, shared, paths, neighbours, near, inAskersCountry, inCountry,
    graph: [paths, neighbours, near.forth, near.back],
    ofRegion: tiesOf('region'), ofCounty: tiesOf('county'),
    betweenRegions: over(between, 'region'), betweenCounties: over(between, 'county'),
    activity: { region: over(active, 'region') ?? [], county: over(active, 'county') ?? [], size: over(active, 'country*size') ?? [] },
    sizesOfFew: sizes(asked.first), sizesOfMany: sizes(asked.second),
  }
}

const areas = new WeakMap<Query['linkCounts'], Map<string, Float64Array>>()

/** Ties of all areas of a kind with the asker's country: the same for all askers of a country. */
function tiesOfAreas(query: Query, kind: 'region' | 'county'): Float64Array {
  const known = areas.get(query.linkCounts) ?? new Map<string, Float64Array>()
  areas.set(query.linkCounts, known)
  const key = `${kind} ${query.asker.country}`
  const found = known.get(key) ?? ofCandidates(query, kind, measured).back
  known.set(key, found)
  return found
}

const probes = new WeakMap<RankingValues, { readonly first: RankingValues; readonly second: RankingValues }>()

/** Values with which terms tell what they measure; where a term adds two curves up, one of them at a time. */
function probesOf(values: RankingValues): { readonly first: RankingValues; readonly second: RankingValues } {
  const known = probes.get(values)
  if (known) return known
  const probe = (one: Piecewise, other: Piecewise): RankingValues => ({
    ...values,
    partnersSizes: { ...values.partnersSizes, ofFew: one, ofMany: other },
    regionLinks: { ...values.regionLinks, byRegion: measured, byCounty: measured },
    activity: { ...values.activity, byRegion: measured, byCounty: measured, bySize: measured },
  })
  const made = { first: probe(measured, silent), second: probe(silent, measured) }
  probes.set(values, made)
  return made
}
