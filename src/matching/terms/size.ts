import { populationOfClass, SIZE_CLASSES, sizeClass } from '../classes.ts'
import { interpolate } from '../piecewise.ts'
import { symmetric, type Term } from './term.ts'

/**
 * Likeness of size: a curve over ln(larger / smaller population), read on steps of 9 %. Partners are strongly
 * assortative by size (Kaltenbrunner et al. 2013), and softly: no ratio is excluded. An unknown population has a
 * value of its own, near that of a common candidate, so that it neither helps nor harms.
 */
export const size: Term<'size'> = {
  name: 'size',
  compile({ asker, values }) {
    const { byLogRatio, unknown } = values.size
    const own = populationOfClass(sizeClass(asker.population))
    return [symmetric('size', Float64Array.from({ length: SIZE_CLASSES }, (_, candidateSize) => {
      const other = populationOfClass(candidateSize)
      return own === null || other === null ? unknown : interpolate(byLogRatio, Math.abs(Math.log(own / other)))
    }))]
  },
  find({ asker, snapshot }, candidate, favours) {
    const askerPopulation = asker.population || null
    const candidatePopulation = snapshot.columns.population[candidate] || null
    const ratio = askerPopulation === null || candidatePopulation === null ? null
      : Math.max(askerPopulation, candidatePopulation) / Math.min(askerPopulation, candidatePopulation)
    return { code: favours ? 'size_alike' : 'size_unlike', evidence: { askerPopulation, candidatePopulation, ratio } }
  },
}
