import type { Location } from './municipality.ts'

/** Mean Earth radius in metres (IUGG). */
const EARTH_RADIUS = 6_371_008.8
const radians = Math.PI / 180

/** Great-circle distance in metres (haversine; error below 0.5 % against the ellipsoid). */
export function distanceMetres(from: Location, to: Location): number {
  const sinLat = Math.sin(((to.lat - from.lat) * radians) / 2)
  const sinLon = Math.sin(((to.lon - from.lon) * radians) / 2)
  const h = sinLat * sinLat + Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * sinLon * sinLon
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}
