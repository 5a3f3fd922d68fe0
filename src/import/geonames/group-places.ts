import type { CountryRule, MunicipalityRule } from '../../../config/register/schemas.ts'
import type { AdminName, AdminNames } from './admin-names.ts'
import { takeOffWord } from './official-word.ts'
import { adminPath, InvalidSource, type GeoNamesPlace } from './place.ts'
import { chooseSeat, isSeat, rankOfCode } from './seat.ts'

/** The places that make one municipality. */
export interface PlaceGroup {
  /** Stable from one dump to the next: `PL/admin3/77/1215/121503`, or `place/3067696` for a place that stands for itself. */
  readonly key: string
  readonly rule: CountryRule
  readonly seat: GeoNamesPlace
  /** The other places, the largest first. */
  readonly others: readonly GeoNamesPlace[]
  /** Whether the places were joined by their admin code. */
  readonly isAdminUnit: boolean
  /** Name of the admin unit, where GeoNames or our table has one. */
  readonly official: AdminName | null
}

/**
 * Makes municipalities of places by the rule of each country:
 *
 * - `admin` (one level of admin codes is the municipality): places with the same codes from the first level down to
 *   that one are one municipality, whatever their feature code. The whole path counts, since codes repeat between
 *   units. The code 00 ("not known to GeoNames") counts as any other. A place without a code of that level is a
 *   municipality of its own when it is a seat (PPLC to PPLA5: Prague, Athens, Belgrade), and is left out otherwise.
 * - `seats`: every seat down to the rank `lowest` is a municipality; all else is left out.
 * - `seats-and-places`: every seat, and every ordinary place (PPL, not parts of towns, farms or ruins) with at least
 *   `minimumPopulation` inhabitants, is a municipality; all else is left out.
 *
 * Places of countries without a rule are left out. The order is that of first appearance.
 */
export function groupPlaces(places: Iterable<GeoNamesPlace>, rules: readonly CountryRule[], names: AdminNames): PlaceGroup[] {
  const ruleOf = new Map(rules.map((rule) => [rule.country, rule]))
  const units = new Map<string, { rule: CountryRule; codes: string | null; places: GeoNamesPlace[] }>()
  const seen = new Set<number>()
  for (const place of places) {
    const rule = ruleOf.get(place.country)
    if (!rule) continue
    if (seen.has(place.id)) throw new InvalidSource(`place ${place.id} stands twice in the source`)
    seen.add(place.id)
    const codes = unitCodes(place, rule.municipality)
    if (codes === null && !standsForItself(place, rule.municipality)) continue
    const key = codes === null ? `place/${place.id}` : adminKey(place.country, codes)
    const unit = units.get(key)
    if (unit) unit.places.push(place)
    else units.set(key, { rule, codes, places: [place] })
  }
  return Array.from(units, ([key, unit]) => {
    const official = unit.codes === null ? null : names.find(unit.rule.country, unit.codes)
    const seat = chooseSeat(unit.places, official && takeOffWord(official.name, unit.rule).bare)
    const others = unit.places.filter((place) => place !== seat)
      .toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0) || a.id - b.id)
    return { key, rule: unit.rule, seat, others, isAdminUnit: unit.codes !== null, official }
  })
}

/** The key of an admin unit: `PL/admin2/77/1215` for the codes `77.1215`. */
export function adminKey(country: string, codes: string): string {
  const parts = codes.split('.')
  return `${country}/admin${parts.length}/${parts.join('/')}`
}

/** The codes of the unit that a place is joined to; null when it can only stand for itself. */
function unitCodes(place: GeoNamesPlace, rule: MunicipalityRule): string | null {
  if (rule.rule !== 'admin' || place.adminCodes[rule.level - 1] === '') return null
  return adminPath(place, rule.level)
}

function standsForItself(place: GeoNamesPlace, rule: MunicipalityRule): boolean {
  switch (rule.rule) {
    case 'admin': return isSeat(place)
    case 'seats': return isSeat(place) && rankOfCode(place.featureCode) <= rankOfCode(rule.lowest)
    case 'seats-and-places':
      return isSeat(place) || (place.featureCode === 'PPL' && (place.population ?? 0) >= rule.minimumPopulation)
  }
}
