import type { TermName } from '../../src/matching/findings.ts'
import type { Piecewise } from '../../src/matching/piecewise.ts'
import type { ByPartners, RankingValues } from '../../src/matching/values.ts'
import type { Axis } from '../labels/ranking/labels.ts'

/** Which of a term's curves it is; `only` where there is nothing to tell apart. */
export type Which =
  | { readonly kind: 'only' }
  | { readonly kind: 'ofAsker'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'byAsker' | 'byCandidate'; readonly min: number; readonly max: number | null }
  | { readonly kind: 'byTie'; readonly min: number; readonly max: number }
  | { readonly kind: 'region' | 'county' | 'sizeClass' | 'few' | 'many' | 'sizeAndCountry' | 'sizesTogether' }
  | { readonly kind: 'ofCountries'; readonly pair: string }

/** A curve of a term, and what it is drawn over. Positions on the axes of ratios are natural logarithms. */
export interface Drawing {
  readonly axis: Axis
  readonly which: Which
  readonly curve: Piecewise
}

/** The numbers of partners that curves tell apart (`partnerBand` in src/matching/classes.ts). */
const PARTNERS: readonly { readonly min: number; readonly max: number | null }[] = [
  { min: 0, max: 1 }, { min: 2, max: 3 }, { min: 4, max: 8 }, { min: 9, max: null },
]

const drawing = (axis: Axis, which: Which, curve: Piecewise): Drawing => ({ axis, which, curve })
const only = (axis: Axis, curve: Piecewise) => [drawing(axis, { kind: 'only' }, curve)]
const byPartners = (axis: Axis, kind: 'byAsker' | 'byCandidate', curves: ByPartners) =>
  PARTNERS.flatMap((band, at) => {
    const curve = curves[at]
    return curve === undefined ? [] : [drawing(axis, { kind, ...band }, curve)]
  })
const byArea = (axis: Axis, { byRegion, byCounty }: { readonly byRegion: Piecewise; readonly byCounty: Piecewise }) =>
  [drawing(axis, { kind: 'region' }, byRegion), drawing(axis, { kind: 'county' }, byCounty)]

/** The curves of every term that has some. */
const DRAWINGS: { readonly [Name in TermName]?: (values: RankingValues[Name]) => Drawing[] } = {
  size: ({ byAsker, byRank, byCountry, byPair }) => [
    ...byAsker.map(({ inhabitants, byLogRatio }) => drawing('sizes', { kind: 'ofAsker', min: inhabitants, max: inhabitants }, byLogRatio)),
    ...only('ranks', byRank), drawing('expected', { kind: 'sizeAndCountry' }, byCountry), drawing('expected', { kind: 'sizesTogether' }, byPair),
  ],
  localSetting: ({ byDominance, byDominanceGap, byAroundGap }) =>
    [...only('dominance', byDominance), ...only('dominanceGap', byDominanceGap), ...only('around', byAroundGap)],
  partnersSizes: ({ ofFew, ofMany }) =>
    [drawing('partnersSizes', { kind: 'few' }, ofFew), drawing('partnersSizes', { kind: 'many' }, ofMany)],
  regionAndCountry: (values) => byArea('expected', values),
  distance: ({ byKilometres, sizeEdges, bySize, tieEdges, byTie, byCountries }) => [
    ...only('kilometres', byKilometres),
    ...bySize.map((curve, at) =>
      drawing('kilometres', { kind: 'ofAsker', min: sizeEdges[at - 1] ?? null, max: sizeEdges[at] ?? null }, curve)),
    ...byTie.map((curve, at) => drawing('kilometres', { kind: 'byTie', min: tieEdges[at - 1] ?? 0, max: tieEdges[at] ?? 1 }, curve)),
    ...Object.entries(byCountries).map(([pair, curve]) => drawing('kilometres', { kind: 'ofCountries', pair }, curve)),
  ],
  sharedPartners: ({ byAsker, byCandidate, byShare }) =>
    [...byPartners('shared', 'byAsker', byAsker), ...byPartners('shared', 'byCandidate', byCandidate), ...only('share', byShare)],
  pathsOfThree: ({ byAsker, byCandidate, byShare }) =>
    [...byPartners('chains', 'byAsker', byAsker), ...byPartners('chains', 'byCandidate', byCandidate), ...only('share', byShare)],
  surroundingsLinks: ({ byLinks }) => only('expected', byLinks),
  neighboursLinks: ({ byLinks }) => only('nearLinks', byLinks),
  nearPartner: ({ byPartners: curve }) => only('nearPartners', curve),
  partnerInCountry: ({ byPartners: curves }) => byPartners('partners', 'byAsker', curves),
  regionLinks: (values) => byArea('expected', values),
  activity: (values) => [...byArea('expected', values), drawing('expected', { kind: 'sizeClass' }, values.bySize)],
  officialLanguage: ({ byKilometres }) => only('kilometres', byKilometres),
  peerStatus: ({ onlyCandidateLinked }) => [drawing('withPartners', { kind: 'byAsker', min: 0, max: 0 }, onlyCandidateLinked)],
}

/** The curves of a term that make a difference; those that are nowhere but 0 are not drawn. */
export function drawingsOf<Name extends TermName>(term: Name, values: RankingValues): Drawing[] {
  const draw = DRAWINGS[term]
  return draw === undefined ? [] : draw(values[term]).filter(({ curve }) => curve.value.some((value) => value !== 0))
}

/** Numbers of a term that stand in no curve, with their names in its file. Lists of countries are left out. */
export function numbersOf(term: TermName, values: RankingValues): [name: string, value: number][] {
  return numbersIn(values[term], '')
}

const LISTS_OF_COUNTRIES = new Set(['links', 'languages'])

function numbersIn(value: unknown, path: string): [string, number][] {
  if (typeof value === 'number') return [[path, value]]
  if (typeof value !== 'object' || value === null || ('at' in value && 'value' in value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'provenance' || LISTS_OF_COUNTRIES.has(key) ? [] : numbersIn(inner, path === '' ? key : `${path}.${key}`)))
}

/** The most that a term says against and for: over its curves and its numbers that are worths, not settings. */
export function rangeOf(term: TermName, values: RankingValues): { readonly least: number; readonly most: number } | null {
  const worths = [
    ...drawingsOf(term, values).flatMap(({ curve }) => curve.value),
    ...numbersOf(term, values).flatMap(([name, value]) => (SETTINGS.test(name) ? [] : [value])),
  ]
  return worths.length === 0 ? null : { least: Math.min(0, ...worths), most: Math.max(0, ...worths) }
}

/** Numbers that are no worths: edges of bands, shares, half-lives, coefficients. */
const SETTINGS = /[sS]moothing|[Mm]onths|Edges|bands|Share|skill|^official$|inhabitants|siblings|parentAndChild|coefficient|dilution/

