import { geoAzimuthalEqualArea, type GeoProjection } from 'd3-geo'
import type { Location } from '../../src/domain/municipality.ts'

/** A place on the map: kilometres east and south of the middle. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Mean radius of the earth, km, as in src/domain/distance.ts. */
const EARTH_RADIUS = 6_371

/** Lambert's equal-area projection around the middle of Europe: countries keep their size against one another. */
export function europeanProjection(): GeoProjection {
  return geoAzimuthalEqualArea().rotate([-12, -50]).translate([0, 0]).scale(EARTH_RADIUS)
}

const projection = europeanProjection()

/** Where a location lies on the map, to a tenth of a kilometre. */
export function project({ lat, lon }: Location): Point {
  // Undefined is answered only for the far side of the earth's one opposite point.
  const [x, y] = projection([lon, lat]) ?? [0, 0]
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }
}
