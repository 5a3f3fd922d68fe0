import { askersNeighbours } from '../askers-neighbours.ts'
import { interpolate } from '../piecewise.ts'
import { symmetric, type Term } from './term.ts'

/**
 * Next door to a partner: a curve over the number of the asker's partners within 30 km of the candidate plus that of
 * the candidate's partners within 30 km of the asker.
 */
export const nearPartner: Term<'nearPartner'> = {
  name: 'nearPartner',
  compile(query, scatter) {
    const { snapshot, asker, values } = query
    const { level } = snapshot.columns
    const { forth } = scatter.column()
    for (const partner of asker.partners) {
      for (const candidate of snapshot.neighbours(partner)) {
        if (candidate !== partner && level[candidate] === level[partner]) scatter.add(forth, candidate, 1)
      }
    }
    for (const neighbour of askersNeighbours(query)) {
      for (const candidate of snapshot.partners(neighbour)) scatter.add(forth, candidate, 1)
    }
    scatter.map(forth, (partners) => interpolate(values.nearPartner.byPartners, partners))
    return [symmetric('few', forth)]
  },
  find(query, candidate, favours) {
    if (!favours) return { code: 'not_near_partner', evidence: {} }
    const { snapshot, asker } = query
    const { id, level } = snapshot.columns
    const around = new Set(snapshot.neighbours(candidate))
    const near = new Set(askersNeighbours(query))
    return {
      code: 'near_partner',
      evidence: {
        askersPartners: [...asker.partners]
          .filter((partner) => partner !== candidate && around.has(partner) && level[partner] === level[candidate])
          .map((partner) => id[partner] ?? 0),
        candidatesPartners: [...snapshot.partners(candidate)].filter((partner) => near.has(partner)).map((partner) => id[partner] ?? 0),
      },
    }
  },
}
