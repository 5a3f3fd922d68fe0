import { around } from 'geokdbush'
import KDBush from 'kdbush'
import { distanceMetres } from '../../domain/distance.ts'
import { foldName } from '../../naming/fold.ts'
import type { SeaPort } from '../geography/sea-ports.ts'
import type { Surroundings } from '../geography/surroundings.ts'
import type { PlaceGroup } from './group-places.ts'
import { splitNames, type GeoNamesPlace } from './place.ts'

/** How far a port's coordinates may be from the seat of its town, km; they are "not all correct", as its list says. */
const NEAR_KM = 30
/** Ports upstream (Hamburg, Rouen, Szczecin) lie no further from the coast than this, metres, when they take sea-going ships. */
const UPSTREAM = 120_000
/** Other ports of the list are on inland waters unless they lie this near to the coast, metres. */
const ON_COAST = 15_000

export interface PortTown {
  readonly port: SeaPort
  /** Metres between the port and the seat. */
  readonly distance: number
}

/**
 * Finds the municipality of each port: the nearest within 30 km, in the country of the port's code, of which the seat
 * or a place bears one of the port's names. A port whose name nobody bears there is nobody's. Of several ports of
 * one municipality the nearest stays.
 */
export function findPortTowns(
  ports: readonly SeaPort[], surroundings: ReadonlyMap<PlaceGroup, Surroundings>,
): Map<PlaceGroup, PortTown> {
  const groups = [...surroundings.keys()]
  const index = new KDBush(Math.max(groups.length, 1))
  for (const { seat } of groups) index.add(seat.location.lon, seat.location.lat)
  if (groups.length === 0) index.add(0, 0)
  index.finish()
  const towns = new Map<PlaceGroup, PortTown>()
  for (const port of ports) {
    const names = new Set(port.names.map(foldName))
    const country = port.code.slice(0, 2)
    const candidates = around(index, port.location.lon, port.location.lat, Number.POSITIVE_INFINITY, NEAR_KM)
    const found = candidates.find((candidate) => {
      const group = groups[candidate]
      const coast = group ? surroundings.get(group)?.coastDistance ?? null : null
      return group?.rule.country === country && coast !== null
        && coast <= (port.takesSeagoingShips ? UPSTREAM : ON_COAST) && bearsName(group, names)
    })
    const group = found === undefined ? undefined : groups[found]
    if (!group) continue
    const distance = distanceMetres(port.location, group.seat.location)
    if (distance < (towns.get(group)?.distance ?? Number.POSITIVE_INFINITY)) towns.set(group, { port, distance })
  }
  return towns
}

const bearsName = ({ seat, others }: PlaceGroup, folded: ReadonlySet<string>): boolean =>
  [seat, ...others].some((place) => isCalled(place, folded))

const isCalled = (place: GeoNamesPlace, folded: ReadonlySet<string>): boolean =>
  folded.has(foldName(place.name)) || splitNames(place.alternateNames).some((name) => folded.has(foldName(name)))
