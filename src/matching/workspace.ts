import { DEGREE_CLASSES, DISTANCE_CLASSES, PARTNERS_SIZE_CLASSES, SETTING_CLASSES, SIZE_CLASSES } from './classes.ts'
import { Scatter } from './scatter.ts'

/** The keys by which terms are tables: what the scoring loop looks up for every candidate. */
export const DENSE_KEYS = ['country*distance', 'country*size', 'region', 'county', 'cell', 'traits', 'degree', 'partnersSize', 'setting'] as const
export type DenseKey = (typeof DENSE_KEYS)[number]

/** All terms over one key, added up; and how many municipalities of the reference have each value of the key. */
export interface FusedTable {
  forth: Float64Array
  back: Float64Array
  count: Int32Array
}

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
  readonly tables: Record<DenseKey, FusedTable> = {
    'country*distance': emptyTable(), 'country*size': emptyTable(), region: emptyTable(), county: emptyTable(), cell: emptyTable(),
    traits: emptyTable(), degree: emptyTable(), partnersSize: emptyTable(), setting: emptyTable(),
  }
  /** By position: see eligible.ts. */
  state = new Uint8Array(0)
  /** Sums of terms by position, asker to candidate and candidate to asker. */
  forth = new Float64Array(0)
  back = new Float64Array(0)
  /** By size class: 1 where it lies in the asker's size band. */
  readonly sameBand = new Uint8Array(SIZE_CLASSES)

  /** Makes room and clears what must start at zero. */
  reset({ extent, countries, regions, counties, cells, traitSets }: Extents): void {
    if (this.state.length < extent) {
      const capacity = Math.ceil(extent * 1.25)
      this.state = new Uint8Array(capacity)
      this.forth = new Float64Array(capacity)
      this.back = new Float64Array(capacity)
    }
    this.scatter.reset(extent)
    clear(this.tables['country*distance'], countries * DISTANCE_CLASSES)
    clear(this.tables['country*size'], countries * SIZE_CLASSES)
    clear(this.tables.region, regions)
    clear(this.tables.county, counties)
    clear(this.tables.cell, cells)
    clear(this.tables.traits, 2 * traitSets)
    clear(this.tables.degree, DEGREE_CLASSES)
    clear(this.tables.partnersSize, PARTNERS_SIZE_CLASSES)
    clear(this.tables.setting, SETTING_CLASSES)
  }
}

function emptyTable(): FusedTable {
  return { forth: new Float64Array(0), back: new Float64Array(0), count: new Int32Array(0) }
}

function clear(table: FusedTable, size: number): void {
  if (table.count.length < size) {
    table.forth = new Float64Array(2 * size)
    table.back = new Float64Array(2 * size)
    table.count = new Int32Array(2 * size)
  }
  table.forth.fill(0, 0, size)
  table.back.fill(0, 0, size)
  table.count.fill(0, 0, size)
}
