import { SIZE_CLASSES } from './classes.ts'
import { isClosed } from './closed.ts'
import type { Snapshot } from './snapshot.ts'
import type { Statistics } from './statistics.ts'
import type { DenseKey } from './workspace.ts'

/** Whom an asker's contributions are measured against, but for its own partners. */
export interface Abroad {
  /** Index in LEVELS. */
  readonly level: number
  /** Index of the country that is not abroad; -1 for none. */
  readonly country: number
  /** ISO 3166-1 alpha-2. */
  readonly pausedCountries: ReadonlySet<string>
  /** ISO date. */
  readonly today: string
}

/** Keys by which a reference is counted ahead: all that do not depend on the asker's place or size. */
export type CountedKey = Exclude<DenseKey, 'country*distance' | 'traits'> | 'country' | 'size'

/** Where a municipality is abroad and not closed: in the reference, or in a paused country. */
export const INSIDE = 1
export const PAUSED = 2

/**
 * The municipalities of one level outside one country, neither closed nor in a paused country, and how many of them
 * have each value of a key. The same for all askers of a country: worked out once, until the snapshot changes.
 */
export class Reference {
  private static readonly known = new WeakMap<Statistics, Map<string, Reference>>()

  /** INSIDE, PAUSED or 0 by position. Shared: do not change it. */
  readonly state: Uint8Array
  readonly counts: { readonly [Key in CountedKey]: Int32Array }
  /** Who has which set of traits at which size, three numbers each: set, size class, municipalities. */
  private readonly traitsAndSizes: Int32Array

  static of(snapshot: Snapshot, abroad: Abroad): Reference {
    const statistics = snapshot.statistics()
    const known = Reference.known.get(statistics) ?? new Map<string, Reference>()
    Reference.known.set(statistics, known)
    const key = [abroad.level, abroad.country, abroad.today, ...abroad.pausedCountries].join()
    const found = known.get(key) ?? new Reference(snapshot, abroad)
    known.set(key, found)
    return found
  }

  private constructor(snapshot: Snapshot, abroad: Abroad) {
    const { columns: { country, size, region, county, cell, degreeClass, traitSet }, extent } = snapshot
    const { partnersSize } = snapshot.statistics()
    const settings = snapshot.settings()
    const state = statesAbroad(snapshot, abroad)
    const count = (keyOf: (position: number) => number): Int32Array => countEach(state, extent, keyOf)
    this.state = state
    this.counts = {
      country: count((i) => country[i] ?? 0),
      size: count((i) => size[i] ?? 0),
      'country*size': count((i) => (country[i] ?? 0) * SIZE_CLASSES + (size[i] ?? 0)),
      region: count((i) => region[i] ?? 0),
      county: count((i) => county[i] ?? 0),
      cell: count((i) => cell[i] ?? 0),
      degree: count((i) => degreeClass[i] ?? 0),
      partnersSize: count((i) => partnersSize[i] ?? 0),
      setting: count((i) => settings[i] ?? 0),
    }
    const traits = count((i) => (traitSet[i] ?? 0) * SIZE_CLASSES + (size[i] ?? 0))
    this.traitsAndSizes = Int32Array.from([...traits.entries()].filter(([, municipalities]) => municipalities > 0)
      .flatMap(([at, municipalities]) => [Math.floor(at / SIZE_CLASSES), at % SIZE_CLASSES, municipalities]))
  }

  /** The counts by the key `traits`: for every set of traits those outside the asker's size band, then those in it. */
  countTraits(sets: number, sameBand: Uint8Array): Int32Array {
    const counts = new Int32Array(2 * sets)
    for (let i = 0; i < this.traitsAndSizes.length; i += 3) {
      const at = 2 * (this.traitsAndSizes[i] ?? 0) + (sameBand[this.traitsAndSizes[i + 1] ?? 0] ?? 0)
      counts[at] = (counts[at] ?? 0) + (this.traitsAndSizes[i + 2] ?? 0)
    }
    return counts
  }
}

function statesAbroad(snapshot: Snapshot, { level: wanted, country: own, pausedCountries, today }: Abroad): Uint8Array {
  const { columns: { alive, level, country }, extent } = snapshot
  const paused = snapshot.countries.values.map((code) => pausedCountries.has(code))
  const state = new Uint8Array(extent)
  for (let position = 0; position < extent; position++) {
    const there = country[position] ?? 0
    if (alive[position] === 0 || level[position] !== wanted || there === own || isClosed(snapshot, position, today)) continue
    state[position] = paused[there] === true ? PAUSED : INSIDE
  }
  return state
}

function countEach(state: Uint8Array, extent: number, keyOf: (position: number) => number): Int32Array {
  let keys = 0
  for (let position = 0; position < extent; position++) keys = Math.max(keys, keyOf(position) + 1)
  const counts = new Int32Array(keys)
  for (let position = 0; position < extent; position++) {
    if (state[position] !== INSIDE) continue
    const at = keyOf(position)
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}
