import { askersNeighbours } from '../askers-neighbours.ts'
import { nearnessOf } from '../nearness.ts'
import { interpolate } from '../piecewise.ts'
import type { Query } from '../query.ts'
import type { Scatter, ScatterColumn } from '../scatter.ts'
import { neighboursPartners } from './neighbours-links.ts'
import type { Term } from './term.ts'

/**
 * Next door to a partner: a curve over the asker's partners within 30 km of the candidate (forth), and over the
 * candidate's partners within 30 km of the asker (back), each counted by how near it lies (nearness.ts).
 */
export const nearPartner: Term<'nearPartner'> = {
  name: 'nearPartner',
  compile(query, scatter) {
    const near = measureNearPartners(query, scatter)
    const { byPartners } = query.values.nearPartner
    scatter.map(near.forth, (x) => interpolate(byPartners, x))
    scatter.map(near.back, (x) => interpolate(byPartners, x))
    return [{ over: 'few', ...near }]
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

/** The asker's partners near every candidate, and every candidate's partners near the asker, by slot. */
export function measureNearPartners(query: Query, scatter: Scatter): ScatterColumn {
  const { snapshot, asker } = query
  const { columns } = snapshot
  const { level } = columns
  const near = scatter.column()
  for (const partner of asker.partners) {
    for (const candidate of snapshot.neighbours(partner)) {
      if (candidate === partner || level[candidate] !== level[partner]) continue
      scatter.add(near.forth, candidate, nearnessOf(columns, candidate, partner))
    }
  }
  for (const [candidate, nearby] of neighboursPartners(query)) scatter.add(near.back, candidate, nearby)
  return near
}
