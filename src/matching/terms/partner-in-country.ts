import { partnerBand } from '../classes.ts'
import { interpolate } from '../piecewise.ts'
import type { Term } from './term.ts'

/**
 * A country already covered counts less: a curve over the number of partners that the asker has in the candidate's
 * country (forth), or the candidate in the asker's (back), by how many that side has in all.
 */
export const partnerInCountry: Term<'partnerInCountry'> = {
  name: 'partnerInCountry',
  compile(query, scatter) {
    const { snapshot, asker, values, fullRecord } = query
    const { byPartners } = values.partnerInCountry
    const { country } = snapshot.columns
    const { countries, linkFrom, linkTo } = snapshot.statistics()
    const own = new Float64Array(countries)
    for (const partner of asker.partners) own[country[partner] ?? 0] = (own[country[partner] ?? 0] ?? 0) + 1
    const ofAsker = byPartners[partnerBand(fullRecord.ofAsker(asker))] ?? byPartners[0]
    const few = scatter.column()
    for (let i = 0; i < linkFrom.length; i++) {
      if (country[linkTo[i] ?? 0] === asker.country) scatter.add(few.back, linkFrom[i] ?? 0, 1)
    }
    scatter.map(few.back, (partners, candidate) => {
      const curve = byPartners[partnerBand(fullRecord.partnersAt(candidate))] ?? byPartners[0]
      return interpolate(curve, partners) - interpolate(curve, 0)
    })
    return [
      {
        over: 'country',
        forth: own.map((partners) => interpolate(ofAsker, partners) - interpolate(ofAsker, 0)),
        back: new Float64Array(countries),
      },
      { over: 'few', ...few },
    ]
  },
  find({ snapshot, asker }, candidate) {
    const { country, id } = snapshot.columns
    const there = country[candidate] ?? 0
    const within = (partners: Int32Array, place: number) => [...partners].filter((p) => country[p] === place).map((p) => id[p] ?? 0)
    const askersPartners = within(asker.partners, there)
    const candidatesPartners = within(snapshot.partners(candidate), asker.country)
    return {
      code: askersPartners.length + candidatesPartners.length === 0 ? 'country_still_free' : 'country_already_covered',
      evidence: { country: snapshot.countries.values[there] ?? '', askersPartners, candidatesPartners },
    }
  },
}
