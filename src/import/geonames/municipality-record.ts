import type { Place } from '../../domain/municipality.ts'
import type { Surroundings } from '../geography/surroundings.ts'
import { municipalityCodes } from './codes.ts'
import type { PlaceGroup } from './group-places.ts'
import type { ChosenName } from './municipality-name.ts'
import { placeName, type NameTables } from './name-tables.ts'
import { municipalityNames } from './names.ts'
import type { GeoNamesPlace } from './place.ts'
import type { PortTown } from './port-towns.ts'
import { withHash, type RegisterRecord } from './register-record.ts'
import { derivedTraits } from './traits.ts'

export interface MunicipalityFacts {
  readonly group: PlaceGroup
  readonly chosen: ChosenName
  readonly nameTables: NameTables
  readonly surroundings: Surroundings
  readonly parentKeys: RegisterRecord['parentKeys']
  readonly relief: number | null
  readonly port: PortTown | null
}

/**
 * The record of one municipality. Location, altitude and population are those of its seat. The population has no
 * date: GeoNames dates the last change of a row, not its figures.
 */
export function municipalityRecord(facts: MunicipalityFacts): RegisterRecord {
  const { group, chosen, nameTables, surroundings } = facts
  const { seat, others, rule } = group
  const names = municipalityNames(group, chosen, nameTables)
  const place = (source: GeoNamesPlace): Place => ({
    geonamesId: source.id,
    name: placeName(source, nameTables.own),
    location: source.location,
    population: source.population,
    isSeat: source === seat,
  })
  return withHash({
    sourceKey: group.key,
    level: 'municipality',
    country: rule.country,
    name: chosen.name,
    parentKeys: facts.parentKeys,
    location: seat.location,
    population: seat.population,
    populationOf: 'seat',
    populationDate: null,
    altitude: seat.altitude,
    coastDistance: surroundings.coastDistance,
    borderDistance: surroundings.borderDistance,
    codes: municipalityCodes(group),
    places: [seat, ...others].map(place),
    names,
    traits: derivedTraits({
      country: rule.country,
      featureCode: seat.featureCode,
      seatTraits: rule.seats,
      ownNames: names.filter(({ kind, placeName: bearer }) => kind === 'own' && bearer === null).map(({ text }) => text),
      altitude: seat.altitude,
      relief: facts.relief,
      surroundings,
      port: facts.port,
    }),
  })
}
