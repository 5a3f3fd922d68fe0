import { DEGREE_CLASSES, LINK_SIZE_BANDS, linkSizeBand, PARTNERS_SIZE_CLASSES, SETTING_CLASSES, SIZE_CLASSES } from './classes.ts'
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
export type CountedKey = Exclude<DenseKey, 'country*distance' | 'traits'> | 'country'

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
    const { columns, countries, regions, counties, cells, traitSets, extent } = snapshot
    const { partnersSize } = snapshot.statistics()
    const settings = snapshot.settings()
    const state = statesAbroad(snapshot, abroad)
    const counts = {
      country: new Int32Array(countries.size), size: new Int32Array(SIZE_CLASSES), 'country*size': new Int32Array(countries.size * SIZE_CLASSES),
      'country*band*linked': new Int32Array(2 * countries.size * LINK_SIZE_BANDS),
      region: new Int32Array(regions.size), county: new Int32Array(counties.size), cell: new Int32Array(cells.size),
      degree: new Int32Array(DEGREE_CLASSES), partnersSize: new Int32Array(PARTNERS_SIZE_CLASSES), setting: new Int32Array(SETTING_CLASSES),
    }
    const traits = new Int32Array(traitSets.size * SIZE_CLASSES)
    for (let i = 0; i < extent; i++) {
      if (state[i] !== INSIDE) continue
      const country = columns.country[i] ?? 0
      const size = columns.size[i] ?? 0
      increment(counts.country, country)
      increment(counts.size, size)
      increment(counts['country*size'], country * SIZE_CLASSES + size)
      increment(counts['country*band*linked'], 2 * (country * LINK_SIZE_BANDS + linkSizeBand(size)) + (columns.degreeClass[i] === 0 ? 0 : 1))
      increment(counts.region, columns.region[i] ?? 0)
      increment(counts.county, columns.county[i] ?? 0)
      increment(counts.cell, columns.cell[i] ?? 0)
      increment(counts.degree, columns.degreeClass[i] ?? 0)
      increment(counts.partnersSize, partnersSize[i] ?? 0)
      increment(counts.setting, settings[i] ?? 0)
      increment(traits, (columns.traitSet[i] ?? 0) * SIZE_CLASSES + size)
    }
    this.state = state
    this.counts = counts
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

function increment(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}
