import type { Filter } from './filter.ts'
import type { Location } from './municipality.ts'

const METRES_OF_DEGREE = 111_195
/** Bands of latitude that a disc is made of: enough that its edge is right to a few per cent of the radius. */
const BANDS = 24

/**
 * Everything within a distance of a place, as a filter: a disc in bands of latitude, each as wide as the disc is at its
 * widest in it. Nothing within is left out.
 * @param radius metres
 */
export function withinDisc({ lat, lon }: Location, radius: number): Filter {
  const reach = radius / METRES_OF_DEGREE
  const height = (2 * reach) / BANDS
  const bands = Array.from({ length: BANDS }, (_, band): Filter => {
    const from = lat - reach + band * height
    const nearest = Math.min(Math.max(lat, from), from + height)
    const halfChord = Math.sqrt(Math.max(0, reach ** 2 - (nearest - lat) ** 2))
    const shrinking = Math.cos((Math.min(89, Math.max(Math.abs(from), Math.abs(from + height))) * Math.PI) / 180)
    const width = halfChord / shrinking
    return { all: [{ field: 'lat', min: from, max: from + height }, { field: 'lon', min: lon - width, max: lon + width }] }
  })
  return { any: bands }
}
