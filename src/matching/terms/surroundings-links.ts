import { weightAt } from '../cells.ts'
import { CHORD_KM } from '../classes.ts'
import { interpolate } from '../piecewise.ts'
import type { Query } from '../query.ts'
import { symmetric, type Term } from './term.ts'

/** Links' worth of trust in what the country as a whole does. */
const SMOOTHING = 0.5

/**
 * Ties of the wider surroundings: a curve over ln((n + 1/2) / (e + 1/2)), n the links of the asker's countrymen into
 * the cells around the candidate's (cells.ts), each weighed by how near the countryman lives and how near the cell lies,
 * exp(-(km / 100)^2 / 2), and e as many as there would be if the same links were spread evenly over the municipalities of
 * the candidate's country. Silent for an asker whose place is unknown.
 */
export const surroundingsLinks: Term<'surroundingsLinks'> = {
  name: 'surroundingsLinks',
  compile(query) {
    if (query.asker.point === null) return []
    const { byLinks } = query.values.surroundingsLinks
    const values = measureSurroundings(query)
    for (let cell = 1; cell < values.length; cell++) values[cell] = interpolate(byLinks, values[cell] ?? 0)
    values[0] = 0
    return [symmetric('cell', values)]
  },
  find(query, candidate, favours) {
    const { snapshot, asker } = query
    const around = new Set<number>()
    const { first, cell } = snapshot.cellsAround()
    const there = snapshot.columns.cell[candidate] ?? 0
    for (let k = first[there] ?? 0; k < (first[there + 1] ?? 0); k++) around.add(cell[k] ?? 0)
    let links = 0
    for (const to of linksAround(query)) if (around.has(snapshot.columns.cell[to] ?? 0)) links++
    return {
      code: favours && links > 0 ? 'surroundings_linked' : 'surroundings_seldom_linked',
      evidence: { askerCountry: asker.countryCode, candidateCountry: snapshot.countries.values[snapshot.columns.country[candidate] ?? 0] ?? '', links },
    }
  },
}

/** ln((n + 1/2) / (e + 1/2)) by cell, in a table of the workspace. */
export function measureSurroundings(query: Query): Float64Array {
  const { snapshot, asker } = query
  const { columns } = snapshot
  const { linkFrom, linkTo, countries, municipalities } = snapshot.statistics()
  const { first, cell, weight } = snapshot.cellsAround()
  const cells = snapshot.cells.size
  const direct = snapshot.workspace.scratch.table(cells)
  const ofCountry = new Float64Array(countries)
  for (let i = 0; i < linkFrom.length; i++) {
    const near = weightOf(query, linkFrom[i] ?? 0)
    const to = columns.cell[linkTo[i] ?? 0] ?? 0
    if (near === 0 || to === 0) continue
    direct[to] = (direct[to] ?? 0) + near
    const there = columns.country[linkTo[i] ?? 0] ?? 0
    ofCountry[there] = (ofCountry[there] ?? 0) + near
  }
  const around = snapshot.workspace.scratch.table(cells)
  for (let from = 1; from < cells; from++) {
    const links = direct[from] ?? 0
    if (links === 0) continue
    for (let k = first[from] ?? 0; k < (first[from + 1] ?? 0); k++) around[cell[k] ?? 0] = (around[cell[k] ?? 0] ?? 0) + links * (weight[k] ?? 0)
  }
  const { mass, countryOfCell } = query.linkCounts
  for (let at = 0; at < cells; at++) {
    const there = countryOfCell[at] ?? 0
    const expected = (ofCountry[there] ?? 0) * (mass[at] ?? 0) / Math.max(1, municipalities[asker.level * countries + there] ?? 0)
    around[at] = Math.log(((around[at] ?? 0) + SMOOTHING) / (expected + SMOOTHING))
  }
  return around
}

const found = new WeakMap<Query, readonly number[]>()

/** The far ends of the links of the asker's countrymen around it: looked for once a question, however many it explains. */
function linksAround(query: Query): readonly number[] {
  const known = found.get(query)
  if (known) return known
  const { linkFrom, linkTo } = query.snapshot.statistics()
  const ends: number[] = []
  for (let i = 0; i < linkFrom.length; i++) if (weightOf(query, linkFrom[i] ?? 0) > 0) ends.push(linkTo[i] ?? 0)
  found.set(query, ends)
  return ends
}

/** How much a municipality counts as the asker's countryman; 0 for the asker itself and for those far away or abroad. */
function weightOf({ snapshot: { columns }, asker: { position, country, level, point } }: Query, other: number): number {
  if (other === position || columns.country[other] !== country || columns.level[other] !== level || point === null) return 0
  const dx = (columns.x[other] ?? 0) - point.x
  const dy = (columns.y[other] ?? 0) - point.y
  const dz = (columns.z[other] ?? 0) - point.z
  return weightAt(Math.sqrt(dx * dx + dy * dy + dz * dz) * CHORD_KM)
}
