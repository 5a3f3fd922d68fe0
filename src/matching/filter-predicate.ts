import type { Filter, IdField, RangeField, WordField } from '../domain/filter.ts'
import { LEVELS } from '../domain/municipality.ts'
import { AVAILABILITY_STATUSES, availabilityEnds } from '../domain/profile.ts'
import { TRAITS } from '../domain/trait.ts'
import type { Snapshot } from './snapshot.ts'
import { TOPIC_WORDS } from './topics.ts'

/** Whether the municipality at a position is selected. Valid until the snapshot changes. */
export type Predicate = (position: number) => boolean

/**
 * The filter tree as a predicate over the snapshot, compiled once a query. It selects what the other readers of the
 * tree select: a value that the register does not know matches nothing, an empty `in` matches nothing, an empty `all`
 * everything, an empty `any` nothing, and an unknown population is in no range, not even an open one.
 */
export function compileFilter(snapshot: Snapshot, filter: Filter): Predicate {
  if ('all' in filter) {
    const parts = filter.all.map((part) => compileFilter(snapshot, part))
    const [only] = parts
    if (only === undefined) return () => true
    if (parts.length === 1) return only
    return (position) => parts.every((part) => part(position))
  }
  if ('any' in filter) {
    const parts = filter.any.map((part) => compileFilter(snapshot, part))
    return (position) => parts.some((part) => part(position))
  }
  if ('not' in filter) {
    const part = compileFilter(snapshot, filter.not)
    return (position) => !part(position)
  }
  if ('min' in filter) return inRange(snapshot, filter.field, filter.min, filter.max)
  if (isIdFilter(filter)) return hasId(snapshot, filter.field, filter.in)
  return hasWord(snapshot, filter.field, filter.in)
}

/** Countries that a filter names outside of any `not`. */
export function countriesNamed(filter: Filter): string[] {
  if ('all' in filter) return filter.all.flatMap(countriesNamed)
  if ('any' in filter) return filter.any.flatMap(countriesNamed)
  return 'field' in filter && filter.field === 'country' ? [...filter.in] : []
}

type LeafOf<Field> = Extract<Filter, { readonly field: Field }>

function isIdFilter(filter: LeafOf<WordField> | LeafOf<IdField>): filter is LeafOf<IdField> {
  return filter.field === 'id' || filter.field === 'region' || filter.field === 'county' || filter.field === 'partner'
}

function inRange(snapshot: Snapshot, field: RangeField, min: number | null, max: number | null): Predicate {
  const least = min ?? -Infinity
  const most = max ?? Infinity
  const value = numberOf(snapshot, field)
  return (position) => {
    const found = value(position)
    return found >= least && found <= most
  }
}

/** The value of a field at a position; NaN, which is in no range, where there is none. */
function numberOf(snapshot: Snapshot, field: RangeField): (position: number) => number {
  const { columns } = snapshot
  switch (field) {
    case 'population': return (position) => columns.population[position] || NaN
    case 'lat': return (position) => columns.lat[position] ?? NaN
    case 'lon': return (position) => columns.lon[position] ?? NaN
    case 'partnerCount': return (position) => snapshot.partners(position).length
    case 'availabilityEnds': return (position) => {
      const said = snapshot.availabilities.get(position)
      return said === undefined ? NaN : availabilityEnds(said) ?? NaN
    }
  }
}

function hasId(snapshot: Snapshot, field: IdField, ids: readonly number[]): Predicate {
  const { columns } = snapshot
  switch (field) {
    case 'id': return isOneOf(columns.id, ids)
    case 'region': return isOneOf(columns.region, ids.map((id) => snapshot.regions.find(id)).filter((index) => index > 0))
    case 'county': return isOneOf(columns.county, ids.map((id) => snapshot.counties.find(id)).filter((index) => index > 0))
    case 'partner': {
      const partners = ids.map((id) => snapshot.knownPositionOf(id)).filter((position) => position >= 0)
      return (position) => partners.some((partner) => snapshot.partners(position).includes(partner))
    }
  }
}

function hasWord(snapshot: Snapshot, field: WordField, words: readonly string[]): Predicate {
  const { columns } = snapshot
  switch (field) {
    case 'level': return isOneOf(columns.level, indexesIn(LEVELS, words))
    case 'availability': return isOneOf(columns.availability, indexesIn(AVAILABILITY_STATUSES, words))
    case 'country': return isOneOf(columns.country, words.map((code) => snapshot.countries.find(code)))
    case 'partnerCountry': {
      const isThere = isOneOf(columns.country, words.map((code) => snapshot.countries.find(code)))
      return (position) => snapshot.partners(position).some(isThere)
    }
    case 'trait': {
      const mask = indexesIn(TRAITS, words).reduce((bits, bit) => bits | (1 << bit), 0)
      const matches = Uint8Array.from(snapshot.traitSets.values, (traits) => (traits & mask) === 0 ? 0 : 1)
      return (position) => matches[columns.traitSet[position] ?? 0] === 1
    }
    case 'language': return (position) =>
      snapshot.languages.get(position)?.some(({ language }) => words.includes(language)) ?? false
    case 'interest': return hasTopic(snapshot, [columns.offers, columns.seeks, columns.shares], words)
    case 'offers':
    case 'seeks':
    case 'shares': return hasTopic(snapshot, [columns[field]], words)
  }
}

function hasTopic(snapshot: Snapshot, roles: readonly Uint32Array[], topics: readonly string[]): Predicate {
  const wanted = new Uint32Array(TOPIC_WORDS)
  for (const topic of topics) {
    const number = snapshot.topics.find(topic)
    if (number >= 0) wanted[number >>> 5] = (wanted[number >>> 5] ?? 0) | (1 << (number & 31))
  }
  const words = [...wanted.keys()].filter((word) => wanted[word] !== 0)
  return (position) => {
    for (const word of words) for (const role of roles) {
      if (((role[position * TOPIC_WORDS + word] ?? 0) & (wanted[word] ?? 0)) !== 0) return true
    }
    return false
  }
}

/** Larger numbers are kept in a set: a table of them would cost more than it saves. */
const LARGEST_IN_TABLE = 10_000

function isOneOf(column: ArrayLike<number>, values: readonly number[]): Predicate {
  const [only] = values
  if (values.length === 1) return (position) => column[position] === only
  if (values.some((value) => value > LARGEST_IN_TABLE)) {
    const allowed = new Set(values)
    return (position) => allowed.has(column[position] ?? NaN)
  }
  const allowed = new Uint8Array(LARGEST_IN_TABLE + 1)
  for (const value of values) if (value >= 0) allowed[value] = 1
  return (position) => allowed[column[position] ?? NaN] === 1
}

function indexesIn(list: readonly string[], words: readonly string[]): number[] {
  return words.map((word) => list.indexOf(word)).filter((index) => index >= 0)
}
