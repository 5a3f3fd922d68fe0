import { distanceMetres } from '../../domain/distance.ts'
import { DISTANCE_CLASSES, kilometresOfClass, populationOfClass } from '../classes.ts'
import { interpolate, type Piecewise } from '../piecewise.ts'
import type { Query } from '../query.ts'
import { symmetric, type Term } from './term.ts'

/**
 * Friction of distance: curves over kilometres, read in classes of 5 to 50 km, one for all, one by the asker's size,
 * one by how close the ties of the two countries are, and one of their own for pairs of countries with many links. Measured as an effect of the border region that fades until
 * 1,400 km and is flat beyond (Zelinsky 1991: "some friction"); large towns look further, and so do countries that are
 * close anyway.
 */
export const distance: Term<'distance'> = {
  name: 'distance',
  compile(query) {
    const { asker, snapshot } = query
    if (asker.point === null) return []
    const tables = query.values.distance.byTie.map((_, tie) => curveOf(query, tie))
    const table = snapshot.workspace.scratch.table(snapshot.countries.size * DISTANCE_CLASSES)
    for (let country = 0; country < snapshot.countries.size; country++) {
      table.set(tables[tieOf(query, country)] ?? [], country * DISTANCE_CLASSES)
      const between = curveBetween(query, country)
      if (between === undefined) continue
      for (let distanceClass = 0; distanceClass < DISTANCE_CLASSES; distanceClass++) {
        const at = country * DISTANCE_CLASSES + distanceClass
        table[at] = (table[at] ?? 0) + interpolate(between, kilometresOfClass(distanceClass))
      }
    }
    return [symmetric('country*distance', table)]
  },
  find({ asker, snapshot: { columns } }, candidate, favours) {
    const there = { lat: columns.lat[candidate] ?? 0, lon: columns.lon[candidate] ?? 0 }
    return {
      code: favours ? 'nearer' : 'further',
      evidence: { metres: asker.location === null ? 0 : Math.round(distanceMetres(asker.location, there)) },
    }
  },
}

/** Which of the curves by tie holds for a country. */
export function tieOf({ asker, countryLinks, values }: Query, country: number): number {
  const closeness = Math.max(countryLinks.probability(asker.country, country), countryLinks.probability(country, asker.country))
  return 1 + values.distance.tieEdges.findLastIndex((edge) => edge <= closeness)
}

/** The curve of the asker's country and another's own, if these two have one. */
export function curveBetween({ asker, snapshot, values }: Query, country: number): Piecewise | undefined {
  return values.distance.byCountries[[asker.countryCode, snapshot.countries.values[country] ?? ''].toSorted().join('-')]
}

/** Which of the curves by size holds for the asker; null for an unknown size. */
export function sizeOf({ asker, values }: Query): number | null {
  const population = populationOfClass(asker.size)
  return population === null ? null : 1 + values.distance.sizeEdges.findLastIndex((edge) => edge <= population)
}

function curveOf(query: Query, tie: number): Float64Array {
  const { byKilometres, bySize, byTie } = query.values.distance
  const own = sizeOf(query)
  const curves: Piecewise[] = [byKilometres, ...own === null ? [] : bySize.slice(own, own + 1), ...byTie.slice(tie, tie + 1)]
  return Float64Array.from({ length: DISTANCE_CLASSES }, (_, distanceClass) =>
    curves.reduce((sum, curve) => sum + interpolate(curve, kilometresOfClass(distanceClass)), 0))
}
