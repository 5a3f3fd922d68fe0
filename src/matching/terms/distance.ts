import { distanceMetres } from '../../domain/distance.ts'
import { DISTANCE_CLASSES, kilometresOfClass } from '../classes.ts'
import { interpolate } from '../piecewise.ts'
import { symmetric, type Term } from './term.ts'

/**
 * Friction of distance: a curve over kilometres, read in classes of 5 to 50 km. Measured as an effect of the border
 * region that fades until 1,400 km and is flat beyond (Zelinsky 1991: "some friction").
 */
export const distance: Term<'distance'> = {
  name: 'distance',
  compile({ asker, values }) {
    if (asker.point === null) return []
    const { byKilometres } = values.distance
    return [symmetric('distance', Float64Array.from({ length: DISTANCE_CLASSES },
      (_, distanceClass) => interpolate(byKilometres, kilometresOfClass(distanceClass))))]
  },
  find({ asker, snapshot: { columns } }, candidate, favours) {
    const there = { lat: columns.lat[candidate] ?? 0, lon: columns.lon[candidate] ?? 0 }
    return {
      code: favours ? 'nearer' : 'further',
      evidence: { metres: asker.location === null ? 0 : Math.round(distanceMetres(asker.location, there)) },
    }
  },
}
