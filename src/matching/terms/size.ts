import { LINK_SIZE_BANDS, linkSizeBand, populationOfClass, RANK_STEPS, SIZE_CLASSES, sizeClass } from '../classes.ts'
import { UNRANKED } from '../link-counts.ts'
import { interpolate } from '../piecewise.ts'
import type { Query } from '../query.ts'
import { measureSizesInCountries } from '../sizes-in-countries.ts'
import type { TermValues } from '../values.ts'
import { type Part, symmetric, type Term } from './term.ts'

/** Up to this ratio two populations are called similar. */
const SIMILAR = 2

/**
 * Likeness of size: a table over the asker's population and ln(candidate's / asker's), read on steps of 9 %. Partners
 * are strongly assortative by size (Kaltenbrunner et al. 2013), and softly: no ratio is excluded. Small askers have
 * larger partners rather than smaller ones, and large ones the reverse. Unknown populations have values of their own.
 *
 * A French commune of 3,000 is large and a Polish one small, and some sizes go together between two countries: curves
 * over ln(rank of the candidate / rank of the asker), each within its own country; over the share of the partners of a
 * country's towns of such a size in the other country against that of all its towns (asker forth, candidate back); and
 * over ln((n + s) / (e + s)), n the links of the asker's country and size band with the candidate's, e as many as towns of
 * the asker's size elsewhere would have with them.
 */
export const size: Term<'size'> = {
  name: 'size',
  compile(query) {
    const own = populationOfClass(sizeClass(query.asker.population))
    return [
      symmetric('size', Float64Array.from({ length: SIZE_CLASSES }, (_, candidateSize) =>
        sizeValue(query.values.size, own, populationOfClass(candidateSize)))),
      inCountries(query),
    ]
  },
  find({ asker, snapshot }, candidate, favours) {
    const askerPopulation = asker.population || null
    const candidatePopulation = snapshot.columns.population[candidate] || null
    const ratio = askerPopulation === null || candidatePopulation === null ? null
      : Math.max(askerPopulation, candidatePopulation) / Math.min(askerPopulation, candidatePopulation)
    const evidence = { askerPopulation, candidatePopulation, ratio }
    const isSimilar = ratio === null ? favours : ratio <= SIMILAR
    if (favours) return { code: isSimilar ? 'size_alike' : 'size_often_linked', evidence }
    return { code: isSimilar ? 'size_seldom_linked' : 'size_unlike', evidence }
  },
}

/** Between the curves of the two nearest populations of the table, by ln of the asker's. */
function sizeValue(values: TermValues<'size'>, own: number | null, other: number | null): number {
  if (own === null) return other === null ? values.bothUnknown : values.askerUnknown
  if (other === null) return values.candidateUnknown
  const upper = values.byAsker.findIndex(({ inhabitants }) => inhabitants >= own)
  const last = values.byAsker.at(upper)
  const first = values.byAsker[upper - 1]
  const x = Math.log(other / own)
  if (upper <= 0 || !first || !last) return last ? interpolate(last.byLogRatio, x) : 0
  const share = Math.log(own / first.inhabitants) / Math.log(last.inhabitants / first.inhabitants)
  return (1 - share) * interpolate(first.byLogRatio, x) + share * interpolate(last.byLogRatio, x)
}

function inCountries(query: Query): Part {
  const { byRank, byCountry, byPair } = query.values.size
  const { ranks, ownRank, lifts, pairs } = measureSizesInCountries(query)
  const countries = lifts.asker.length
  const { scratch } = query.snapshot.workspace
  const forth = scratch.table(countries * SIZE_CLASSES)
  const back = scratch.table(countries * SIZE_CLASSES)
  const worthOfGap = remember((steps) => interpolate(byRank, steps / RANK_STEPS))
  const ofBand = lifts.candidate.map((lift) => interpolate(byCountry, lift))
  const ofBands = pairs.map((pair) => interpolate(byPair, pair))
  for (let country = 0; country < countries; country++) {
    const ofAsker = interpolate(byCountry, lifts.asker[country] ?? 0)
    for (let sizeThere = 0; sizeThere < SIZE_CLASSES; sizeThere++) {
      const at = country * SIZE_CLASSES + sizeThere
      const band = country * LINK_SIZE_BANDS + linkSizeBand(sizeThere)
      const rank = ranks[at] ?? UNRANKED
      const both = (rank === UNRANKED || ownRank === UNRANKED ? 0 : worthOfGap(rank - ownRank)) + (ofBands[band] ?? 0)
      forth[at] = both + ofAsker
      back[at] = both + (ofBand[band] ?? 0)
    }
  }
  return { over: 'country*size', forth, back }
}

/** Gaps are some hundred whole numbers of steps, met thousands of times. */
function remember(worth: (steps: number) => number): (steps: number) => number {
  const known: number[] = []
  return (steps) => (known[steps < 0 ? -2 * steps - 1 : 2 * steps] ??= worth(steps))
}
