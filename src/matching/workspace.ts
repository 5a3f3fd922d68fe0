import { DEGREE_CLASSES, DISTANCE_CLASSES, LINK_SIZE_BANDS, PARTNERS_SIZE_CLASSES, SETTING_CLASSES, SIZE_CLASSES } from './classes.ts'
import { Scatter } from './scatter.ts'
import { Scratch } from './scratch.ts'

const EMPTY = new Float64Array(0)

/** The keys by which terms are tables. The scoring loop looks several of them up at once (candidate-keys.ts). */
export const DENSE_KEYS = [
  'country*distance', 'size', 'country*size', 'country*band*linked', 'region', 'county', 'cell', 'traits', 'degree', 'partnersSize', 'setting',
] as const
export type DenseKey = (typeof DENSE_KEYS)[number]

/** How many there are of everything that a table has an entry for. */
export interface Extents {
  readonly extent: number
  readonly countries: number
  readonly regions: number
  readonly counties: number
  readonly cells: number
  readonly traitSets: number
}

/** Memory of one ranking at a time, kept from one to the next so that none of it is allocated on the way. */
export class Workspace {
  readonly scatter = new Scatter()
  readonly scratch = new Scratch()
  /** All terms over one key, added up: for every value of the key the direction asker to candidate, then the reverse. */
  readonly tables: Record<DenseKey, Float64Array> = {
    'country*distance': EMPTY, size: EMPTY, 'country*size': EMPTY, 'country*band*linked': EMPTY, region: EMPTY, county: EMPTY, cell: EMPTY,
    traits: EMPTY, degree: EMPTY, partnersSize: EMPTY, setting: EMPTY,
  }
  /** The tables of the scoring loop (candidate-keys.ts), both directions of an entry side by side; and of what few have, by slot. */
  loop = new Float64Array(0)
  few = new Float64Array(0)
  /** How many municipalities of the reference are in a country at a distance: country * DISTANCE_CLASSES + distance. */
  places = new Int32Array(0)
  /** By position: see eligible.ts. */
  state = new Uint8Array(0)
  /** Sums of terms: two a position, asker to candidate and candidate to asker. */
  sums = new Float64Array(0)
  /** By size class: 1 where it lies in the asker's size band. */
  readonly sameBand = new Uint8Array(SIZE_CLASSES)

  /** Makes room and clears what must start at zero. */
  reset({ extent, countries, regions, counties, cells, traitSets }: Extents): void {
    if (this.state.length < extent) {
      const capacity = Math.ceil(extent * 1.25)
      this.state = new Uint8Array(capacity)
      this.sums = new Float64Array(2 * capacity)
      this.few = new Float64Array(2 * capacity)
    }
    this.scatter.reset(extent)
    this.scratch.reset()
    const entries: Record<DenseKey, number> = {
      'country*distance': countries * DISTANCE_CLASSES, size: SIZE_CLASSES, 'country*size': countries * SIZE_CLASSES,
      'country*band*linked': 2 * countries * LINK_SIZE_BANDS, region: regions, county: counties, cell: cells,
      traits: 2 * traitSets, degree: DEGREE_CLASSES, partnersSize: PARTNERS_SIZE_CLASSES, setting: SETTING_CLASSES,
    }
    for (const key of DENSE_KEYS) {
      if (this.tables[key].length < 2 * entries[key]) this.tables[key] = new Float64Array(4 * entries[key])
      else this.tables[key].fill(0, 0, 2 * entries[key])
    }
    if (this.places.length < entries['country*distance']) this.places = new Int32Array(2 * entries['country*distance'])
    else this.places.fill(0, 0, entries['country*distance'])
  }
}
