import { askersNeighbours } from '../askers-neighbours.ts'
import { nearness, nearnessOf } from '../nearness.ts'
import { interpolate } from '../piecewise.ts'
import type { Query } from '../query.ts'
import type { Scatter } from '../scatter.ts'
import { symmetric, type Term } from './term.ts'

const EXAMPLES = 3

/**
 * Links of the neighbourhoods: a curve over the links between municipalities within 30 km of the asker and
 * municipalities within 30 km of the candidate, neither of the two themselves, each counted by how near its ends lie
 * (nearness.ts, the product of both). Ties spread along the regions' own.
 */
export const neighboursLinks: Term<'neighboursLinks'> = {
  name: 'neighboursLinks',
  compile(query, scatter) {
    const links = measureNeighboursLinks(query, scatter)
    scatter.map(links, (x) => interpolate(query.values.neighboursLinks.byLinks, x))
    return [symmetric('few', links)]
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

/** The weighted number of links between both neighbourhoods, by slot. */
export function measureNeighboursLinks(query: Query, scatter: Scatter): Float64Array {
  const { snapshot } = query
  const { columns } = snapshot
  const { level } = columns
  const { forth } = scatter.column()
  for (const [partner, links] of neighboursPartners(query)) {
    for (const candidate of snapshot.neighbours(partner)) {
      if (candidate === partner || level[candidate] !== level[partner]) continue
      scatter.add(forth, candidate, links * nearnessOf(columns, candidate, partner))
    }
  }
  return forth
}

/** Partners of the asker's neighbours, with the number of neighbours that have each, counted by how near they lie. */
export function neighboursPartners(query: Query): Map<number, number> {
  const { snapshot, asker: { point } } = query
  const partners = new Map<number, number>()
  if (point === null) return partners
  for (const neighbour of askersNeighbours(query)) {
    const near = nearness(snapshot.columns, neighbour, point.x, point.y, point.z)
    for (const partner of snapshot.partners(neighbour)) partners.set(partner, (partners.get(partner) ?? 0) + near)
  }
  return partners
}
