import { interpolate } from '../piecewise.ts'
import type { Query } from '../query.ts'
import { askersNeighbours } from '../askers-neighbours.ts'
import { symmetric, type Term } from './term.ts'

const EXAMPLES = 3

/**
 * Links of the neighbourhoods: a curve over the number of links between municipalities within 30 km of the asker and
 * municipalities within 30 km of the candidate, neither of the two themselves. Ties spread along the regions' own.
 */
export const neighboursLinks: Term<'neighboursLinks'> = {
  name: 'neighboursLinks',
  compile(query, scatter) {
    const { snapshot, values } = query
    const { level } = snapshot.columns
    const { forth } = scatter.column()
    for (const [partner, links] of neighboursPartners(query)) {
      for (const candidate of snapshot.neighbours(partner)) {
        if (candidate !== partner && level[candidate] === level[partner]) scatter.add(forth, candidate, links)
      }
    }
    scatter.map(forth, (links) => interpolate(values.neighboursLinks.byLinks, links))
    return [symmetric('few', forth)]
  },
  find(query, candidate, favours) {
    if (!favours) return { code: 'neighbours_not_linked', evidence: {} }
    const { snapshot } = query
    const { id, level } = snapshot.columns
    const around = new Set([...snapshot.neighbours(candidate)]
      .filter((position) => position !== candidate && level[position] === level[candidate]))
    const links = askersNeighbours(query).flatMap((neighbour) => [...snapshot.partners(neighbour)]
      .filter((partner) => around.has(partner))
      .map((partner) => ({ nearAsker: id[neighbour] ?? 0, nearCandidate: id[partner] ?? 0 })))
    return { code: 'neighbours_linked', evidence: { links: links.length, examples: links.slice(0, EXAMPLES) } }
  },
}

/** Partners of the asker's neighbours, with the number of neighbours that have each. */
function neighboursPartners(query: Query): Map<number, number> {
  const partners = new Map<number, number>()
  for (const neighbour of askersNeighbours(query)) {
    for (const partner of query.snapshot.partners(neighbour)) partners.set(partner, (partners.get(partner) ?? 0) + 1)
  }
  return partners
}
