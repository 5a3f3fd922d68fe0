import { DISTANCE_CLASSES, SETTING_CLASSES } from './classes.ts'
import { type Kinds, kindsOf } from './kinds.ts'
import type { Snapshot } from './snapshot.ts'
import type { Statistics } from './statistics.ts'

/** The tables that the scoring loop reads, one behind the other in one array. */
const LOOP_TABLES = ['country*distance', 'kinds', 'areas', 'setting'] as const
export type LoopTable = (typeof LOOP_TABLES)[number]

/** Numbers a position in `keys`, one for each of LOOP_TABLES in their order. */
export const KEYS_A_POSITION = LOOP_TABLES.length

/**
 * Where every municipality stands in the tables of the scoring loop, side by side in memory. V8 reads the length and
 * the address of a typed array anew at each look-up: over a column for each field the loop takes twice as long.
 */
export class CandidateKeys {
  private static readonly known = new WeakMap<Statistics, CandidateKeys>()

  /** Entry at which each table begins. */
  readonly first: Readonly<Record<LoopTable, number>>
  /** Entries of all tables. */
  readonly entries: number
  /** Entries by position; of `country*distance` that of distance 0. */
  readonly keys: Int32Array
  /** x, y and z by position. */
  readonly points: Float64Array
  readonly kinds: Kinds
  /** Region, county and cell of every entry of `areas`. */
  readonly areas: { readonly region: Int32Array; readonly county: Int32Array; readonly cell: Int32Array }

  /** Of a snapshot as it stands, worked out once. */
  static of(snapshot: Snapshot): CandidateKeys {
    const statistics = snapshot.statistics()
    const found = CandidateKeys.known.get(statistics) ?? new CandidateKeys(snapshot)
    CandidateKeys.known.set(statistics, found)
    return found
  }

  private constructor(snapshot: Snapshot) {
    const { columns: { country, area, x, y, z }, extent, countries, areas } = snapshot
    const settings = snapshot.settings()
    this.kinds = kindsOf(snapshot)
    const sizes: Record<LoopTable, number> = {
      'country*distance': countries.size * DISTANCE_CLASSES, kinds: this.kinds.count, areas: areas.size, setting: SETTING_CLASSES,
    }
    const first: Record<LoopTable, number> = { 'country*distance': 0, kinds: 0, areas: 0, setting: 0 }
    this.entries = LOOP_TABLES.reduce((next, table) => (first[table] = next) + sizes[table], 0)
    this.first = first
    this.areas = areasOf(snapshot)
    this.keys = new Int32Array(extent * KEYS_A_POSITION)
    this.points = new Float64Array(extent * 3)
    for (let i = 0; i < extent; i++) {
      const at = i * KEYS_A_POSITION
      this.keys[at] = (country[i] ?? 0) * DISTANCE_CLASSES
      this.keys[at + 1] = first.kinds + (this.kinds.of[i] ?? 0)
      this.keys[at + 2] = first.areas + (area[i] ?? 0)
      this.keys[at + 3] = first.setting + (settings[i] ?? 0)
      this.points[3 * i] = x[i] ?? 0
      this.points[3 * i + 1] = y[i] ?? 0
      this.points[3 * i + 2] = z[i] ?? 0
    }
  }
}

function areasOf({ areas, extent, columns: { area, region, county, cell } }: Snapshot): CandidateKeys['areas'] {
  const found = { region: new Int32Array(areas.size), county: new Int32Array(areas.size), cell: new Int32Array(areas.size) }
  for (let i = 0; i < extent; i++) {
    const at = area[i] ?? 0
    found.region[at] = region[i] ?? 0
    found.county[at] = county[i] ?? 0
    found.cell[at] = cell[i] ?? 0
  }
  return found
}
