import type { CountryRule, DivisionRule } from '../../../config/register/schemas.ts'
import type { Level } from '../../domain/municipality.ts'
import { foldName } from '../../naming/fold.ts'
import type { AdminName, AdminNames } from './admin-names.ts'
import { adminKey, type PlaceGroup } from './group-places.ts'
import { takeOffWord } from './official-word.ts'
import { adminPath } from './place.ts'
import { bySeatRank } from './seat.ts'

/** A county or region: a unit above municipalities that is an authority itself. */
export interface Division {
  /** `PL/admin2/77/1215`. */
  readonly key: string
  readonly level: Exclude<Level, 'municipality'>
  readonly rule: CountryRule
  readonly name: AdminName
  /** The municipalities in it; the first is where its authority sits (highest rank, then largest). */
  readonly members: readonly [PlaceGroup, ...PlaceGroup[]]
}

export interface Divisions {
  readonly regions: readonly Division[]
  readonly counties: readonly Division[]
  /** The keys of the county and region of a group; null where it has none. */
  parentsOf(group: PlaceGroup): { readonly county: string | null; readonly region: string | null }
}

/**
 * The counties and regions that the municipalities lie in, by the rule of each country. A unit is left out
 * - when nobody names it,
 * - when it has one municipality only, which then is a city-county or city-state itself (Kraków, Berlin),
 * - when it is a county as large as its region (Asturias), which the region stands for,
 * - when the rule says so (`except`, `cityCounties`).
 */
export function findDivisions(groups: readonly PlaceGroup[], names: AdminNames): Divisions {
  const regions = collect('region', groups, names)
  const sizeOfRegion = new Map<string, number>()
  for (const [key, { members }] of regions) sizeOfRegion.set(key, members.length)
  const counties = collect('county', groups, names)
  for (const [key, county] of counties) {
    const region = unitKey(county.members[0], county.rule.region, names)
    const isWholeRegion = region !== null && sizeOfRegion.get(region) === county.members.length
    if (isWholeRegion || isTownItself(county)) counties.delete(key)
  }
  const existing = (units: Map<string, Division>, group: PlaceGroup, rule: DivisionRule | null) => {
    const key = unitKey(group, rule, names)
    return key !== null && units.has(key) ? key : null
  }
  return {
    regions: [...regions.values()],
    counties: [...counties.values()],
    parentsOf: (group) => ({
      county: existing(counties, group, group.rule.county),
      region: existing(regions, group, group.rule.region),
    }),
  }
}

/** The key of the unit of that level around a group; null where the country has no such level or no code says it. */
function unitKey(group: PlaceGroup, rule: DivisionRule | null, names: AdminNames): string | null {
  const codes = rule && currentCodes(group, rule, names)
  return codes === null ? null : adminKey(group.rule.country, codes)
}

function currentCodes(group: PlaceGroup, rule: DivisionRule, names: AdminNames): string | null {
  const { level } = group.rule.municipality.rule === 'admin' ? group.rule.municipality : { level: rule.level }
  const ofUnit = names.current(group.rule.country, adminPath(group.seat, level))
  const codes = names.current(group.rule.country, ofUnit.split('.').slice(0, rule.level).join('.'))
  return codes.split('.').at(-1) === '' || (rule.except ?? []).includes(codes) ? null : codes
}

function collect(level: Division['level'], groups: readonly PlaceGroup[], names: AdminNames): Map<string, Division> {
  const units = new Map<string, { codes: string; members: PlaceGroup[] }>()
  for (const group of groups) {
    const rule = group.rule[level]
    const codes = rule && currentCodes(group, rule, names)
    if (codes === null) continue
    const key = adminKey(group.rule.country, codes)
    const unit = units.get(key)
    if (unit) unit.members.push(group)
    else units.set(key, { codes, members: [group] })
  }
  const divisions = new Map<string, Division>()
  for (const [key, unit] of units) {
    const [first, second, ...rest] = unit.members.toSorted((a, b) => bySeatRank(a.seat, b.seat))
    if (!first || !second) continue
    const name = names.find(first.rule.country, unit.codes)
    if (name) divisions.set(key, { key, level, rule: first.rule, name, members: [first, second, ...rest] })
  }
  return divisions
}

/** `City of Coventry` with Coventry as its largest municipality: one council, which the municipality stands for. */
function isTownItself({ rule, name, members }: Division): boolean {
  if (rule.county?.cityCounties !== 'same-name') return false
  const [largest] = members.toSorted((a, b) => (b.seat.population ?? 0) - (a.seat.population ?? 0))
  return largest !== undefined && foldName(largest.seat.name) === foldName(takeOffWord(name.name, rule).bare)
}
