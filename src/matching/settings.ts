import { CHORD_KM, settingClass } from './classes.ts'
import type { Columns } from './columns.ts'
import { nearnessAt } from './nearness.ts'
import type { Neighbourhood } from './neighbourhood.ts'
import type { UnitVector } from './unit-vector.ts'

/** Within this distance a larger place puts a smaller one into the shade. */
const SHADE_KM = 20
/** No place is dwarfed by, or towers over, less than this. */
const LEAST_INHABITANTS = 200
/** Lives around every place, so that an empty land has a logarithm. */
const ALWAYS_AROUND = 500
/** With more changes than this everything is worked out anew. */
const MANY = 200

/**
 * The setting of every municipality: how its population compares with that of the largest other one within 20 km, and
 * how many people live within 30 km, each counted by how near it lives (nearness.ts). A town that is the centre of its
 * land and one in a city's shade choose differently. Kept up as municipalities come, grow, move and go.
 */
export class Settings {
  private classes = new Uint16Array(0)
  private readonly changed = new Set<number>()

  /** Notes that the place or the population of a position has changed, with all those around where it now is. */
  touch(columns: Columns, neighbourhood: Neighbourhood, position: number): void {
    this.changed.add(position)
    if (this.changed.size > MANY) return
    neighbourhood.visit(columns, columns.x[position] ?? 0, columns.y[position] ?? 0, columns.z[position] ?? 0, (other) => this.changed.add(other))
  }

  /** Class of the setting by position (`settingClass`); it holds until the next change. */
  of(columns: Columns, neighbourhood: Neighbourhood, extent: number): Uint16Array {
    if (this.classes.length < extent) {
      const grown = new Uint16Array(columns.capacity)
      grown.set(this.classes)
      this.classes = grown
    }
    const anew = this.changed.size > MANY ? Array.from({ length: extent }, (_, position) => position) : this.changed
    for (const position of anew) if (columns.alive[position] === 1) this.classes[position] = settingAt(columns, neighbourhood, position)
    this.changed.clear()
    return this.classes
  }
}

/** A place of the register (a position) or one that nobody stored (-1), where it lies and how large it is (0: unknown). */
export interface Settled {
  readonly position: number
  readonly level: number
  readonly population: number
  readonly point: UnitVector
}

/** Class of the setting of a place among the municipalities of its level. */
export function settingOf({ x, y, z, level, population }: Columns, neighbourhood: Neighbourhood, place: Settled): number {
  const { position, point, population: own } = place
  let largest = LEAST_INHABITANTS
  let around = ALWAYS_AROUND + own
  const reach = (SHADE_KM / CHORD_KM) ** 2
  neighbourhood.visit({ x, y, z }, point.x, point.y, point.z, (other, squaredChord) => {
    // Whoever lies at the very same point is the place itself, under another number or none.
    if (other === position || squaredChord === 0 || level[other] !== place.level) return
    const inhabitants = population[other] ?? 0
    around += inhabitants * nearnessAt(squaredChord)
    if (squaredChord < reach && inhabitants > largest) largest = inhabitants
  })
  return settingClass({ dominance: own === 0 ? null : Math.log(own / largest), around: Math.log(around) })
}

function settingAt(columns: Columns, neighbourhood: Neighbourhood, position: number): number {
  const { x, y, z, level, population } = columns
  return settingOf(columns, neighbourhood, {
    position, level: level[position] ?? 0, population: population[position] ?? 0,
    point: { x: x[position] ?? 0, y: y[position] ?? 0, z: z[position] ?? 0 },
  })
}
