import type { CodeRule } from '../../../config/register/schemas.ts'
import type { Municipality } from '../../domain/municipality.ts'
import type { Division } from './divisions.ts'
import type { PlaceGroup } from './group-places.ts'
import type { GeoNamesPlace } from './place.ts'

export type Codes = Municipality['codes']

/** The official codes of a municipality, and the GeoNames id of its seat. */
export function municipalityCodes({ rule, seat, isAdminUnit }: PlaceGroup): Codes {
  const rules = isAdminUnit ? rule.codes.filter((code) => code.of === 'municipality') : []
  return { geonames: String(seat.id), ...codesOf(seat, rules) }
}

/** The official codes of a county or region, read off those of its seat. */
export const divisionCodes = ({ rule, level, members }: Division): Codes =>
  codesOf(members[0].seat, rule.codes.filter((code) => code.of === level))

function codesOf(seat: GeoNamesPlace, rules: readonly CodeRule[]): Codes {
  const codes: Partial<Record<keyof Codes, string>> = {}
  for (const rule of rules) {
    const admin = seat.adminCodes[rule.level - 1] ?? ''
    if (!rule.pattern.test(admin)) continue
    const code = (rule.prefix ?? '') + admin.slice(0, rule.take).padStart(rule.pad ?? 0, '0')
    codes[rule.scheme] = rule.scheme === 'lau' ? `${seat.country}_${code}` : code
  }
  return codes
}
