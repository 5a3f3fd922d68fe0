import { traitMask } from '../../domain/trait.ts'
import { type Bearer, standingOf } from '../../naming/score.ts'
import { derivedFields, type DerivedFields } from '../../projection/derived-fields.ts'
import { nameTuple, type NameTuple } from '../../projection/name-tuple.ts'
import { withoutNames, type SearchDocument } from '../../projection/search-document.ts'
import type { Put } from './put.ts'

/** A row of `search_document`; null for names that stand already. */
export interface DocumentRow {
  readonly id: number
  readonly version: number
  readonly schema_version: number
  readonly hash: string
  readonly document: Omit<SearchDocument, 'names'>
  readonly derived: DerivedFields
  readonly names: readonly NameTuple[] | null
  readonly names_source: string | null
  readonly names_standing: number
}

/** A row of `search_attribute`. Empty lists are null: the scan reads less. */
export interface AttributeRow {
  readonly id: number
  readonly population: number | null
  readonly region_id: number | null
  readonly county_id: number | null
  readonly country: string
  readonly level: string
  readonly availability: string
  readonly traits: number
  readonly lat: number
  readonly lon: number
  readonly sort_name: string
  readonly interests: readonly string[] | null
  readonly offers: readonly string[] | null
  readonly seeks: readonly string[] | null
  readonly shares: readonly string[] | null
  readonly languages: readonly string[] | null
  readonly partners: readonly number[] | null
  readonly partner_countries: readonly string[] | null
  readonly availability_ends: number | null
}

export function documentRow({ document, hash, namesSource, stands }: Put): DocumentRow {
  return {
    id: document.id, version: document.version, schema_version: document.schemaVersion, hash,
    document: withoutNames(document), derived: derivedFields(document, hash),
    names: stands.names ? null : document.names.map(nameTuple), names_source: namesSource ?? null,
    names_standing: stands.standing ?? ownStanding(document),
  }
}

export function attributeRow({ document, derived }: DocumentRow): AttributeRow {
  const { id, population, regionId, countyId, country, level, availability, traits, lat, lon, offers, seeks, shares } = document
  const { interests, sortName, availabilityEnds } = derived
  return {
    id, population, region_id: regionId, county_id: countyId, country, level, availability: availability.status,
    traits: traitMask(traits), lat, lon, sort_name: sortName,
    interests: listOrNull(interests), offers: listOrNull(offers), seeks: listOrNull(seeks), shares: listOrNull(shares),
    languages: listOrNull(document.languages.map(({ language }) => language)),
    partners: listOrNull(document.partners.map((partner) => partner.id)),
    partner_countries: listOrNull([...new Set(document.partners.map((partner) => partner.country))]),
    availability_ends: availabilityEnds,
  }
}

/**
 * The standing by which `search_name` puts names in order only chooses which of them are looked at; exact ones put them
 * in order. So it may be half a power of ten off (a factor of 3 in inhabitants) before the names of a municipality, which
 * many indexes hold, are written anew for its population.
 */
const STANDING_SLACK = 0.5

/** The standing of the municipality's own names. */
export function ownStanding({ level, population }: Pick<Bearer, 'level' | 'population'>): number {
  return standingOf({ level, population, name: { kind: 'own', place: null } })
}

/** Whether names of this standing may stay as they stand. */
export function isNearStanding(stored: number, document: Pick<Bearer, 'level' | 'population'>): boolean {
  return Math.abs(stored - ownStanding(document)) <= STANDING_SLACK
}

/** The columns of the document's rows in `search_name`, each as a list. */
export function nameColumns(documents: readonly SearchDocument[]) {
  const columns = {
    ids: [] as number[], folded: [] as string[], texts: [] as string[], kinds: [] as string[],
    places: [] as (string | null)[], countries: [] as string[], standings: [] as number[],
  }
  for (const { id, country, population, level, names } of documents) {
    for (const name of names) {
      columns.ids.push(id)
      columns.folded.push(name.folded)
      columns.texts.push(name.text)
      columns.kinds.push(name.kind)
      columns.places.push(name.place)
      columns.countries.push(country)
      columns.standings.push(standingOf({ level, population, name }))
    }
  }
  return columns
}

function listOrNull<Value>(list: readonly Value[]): readonly Value[] | null {
  return list.length === 0 ? null : list
}
