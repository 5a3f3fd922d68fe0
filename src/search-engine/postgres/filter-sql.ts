import type { Filter, IdField, RangeField, WordField } from '../../domain/filter.ts'
import { TRAITS, traitMask } from '../../domain/trait.ts'
import type { Parameters } from './parameters.ts'

const NOTHING = 'false'
const LARGEST_INTEGER = 2_147_483_647

/**
 * The filter tree as a condition over `search_attribute AS a`. It selects what the other readers of the tree select:
 * unknown values match nothing, an empty `in` or `any` matches nothing, an empty `all` everything, an unknown
 * population is in no range. Every part is true or false and never null, so that `not` means the rest.
 */
export function filterSql(filter: Filter, parameters: Parameters): string {
  if ('all' in filter) return joined(filter.all, 'AND', 'true', parameters)
  if ('any' in filter) return joined(filter.any, 'OR', NOTHING, parameters)
  if ('not' in filter) return `NOT (${filterSql(filter.not, parameters)})`
  if ('min' in filter) return inRange(filter.field, filter.min, filter.max, parameters)
  if (isIdFilter(filter)) return hasId(filter.field, filter.in, parameters)
  return hasWord(filter.field, filter.in, parameters)
}

/** Whether the tree says nothing, so that no table need be asked. */
export function selectsEverything(filter: Filter): boolean {
  return 'all' in filter && filter.all.every(selectsEverything)
}

type LeafOf<Field> = Extract<Filter, { readonly field: Field }>

function isIdFilter(filter: LeafOf<WordField> | LeafOf<IdField>): filter is LeafOf<IdField> {
  return filter.field === 'id' || filter.field === 'region' || filter.field === 'county' || filter.field === 'partner'
}

function joined(parts: readonly Filter[], operator: 'AND' | 'OR', empty: string, parameters: Parameters): string {
  return parts.length === 0 ? empty : parts.map((part) => `(${filterSql(part, parameters)})`).join(` ${operator} `)
}

function inRange(field: RangeField, min: number | null, max: number | null, parameters: Parameters): string {
  // No number is less or more than NaN; Postgres thinks otherwise.
  if (Number.isNaN(min) || Number.isNaN(max)) return NOTHING
  const column = RANGE_COLUMNS[field]
  return [
    `${column} IS NOT NULL`,
    ...(min === null ? [] : [`${column} >= ${parameters.bind(min, 'float8')}`]),
    ...(max === null ? [] : [`${column} <= ${parameters.bind(max, 'float8')}`]),
  ].join(' AND ')
}

const RANGE_COLUMNS: Readonly<Record<RangeField, string>> = {
  population: 'a.population', lat: 'a.lat', lon: 'a.lon', partnerCount: 'coalesce(cardinality(a.partners), 0)', availabilityEnds: 'a.availability_ends',
}

const ID_COLUMNS: Readonly<Record<Exclude<IdField, 'partner'>, string>> = {
  id: 'a.municipality_id', region: 'a.region_id', county: 'a.county_id',
}

function hasId(field: IdField, ids: readonly number[], parameters: Parameters): string {
  // What no column can hold can't be bound either, and stands in no document.
  const possible = ids.filter((id) => Number.isInteger(id) && id > 0 && id <= LARGEST_INTEGER)
  if (possible.length === 0) return NOTHING
  const bound = parameters.bind(possible, 'integer[]')
  return field === 'partner' ? `coalesce(a.partners && ${bound}, false)` : `coalesce(${ID_COLUMNS[field]} = ANY(${bound}), false)`
}

const LIST_COLUMNS: Readonly<Record<Exclude<WordField, 'level' | 'country' | 'availability' | 'trait'>, string>> = {
  interest: 'a.interests', offers: 'a.offers', seeks: 'a.seeks', shares: 'a.shares', language: 'a.languages',
  partnerCountry: 'a.partner_countries',
}

function hasWord(field: WordField, words: readonly string[], parameters: Parameters): string {
  const possible = words.filter(isStorable)
  if (possible.length === 0) return NOTHING
  switch (field) {
    case 'level':
    case 'country':
    case 'availability':
      return `a.${field} = ANY(${parameters.bind(possible, 'text[]')})`
    case 'trait':
      return `(a.traits & ${parameters.bind(traitMask(TRAITS.filter((trait) => possible.includes(trait))), 'bigint')}) <> 0`
    default:
      return `coalesce(${LIST_COLUMNS[field]} && ${parameters.bind(possible, 'text[]')}, false)`
  }
}

/** NUL and half a surrogate pair can't be sent as text, and stand in no document. */
function isStorable(word: string): boolean {
  return !word.includes('\u0000') && !/\p{Surrogate}/u.test(word)
}
