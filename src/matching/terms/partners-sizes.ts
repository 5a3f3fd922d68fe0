import { ofPartnersSizeClass, PARTNERS_SIZE_CLASSES, populationOfClass, SIZE_CLASSES } from '../classes.ts'
import { interpolate } from '../piecewise.ts'
import { sizeOfPartners } from '../statistics.ts'
import type { TermValues } from '../values.ts'
import type { Term } from './term.ts'

/**
 * The sizes that somebody's partners have already: a curve over ln(population / typical population of the other's
 * partners), the candidate against the asker's partners (forth), the asker against the candidate's (back), one curve
 * for one or two partners and one for more. Typical is the geometric mean, read like all sizes on steps of 9 %.
 * Whoever has chosen smaller partners before chooses smaller ones again.
 */
export const partnersSizes: Term<'partnersSizes'> = {
  name: 'partnersSizes',
  compile({ snapshot, asker, values }) {
    const own = sizeOfPartners(snapshot.columns, asker.partners)
    return [
      {
        over: 'size',
        forth: Float64Array.from({ length: SIZE_CLASSES }, (_, candidateSize) => worth(values.partnersSizes, candidateSize, own)),
        back: new Float64Array(SIZE_CLASSES),
      },
      {
        over: 'partnersSize',
        forth: new Float64Array(PARTNERS_SIZE_CLASSES),
        back: Float64Array.from({ length: PARTNERS_SIZE_CLASSES }, (_, theirs) => worth(values.partnersSizes, asker.size, theirs)),
      },
    ]
  },
  find({ snapshot, asker }, candidate, favours) {
    const typical = (partners: Int32Array) => {
      const found = ofPartnersSizeClass(sizeOfPartners(snapshot.columns, partners))
      return found && populationOfClass(found.size)
    }
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

/** Of a size class against the partners of the other side. */
function worth({ ofFew, ofMany }: TermValues<'partnersSizes'>, size: number, partnersSize: number): number {
  const partners = ofPartnersSizeClass(partnersSize)
  const population = populationOfClass(size)
  if (partners === null || population === null) return 0
  return interpolate(partners.few ? ofFew : ofMany, Math.log(population / (populationOfClass(partners.size) ?? 1)))
}
