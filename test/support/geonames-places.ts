import { countryRuleSchema, type CountryRule } from '../../config/register/schemas.ts'
import type { GeoNamesPlace } from '../../src/import/geonames/place.ts'

let nextId = 1

/** A place of GeoNames; what a test does not care for is filled in. Admin codes are those of the levels given. */
export function placeOf(fields: Partial<Omit<GeoNamesPlace, 'adminCodes'>> & { readonly codes?: readonly string[] } = {}): GeoNamesPlace {
  const { codes = [], ...others } = fields
  const [first = '', second = '', third = '', fourth = ''] = codes
  return {
    id: nextId++, name: 'Somewhere', alternateNames: '', location: { lat: 50, lon: 20 }, featureCode: 'PPL', country: 'PL',
    population: null, altitude: 100, modified: '2023-01-01', ...others, adminCodes: [first, second, third, fourth],
  }
}

/** The rule of a country, Poland's own unless said otherwise. */
export function ruleOf(fields: Record<string, unknown> = {}): CountryRule {
  return countryRuleSchema.parse({
    country: 'PL', municipality: { rule: 'admin', level: 3 }, county: { level: 2 }, region: { level: 1 }, found: 1, ...fields,
  })
}
