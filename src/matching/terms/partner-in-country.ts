import { interpolate } from '../piecewise.ts'
import type { Term } from './term.ts'

/**
 * A country already covered counts less: a curve over the number of partners that the asker has in the candidate's
 * country (forth), or the candidate in the asker's (back).
 */
export const partnerInCountry: Term<'partnerInCountry'> = {
  name: 'partnerInCountry',
  compile({ snapshot, asker, values }, scatter) {
    const { byPartners } = values.partnerInCountry
    const { country } = snapshot.columns
    const { countries, linkFrom, linkTo } = snapshot.statistics()
    const own = new Float64Array(countries)
    for (const partner of asker.partners) own[country[partner] ?? 0] = (own[country[partner] ?? 0] ?? 0) + 1
    const few = scatter.column()
    for (let i = 0; i < linkFrom.length; i++) {
      if (country[linkTo[i] ?? 0] === asker.country) scatter.add(few.back, linkFrom[i] ?? 0, 1)
    }
    const free = interpolate(byPartners, 0)
    scatter.map(few.back, (partners) => interpolate(byPartners, partners) - free)
    return [
      {
        over: 'country',
        forth: own.map((partners) => interpolate(byPartners, partners)),
        back: new Float64Array(countries).fill(free),
      },
      { over: 'few', ...few },
    ]
  },
  find({ snapshot, asker }, candidate, favours) {
    const { country, id } = snapshot.columns
    const there = country[candidate] ?? 0
    const within = (partners: Int32Array, place: number) => [...partners].filter((p) => country[p] === place).map((p) => id[p] ?? 0)
    return {
      code: favours ? 'country_still_free' : 'country_already_covered',
      evidence: {
        country: snapshot.countries.values[there] ?? '',
        askersPartners: within(asker.partners, there),
        candidatesPartners: within(snapshot.partners(candidate), asker.country),
      },
    }
  },
}
