import type { Query } from '../query.ts'
import type { Term } from './term.ts'

/**
 * Affinity of the two countries, for each of the many municipalities there are: b ln P(c_v | c_u) - d ln n(c_v),
 * P the smoothed share of partners that municipalities of u's country have in v's, n the municipalities of v's
 * country on the same level. Asymmetric: a small country's partner may be in a large one that hardly notices.
 */
export const countryPair: Term<'countryPair'> = {
  name: 'countryPair',
  compile(query) {
    const { snapshot, asker, values, countryLinks } = query
    const { countries } = snapshot.statistics()
    const affinity = (from: number, to: number) =>
      values.countryPair.coefficient * Math.log(countryLinks.probability(from, to)) -
      values.countryPair.dilution * Math.log(municipalities(query, to))
    return [{
      over: 'country',
      forth: Float64Array.from({ length: countries }, (_, country) => affinity(asker.country, country)),
      back: Float64Array.from({ length: countries }, (_, country) => affinity(country, asker.country)),
    }]
  },
  find({ snapshot, asker, countryLinks }, candidate, favours) {
    const country = snapshot.columns.country[candidate] ?? 0
    return {
      code: favours ? 'countries_often_linked' : 'countries_seldom_linked',
      evidence: {
        askerCountry: asker.countryCode,
        candidateCountry: snapshot.countries.values[country] ?? '',
        links: countryLinks.between(asker.country, country),
        share: countryLinks.probability(asker.country, country),
      },
    }
  },
}

/** Municipalities of the asker's level in a country; at least 1. */
function municipalities({ snapshot, asker }: Query, country: number): number {
  const { countries, municipalities: counts } = snapshot.statistics()
  return Math.max(1, counts[asker.level * countries + country] ?? 0)
}
