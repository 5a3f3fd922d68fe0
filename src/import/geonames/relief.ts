import { around } from 'geokdbush'
import KDBush from 'kdbush'
import type { Location } from '../../domain/municipality.ts'
import type { GeoNamesPlace } from './place.ts'

/** How far around a location is looked for how hilly the country is, metres. */
export const RELIEF_RADIUS = 10_000

/**
 * Measures how hilly the country around a location is: metres between the lowest and the highest inhabited place
 * within that radius. Valleys are where places are, so that it is less than the relief of the land.
 */
export function reliefAmong(places: readonly GeoNamesPlace[]): (location: Location) => number {
  const known = places.flatMap(({ location, altitude }) => altitude === null ? [] : [{ location, altitude }])
  const index = new KDBush(Math.max(known.length, 1))
  for (const { location } of known) index.add(location.lon, location.lat)
  if (known.length === 0) index.add(0, 0)
  index.finish()
  return (location) => {
    let lowest = Number.POSITIVE_INFINITY
    let highest = Number.NEGATIVE_INFINITY
    for (const near of around(index, location.lon, location.lat, Number.POSITIVE_INFINITY, RELIEF_RADIUS / 1_000)) {
      const { altitude } = known[near] ?? {}
      if (altitude === undefined) continue
      lowest = Math.min(lowest, altitude)
      highest = Math.max(highest, altitude)
    }
    return Math.max(0, highest - lowest)
  }
}
