import type { Filter, IdField, RangeField, WordField } from '../../domain/filter.ts'

/** Where each field of the filter tree stands in the indexed document. */
export const ATTRIBUTES: Readonly<Record<WordField | IdField | RangeField, string>> = {
  level: 'level',
  country: 'country',
  trait: 'traits',
  interest: 'interests',
  offers: 'offers',
  seeks: 'seeks',
  shares: 'shares',
  language: 'languages.language',
  availability: 'availability.status',
  id: 'id',
  region: 'regionId',
  county: 'countyId',
  partner: 'partners.id',
  partnerCountry: 'partners.country',
  partnerCount: 'partnerCount',
  availabilityEnds: 'availabilityEnds',
  population: 'population',
  lat: 'lat',
  lon: 'lon',
}

/** Tombstones have no level, so this leaves them out. */
const LIVING = 'level EXISTS'
const NOTHING = 'id = -1'

/**
 * Meilisearch compares words without regard to case and normalises them; Postgres and the snapshot compare letters.
 * All our words are lower-case ids, or countries in capitals: whatever else comes can't stand in any document.
 */
function canStand(field: WordField, word: string): boolean {
  return field === 'country' || field === 'partnerCountry' ? /^[A-Z]{2}$/.test(word) : /^[a-z0-9_]{1,64}$/.test(word)
}

function oneOf(attribute: string, values: readonly (string | number)[]): string {
  // The words are letters, digits and underscores by now; quoting them all the same keeps operators out for good.
  const quoted = values.map((value) => (typeof value === 'number' ? String(value) : `"${value}"`))
  return quoted.length === 0 ? NOTHING : `${attribute} IN [${quoted.join(', ')}]`
}

function inRange(attribute: string, min: number | null, max: number | null): string {
  // No number is less or more than NaN, and none reaches beyond the ends of the world.
  if (Number.isNaN(min) || Number.isNaN(max) || min === Infinity || max === -Infinity) return NOTHING
  // In quotes, since the sign in 1e+21 would end an unquoted number.
  const ends = [
    ...(min === null || min === -Infinity ? [] : [`${attribute} >= "${min}"`]),
    ...(max === null || max === Infinity ? [] : [`${attribute} <= "${max}"`]),
  ]
  return ends.length === 0 ? `${attribute} EXISTS AND ${attribute} IS NOT NULL` : ends.join(' AND ')
}

function text(filter: Filter): string {
  if ('all' in filter) return filter.all.length === 0 ? LIVING : filter.all.map((part) => `(${text(part)})`).join(' AND ')
  if ('any' in filter) return filter.any.length === 0 ? NOTHING : filter.any.map((part) => `(${text(part)})`).join(' OR ')
  if ('not' in filter) return `NOT (${text(filter.not)})`
  const attribute = ATTRIBUTES[filter.field]
  switch (filter.field) {
    case 'population':
    case 'lat':
    case 'lon':
    case 'partnerCount':
    case 'availabilityEnds':
      return inRange(attribute, filter.min, filter.max)
    case 'id':
    case 'region':
    case 'county':
    case 'partner':
      return oneOf(attribute, filter.in.filter((id) => Number.isSafeInteger(id)))
    default: {
      const field = filter.field
      return oneOf(attribute, filter.in.filter((word) => canStand(field, word)))
    }
  }
}

/** The filter tree as Meilisearch filter conditions, all of which must hold. Living documents only. */
export function filterText(filter: Filter): string[] {
  const conditions = 'all' in filter ? filter.all : [filter]
  return [...conditions.map(text), LIVING]
}
