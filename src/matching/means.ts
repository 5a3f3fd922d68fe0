import { DISTANCE_CLASSES } from './classes.ts'
import { type AskersReference, REFERENCE } from './eligible.ts'
import { indexIn } from './key-index.ts'
import type { Query } from './query.ts'
import type { Key, Part } from './terms/term.ts'

/** How many of an asker's reference have each value of a key: `counts` less those at the positions `without`. */
type Counts = Readonly<Record<Exclude<Key, 'few'>, { readonly counts: Int32Array; readonly without: readonly number[] }>>

/** The counts of one question, after the scoring loop, which counts places. */
export function referenceCounts({ snapshot, snapshot: { workspace } }: Query, { reference, without }: AskersReference): Counts {
  const counted = (counts: Int32Array) => ({ counts, without })
  const { country, size, region, county, cell, degree, partnersSize, setting } = reference.counts
  return {
    country: counted(country), size: counted(size), 'country*size': counted(reference.counts['country*size']),
    'country*band*linked': counted(reference.counts['country*band*linked']), region: counted(region), county: counted(county), cell: counted(cell),
    degree: counted(degree), partnersSize: counted(partnersSize), setting: counted(setting),
    traits: counted(reference.countTraits(snapshot.traitSets.size, workspace.sameBand)),
    'country*distance': { counts: workspace.places, without: [] },
    distance: { counts: byDistance(workspace.places, snapshot.countries.size), without: [] },
  }
}

/** Weighted means of a term over the reference, exact. */
export function meansOf(
  query: Query, { weight, parts }: { readonly weight: number; readonly parts: readonly Part[] }, counts: Counts, reference: number,
): { meanForth: number; meanBack: number } {
  const each = reference === 0 ? 0 : weight / reference
  let meanForth = 0
  let meanBack = 0
  for (const { over, forth, back } of parts) {
    const sumForth = sumOf(query, over, forth, counts)
    meanForth += each * sumForth
    meanBack += each * (back === forth ? sumForth : sumOf(query, over, back, counts))
  }
  return { meanForth, meanBack }
}

function sumOf(query: Query, over: Key, values: Float64Array, of: Counts): number {
  if (over === 'few') return sumOfFew(query, values)
  const { counts, without } = of[over]
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    const count = counts[i] ?? 0
    if (count > 0) sum += count * (values[i] ?? 0)
  }
  for (const position of without) sum -= values[indexIn(query, over, position)] ?? 0
  return sum
}

function sumOfFew({ snapshot: { workspace: { scatter: { count, positions }, state } } }: Query, values: Float64Array): number {
  let sum = 0
  for (let slot = 0; slot < count; slot++) {
    if (((state[positions[slot] ?? 0] ?? 0) & REFERENCE) !== 0) sum += values[slot] ?? 0
  }
  return sum
}

function byDistance(places: Int32Array, countries: number): Int32Array {
  const sums = new Int32Array(DISTANCE_CLASSES)
  for (let i = 0; i < countries * DISTANCE_CLASSES; i++) sums[i % DISTANCE_CLASSES] = (sums[i % DISTANCE_CLASSES] ?? 0) + (places[i] ?? 0)
  return sums
}
