import type { HistoricName, OwnName } from '../../../config/register/schemas.ts'
import type { GeoNamesPlace } from './place.ts'

/** Hand-written names by the GeoNames id of their place. */
export interface NameTables {
  /** The first is the one that is shown. */
  readonly own: ReadonlyMap<number, readonly OwnName[]>
  readonly historic: ReadonlyMap<number, readonly HistoricName[]>
}

/** The name that a place is shown by. */
export const placeName = (place: GeoNamesPlace, own: NameTables['own']): string => own.get(place.id)?.[0]?.name ?? place.name
