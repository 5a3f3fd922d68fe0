import type { RegisterTables } from '../../../config/register/tables.ts'
import type { Level } from '../../domain/municipality.ts'
import type { Geography } from '../geography/surroundings.ts'
import type { SeaPort } from '../geography/sea-ports.ts'
import { AdminNames } from './admin-names.ts'
import { divisionRecord } from './division-record.ts'
import { findDivisions } from './divisions.ts'
import { groupPlaces } from './group-places.ts'
import { chooseNames } from './municipality-name.ts'
import { municipalityRecord } from './municipality-record.ts'
import type { NameTables } from './name-tables.ts'
import type { GeoNamesPlace } from './place.ts'
import { findPortTowns } from './port-towns.ts'
import type { RegisterRecord } from './register-record.ts'
import { reliefAmong } from './relief.ts'
import { MOUNTAIN } from './traits.ts'

export interface RegisterSources {
  readonly places: readonly GeoNamesPlace[]
  /** Names of admin units by country and codes joined by dots: `PL.77.1215`. */
  readonly adminNames: ReadonlyMap<string, string>
  readonly tables: RegisterTables
  readonly geography: Geography
  readonly ports: readonly SeaPort[]
}

/**
 * The register: its size is known before its records are made. Iterating makes them one after another: regions, then
 * counties, then municipalities, so that parents come first. It can be iterated again, with the same result.
 */
export interface Register extends Iterable<RegisterRecord> {
  readonly total: number
  readonly counts: Readonly<Record<Level, number>>
}

/**
 * Makes the register of GeoNames' places: municipalities by the rule of each country (see `groupPlaces`), the
 * counties and regions above them (see `findDivisions`), names, codes, geography and derived traits. Pure: the same
 * sources give the same records and hashes, in the same order.
 * @throws InvalidSource when the places contradict themselves
 */
export function buildRegister({ places, adminNames, tables, geography, ports }: RegisterSources): Register {
  const names = new AdminNames(adminNames, tables.divisionNames, tables.successors)
  const groups = groupPlaces(places, tables.countries, names)
  const divisions = findDivisions(groups, names)
  const nameTables: NameTables = { own: byPlace(tables.ownNames), historic: byPlace(tables.historicNames) }
  const chosen = chooseNames(groups, nameTables.own)
  const surroundings = new Map(groups.map((group) => [group, geography.measure(group.seat.location)]))
  const portTowns = findPortTowns(ports, surroundings)
  const reliefAt = reliefAmong(places)

  function* records(): Generator<RegisterRecord> {
    for (const region of divisions.regions) yield divisionRecord(region, null, surroundings)
    for (const county of divisions.counties) {
      yield divisionRecord(county, divisions.parentsOf(county.members[0]).region, surroundings)
    }
    for (const [group, measured] of surroundings) {
      const { altitude, location, name } = group.seat
      yield municipalityRecord({
        group, nameTables,
        chosen: chosen.get(group) ?? { name, language: null },
        surroundings: measured,
        parentKeys: divisions.parentsOf(group),
        relief: altitude !== null && altitude >= MOUNTAIN ? reliefAt(location) : null,
        port: portTowns.get(group) ?? null,
      })
    }
  }
  const counts = { municipality: groups.length, county: divisions.counties.length, region: divisions.regions.length }
  return {
    counts,
    total: counts.municipality + counts.county + counts.region,
    [Symbol.iterator]: records,
  }
}

/** Entries by the id of their place, in the order of the table. */
function byPlace<Entry extends { readonly geonamesId: number }>(entries: readonly Entry[]): Map<number, Entry[]> {
  const byId = new Map<number, Entry[]>()
  for (const entry of entries) {
    const others = byId.get(entry.geonamesId)
    if (others) others.push(entry)
    else byId.set(entry.geonamesId, [entry])
  }
  return byId
}
