import type { Query } from '../matching/query.ts'
import { CHORD_KM } from '../matching/classes.ts'
import type { Snapshot } from '../matching/snapshot.ts'

/** What the ranking is measured against: scores of a candidate by position, higher is better. */
export const BASELINES = ['random', 'nearest population', 'degree', 'gravity', 'hand-tuned', 'Adamic-Adar'] as const
export type Baseline = (typeof BASELINES)[number]

/** Ties of Adamic-Adar go by degree, which is below this. */
const TIES = 1e-6
const UNKNOWN = -1e9

type Scorer = (position: number) => number

/**
 * - random: an order that no candidate has earned, the same for the same asker;
 * - nearest population: by |ln(p_u / p_v)|;
 * - degree: by the number of partners;
 * - gravity: ln p_v - ln distance (population over distance);
 * - hand-tuned: ln P(c_v | c_u) - ln n(c_v) - |ln(p_u / p_v)|, country and size with weights of one;
 * - Adamic-Adar: the sum of 1 / ln(1 + d_x) over shared partners, ties by degree.
 */
export function baselines(query: Query): Record<Baseline, Scorer> {
  const { snapshot, asker, countryLinks } = query
  const { columns } = snapshot
  const own = Math.log(asker.population)
  const inhabitants = logarithms(snapshot)
  const isKnown = (logarithm: number | undefined): logarithm is number => logarithm !== undefined && logarithm !== -Infinity
  const apart: Scorer = (position) => {
    const theirs = inhabitants[position]
    return isKnown(own) && isKnown(theirs) ? Math.abs(own - theirs) : UNKNOWN
  }
  const { countries, municipalities } = snapshot.statistics()
  const ofCountry = Float64Array.from({ length: countries }, (_, country) =>
    Math.log(countryLinks.probability(asker.country, country)) - Math.log(Math.max(1, municipalities[asker.level * countries + country] ?? 0)))
  const adamicAdar = new Map<number, number>()
  for (const shared of asker.partners) {
    const theirs = snapshot.partners(shared)
    for (const candidate of theirs) adamicAdar.set(candidate, (adamicAdar.get(candidate) ?? 0) + 1 / Math.log(1 + theirs.length))
  }
  const degree: Scorer = (position) => snapshot.partners(position).length
  return {
    'random': (position) => scrambled(asker.position, position),
    'nearest population': (position) => apart(position) === UNKNOWN ? UNKNOWN : -apart(position),
    degree,
    'gravity': (position) => {
      const theirs = inhabitants[position]
      if (!isKnown(theirs) || asker.point === null) return UNKNOWN
      const [dx, dy, dz] = [(columns.x[position] ?? 0) - asker.point.x, (columns.y[position] ?? 0) - asker.point.y, (columns.z[position] ?? 0) - asker.point.z]
      const kilometres = 2 * CHORD_KM * Math.asin(Math.min(1, Math.sqrt(dx * dx + dy * dy + dz * dz) / 2))
      return theirs - Math.log(Math.max(1, kilometres))
    },
    'hand-tuned': (position) => {
      const far = apart(position)
      return far === UNKNOWN ? UNKNOWN : (ofCountry[columns.country[position] ?? 0] ?? 0) - far
    },
    'Adamic-Adar': (position) => (adamicAdar.get(position) ?? 0) + TIES * degree(position),
  }
}

const known = new WeakMap<Snapshot, { readonly version: number; readonly values: Float64Array }>()

/** ln of the population of every position; -Infinity where it is unknown. */
function logarithms(snapshot: Snapshot): Float64Array {
  const found = known.get(snapshot)
  if (found?.version === snapshot.version) return found.values
  const values = Float64Array.from({ length: snapshot.extent }, (_, i) => Math.log(snapshot.columns.population[i] ?? 0))
  known.set(snapshot, { version: snapshot.version, values })
  return values
}

/** A number from 0 to 1 that depends on nothing but the two. */
function scrambled(a: number, b: number): number {
  let mixed = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296
}
