import type { Level } from '../../domain/municipality.ts'
import { finding } from '../../domain/row-finding.ts'
import type { CodeBearer, Described, WrittenCode } from '../../use-cases/ports/register-look-up.ts'
import { foundBy, type EndMatch, type WrittenEnd } from './end-match.ts'

/** A code as bearers of it are grouped. */
export const keyOf = ({ scheme, code }: WrittenCode): string => `${scheme} ${code}`

/** Null where the row gives no id of ours. */
export function matchById({ id }: WrittenEnd, described: ReadonlyMap<number, Described>): EndMatch | null {
  if (id === '') return null
  if (described.has(Number(id))) return foundBy(Number(id), 'id')
  return { kind: 'unknown', of: 'id', why: finding('unknown_id', { id }), candidates: [] }
}

/** Null where no code decides: none is given, or all that are given are unknown and the name may. */
export function matchByCode({ codes, country, level }: WrittenEnd, byCode: ReadonlyMap<string, readonly CodeBearer[]>): EndMatch | null {
  const decided = new Map<number, CodeBearer>()
  for (const code of codes) {
    const bearers = byCode.get(keyOf(code)) ?? []
    const fitting = bearers.filter((bearer) => (country === null || bearer.country === country) && (level === null || bearer.level === level))
    const lowest = fitting.toSorted((a, b) => LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level])[0]
    if (lowest !== undefined && !decided.has(lowest.id)) decided.set(lowest.id, lowest)
    if (bearers.length > 0 && fitting.length === 0) {
      return { kind: 'unknown', of: code.scheme, why: finding('code_elsewhere', { ...code, country: bearers[0]?.country ?? '' }), candidates: [] }
    }
    // GeoNames is what the register is made of: what it does not know is not meant by any name either.
    if (code.scheme === 'geonames' && bearers.length === 0 && decided.size === 0) {
      return { kind: 'unknown', of: 'geonames', why: finding('unknown_geonames', { code: code.code }), candidates: [] }
    }
  }
  const [first, second] = [...decided.values()]
  if (first === undefined) return null
  if (second !== undefined) {
    return {
      kind: 'unknown', of: second.scheme, candidates: [],
      why: finding('contradicting_codes', { code: `${first.scheme} ${first.code}`, otherCode: `${second.scheme} ${second.code}` }),
    }
  }
  return { ...foundBy(first.id, first.scheme), isOfPlace: first.isOfPlace }
}

const LEVEL_ORDER: Readonly<Record<Level, number>> = { municipality: 0, county: 1, region: 2 }
