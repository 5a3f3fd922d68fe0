import { around } from 'geokdbush'
import KDBush from 'kdbush'
import { distanceMetres } from '../../domain/distance.ts'
import type { Location } from '../../domain/municipality.ts'

/** Longitude, latitude. */
export type Position = readonly number[]

export interface Nearest {
  /** Great-circle metres to the nearest point of any line. */
  readonly distance: number
  /** The number given with the line that the point is on. */
  readonly line: number
}

/**
 * Distance to the nearest of many lines. Each line is cut into points no more than `step` metres apart, so that a
 * distance is never too small and at most `step / 2` too large (for a place on the line itself).
 */
export class LineIndex {
  readonly #coordinates: readonly number[]
  readonly #lines: readonly number[]
  readonly #index: KDBush

  /** `lines`: positions with a number of the caller's choice. Positions that `keep` refuses are left out. */
  constructor(
    lines: Iterable<readonly [line: number, positions: readonly Position[]]>,
    step: number,
    keep: (location: Location) => boolean = () => true,
  ) {
    const coordinates: number[] = []
    const numbers: number[] = []
    for (const [line, positions] of lines) {
      for (const { lat, lon } of pointsAlong(positions, step)) {
        if (!keep({ lat, lon })) continue
        coordinates.push(lon, lat)
        numbers.push(line)
      }
    }
    this.#coordinates = coordinates
    this.#lines = numbers
    this.#index = new KDBush(Math.max(numbers.length, 1))
    if (numbers.length === 0) this.#index.add(0, 0)
    for (let point = 0; point < numbers.length; point++) {
      this.#index.add(coordinates[2 * point] ?? 0, coordinates[2 * point + 1] ?? 0)
    }
    this.#index.finish()
  }

  /** Null when there are no lines, or none within `limit` metres. */
  nearest(location: Location, limit = Number.POSITIVE_INFINITY): Nearest | null {
    if (this.#lines.length === 0) return null
    const [point] = around(this.#index, location.lon, location.lat, 1, limit / 1000)
    if (point === undefined) return null
    const lon = this.#coordinates[2 * point] ?? 0
    const lat = this.#coordinates[2 * point + 1] ?? 0
    return { distance: distanceMetres(location, { lat, lon }), line: this.#lines[point] ?? 0 }
  }
}

/** The positions of a line and points between them, straight in degrees, no more than `step` metres apart. */
function* pointsAlong(positions: readonly Position[], step: number): Generator<Location> {
  let previous: Location | undefined
  for (const [lon = 0, lat = 0] of positions) {
    const next = { lat, lon }
    if (previous) {
      const parts = Math.ceil(distanceMetres(previous, next) / step)
      for (let part = 1; part < parts; part++) {
        const share = part / parts
        yield {
          lat: previous.lat + (next.lat - previous.lat) * share,
          lon: previous.lon + (next.lon - previous.lon) * share,
        }
      }
    }
    yield next
    previous = next
  }
}
