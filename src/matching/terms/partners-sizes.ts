import { populationOfClass, SIZE_CLASSES } from '../classes.ts'
import { interpolate } from '../piecewise.ts'
import type { TermValues } from '../values.ts'
import type { Term } from './term.ts'

/** Up to this number partners are few. */
const FEW = 2

/**
 * The sizes that somebody's partners have already: a curve over ln(population / typical population of the other's
 * partners), the candidate against the asker's partners (forth), the asker against the candidate's (back). Typical is
 * the geometric mean. Whoever has chosen smaller partners before chooses smaller ones again.
 */
export const partnersSizes: Term<'partnersSizes'> = {
  name: 'partnersSizes',
  compile({ snapshot, asker, values }, scatter) {
    const { columns: { size } } = snapshot
    const typical = typicalSize([...asker.partners].map((partner) => size[partner] ?? 0))
    const forth = new Float64Array(SIZE_CLASSES)
    if (typical !== null) {
      forth.forEach((_, candidateSize) => { forth[candidateSize] = worth(values.partnersSizes, candidateSize, typical, asker.partners.length) })
    }
    const { forth: sums, back } = scatter.column()
    const { forth: counts } = scatter.column()
    const { linkFrom, linkTo } = snapshot.statistics()
    for (let i = 0; i < linkFrom.length; i++) {
      const partnerSize = size[linkTo[i] ?? 0] ?? 0
      if (partnerSize === 0) continue
      scatter.add(sums, linkFrom[i] ?? 0, partnerSize)
      scatter.add(counts, linkFrom[i] ?? 0, 1)
    }
    for (let slot = 0; slot < scatter.count; slot++) {
      const count = counts[slot] ?? 0
      if (count === 0) continue
      const position = scatter.positions[slot] ?? 0
      back[slot] = worth(values.partnersSizes, asker.size, (sums[slot] ?? 0) / count, snapshot.partners(position).length)
      sums[slot] = 0
    }
    return [
      { over: 'size', forth, back: new Float64Array(SIZE_CLASSES) },
      { over: 'few', forth: sums, back },
    ]
  },
  find({ snapshot, asker }, candidate, favours) {
    const typical = (partners: Int32Array) => inhabitants(typicalSize([...partners].map((partner) => snapshot.columns.size[partner] ?? 0)))
    return {
      code: favours ? 'partners_of_such_size' : 'partners_of_other_size',
      evidence: {
        askerPopulation: asker.population || null,
        candidatePopulation: snapshot.columns.population[candidate] || null,
        askersPartners: typical(asker.partners),
        candidatesPartners: typical(snapshot.partners(candidate)),
      },
    }
  },
}

/** Of a size class against a typical one (a mean of classes: classes are steps in ln). */
function worth({ ofFew, ofMany }: TermValues<'partnersSizes'>, own: number, typical: number, partners: number): number {
  const population = populationOfClass(own)
  if (population === null) return 0
  return interpolate(partners <= FEW ? ofFew : ofMany, Math.log(population / (inhabitants(typical) ?? 1)))
}

function inhabitants(size: number | null): number | null {
  return size === null ? null : populationOfClass(size)
}

/** Mean class of those whose size is known. */
function typicalSize(sizes: readonly number[]): number | null {
  const known = sizes.filter((size) => size > 0)
  return known.length === 0 ? null : known.reduce((sum, size) => sum + size, 0) / known.length
}
