import type { MunicipalityName, SourcedTrait } from '../../domain/municipality.ts'
import { traitSource, type TraitSource } from '../../domain/trait-source.ts'
import type { Surroundings } from '../geography/surroundings.ts'
import { divisionCodes } from './codes.ts'
import type { Division } from './divisions.ts'
import type { PlaceGroup } from './group-places.ts'
import { withHash, type RegisterRecord } from './register-record.ts'
import { BORDER, COAST, ISLAND } from './traits.ts'

/**
 * The record of a county or region. It stands where its authority sits: at the municipality of the highest rank, then
 * size. It is as near to a coast or land border as the nearest of its municipalities, and an island when all of them
 * are. Its population is not known: its places are not all of its inhabitants.
 */
export function divisionRecord(
  division: Division, region: string | null, surroundings: ReadonlyMap<PlaceGroup, Surroundings>,
): RegisterRecord {
  const { key, level, rule, name, members } = division
  const coast = nearest(members, (group) => surroundings.get(group)?.coastDistance ?? null)
  const border = nearest(members, (group) => surroundings.get(group)?.borderDistance ?? null)
  return withHash({
    sourceKey: key,
    level,
    country: rule.country,
    name: name.name,
    parentKeys: { county: null, region: level === 'county' ? region : null },
    location: members[0].seat.location,
    population: null,
    populationOf: 'municipality',
    populationDate: null,
    altitude: null,
    coastDistance: coast && coast.distance,
    borderDistance: border && border.distance,
    codes: divisionCodes(division),
    places: [],
    names: divisionNames(division),
    traits: [
      ...trait('coast', coast && coast.distance <= COAST ? traitSource('coast_distance', { metres: coast.distance, municipality: coast.name }) : null),
      ...trait('island', members.every((group) => isOnIsland(surroundings.get(group))) ? traitSource('only_islands', {}) : null),
      ...trait('border', border && border.distance <= BORDER ? traitSource('border_distance', { metres: border.distance, municipality: border.name }) : null),
    ],
  })
}

const trait = (name: SourcedTrait['trait'], source: TraitSource | null): SourcedTrait[] => source === null ? [] : [{ trait: name, source }]

const isOnIsland = (surroundings: Surroundings | undefined): boolean => {
  const area = surroundings?.landArea ?? null
  return area !== null && area < ISLAND
}

function nearest(
  members: readonly PlaceGroup[], distanceOf: (group: PlaceGroup) => number | null,
): { readonly distance: number; readonly name: string } | null {
  let found: { distance: number; name: string } | null = null
  for (const group of members) {
    const distance = distanceOf(group)
    if (distance !== null && distance < (found?.distance ?? Number.POSITIVE_INFINITY)) found = { distance, name: group.seat.name }
  }
  return found
}

function divisionNames({ name }: Division): MunicipalityName[] {
  const named = (text: string, kind: MunicipalityName['kind'], language: string | null) => ({ text, kind, language, placeName: null })
  const names = [
    named(name.name, 'own', name.language),
    ...name.also.map((text) => named(text, 'own', name.language)),
    ...(name.replaced ? [named(name.replaced, 'foreign', null)] : []),
  ]
  return names.filter((one, index) => names.findIndex(({ text }) => text === one.text) === index)
}
