import { populationOfClass, SIZE_CLASSES, sizeClass } from '../classes.ts'
import { interpolate } from '../piecewise.ts'
import type { TermValues } from '../values.ts'
import { symmetric, type Term } from './term.ts'

/** Up to this ratio two populations are called similar. */
const SIMILAR = 2

/**
 * Likeness of size: a table over the asker's population and ln(candidate's / asker's), read on steps of 9 %. Partners
 * are strongly assortative by size (Kaltenbrunner et al. 2013), and softly: no ratio is excluded. Small askers have
 * larger partners rather than smaller ones, and large ones the reverse. Unknown populations have values of their own.
 */
export const size: Term<'size'> = {
  name: 'size',
  compile({ asker, values }) {
    const own = populationOfClass(sizeClass(asker.population))
    return [symmetric('size', Float64Array.from({ length: SIZE_CLASSES }, (_, candidateSize) =>
      sizeValue(values.size, own, populationOfClass(candidateSize))))]
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
