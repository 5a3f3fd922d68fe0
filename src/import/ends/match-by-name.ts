import type { ImportCandidate } from '../../domain/import-run.ts'
import { finding, type RowFinding } from '../../domain/row-finding.ts'
import { foldName } from '../../naming/fold.ts'
import { SURE_ENOUGH, weighBearers } from '../../naming/weigh-bearers.ts'
import type { Described, NameBearer } from '../../use-cases/ports/register-look-up.ts'
import { candidateOf, foundBy, type EndMatch, type WrittenEnd } from './end-match.ts'

/** Candidates that are shown. */
export const SHOWN = 5
/** A rival below this share of the likelihood is not worth a word. */
const WORTH_A_WORD = 0.02

/** A name as bearers of it are grouped. */
export const nameKey = (folded: string, country: string | null): string => `${country ?? '*'} ${folded}`

/** Who is meant by the names and the region of a row; `bearers` by `nameKey`. */
export function matchByName(end: WrittenEnd, bearers: ReadonlyMap<string, readonly NameBearer[]>, described: ReadonlyMap<number, Described>): EndMatch {
  const { name, otherName, country, region, level } = end
  if (name === '' && otherName === '') return { kind: 'unknown', of: end.codes[0]?.scheme ?? 'name', why: nothingKnown(end), candidates: [] }
  for (const text of [name, otherName]) {
    const all = bearers.get(nameKey(foldName(text), country)) ?? []
    // Towns first: counties and regions are often called after one.
    const towns = all.filter((bearer) => bearer.level === 'municipality')
    const ofLevel = level === null ? (towns.length > 0 ? towns : all) : all.filter((bearer) => bearer.level === level)
    if (ofLevel.length === 0) continue
    const areas = new Set((bearers.get(nameKey(foldName(region), country)) ?? []).filter((area) => area.level !== 'municipality').map(({ id }) => id))
    const inRegion = ofLevel.filter(({ regionId, countyId }) => areas.has(regionId ?? 0) || areas.has(countyId ?? 0))
    if (region !== '' && areas.size > 0 && inRegion.length === 0) {
      return { kind: 'unknown', of: 'name', why: finding('name_not_in_region', { name: text, region }), candidates: ranked(text, ofLevel, described) }
    }
    return choose(text, inRegion.length > 0 ? inRegion : ofLevel, described, region !== '' && areas.size === 0 ? [finding('region_not_used', { region })] : [])
  }
  return { kind: 'unknown', of: 'name', why: finding('unknown_name', { name: name || otherName, country }), candidates: [] }
}

function choose(text: string, bearers: readonly NameBearer[], described: ReadonlyMap<number, Described>, doubts: readonly RowFinding[]): EndMatch {
  const shares = weighBearers(text, bearers)
  const best = shares.indexOf(Math.max(...shares))
  const [bearer, share] = [bearers[best], shares[best] ?? 0]
  if (bearer === undefined) throw new Error('a name without bearers cannot be chosen from')
  const candidates = ranked(text, bearers, described)
  if (share < SURE_ENOUGH) {
    return { kind: 'unknown', of: 'name', why: finding('ambiguous_name', { name: text, bearers: bearers.length }), candidates }
  }
  if (1 - share < WORTH_A_WORD) return { ...foundBy(bearer.id, 'name'), isNamedSo: !bearer.isPlace, doubts }
  return {
    ...foundBy(bearer.id, 'name'), isNamedSo: !bearer.isPlace, candidates,
    doubts: [finding('likeliest_bearer', { name: text, bearers: bearers.length }), ...doubts],
  }
}

function ranked(text: string, bearers: readonly NameBearer[], described: ReadonlyMap<number, Described>): ImportCandidate[] {
  const shares = weighBearers(text, bearers)
  return bearers.map(({ id }, at) => ({ id, share: shares[at] ?? 0 })).sort((a, b) => b.share - a.share).slice(0, SHOWN)
    .flatMap(({ id }) => candidateOf(id, described))
}

function nothingKnown({ codes }: WrittenEnd): RowFinding {
  return codes.length === 0
    ? finding('nothing_named', {})
    : finding('unknown_codes', { codes: codes.map(({ scheme, code }) => `${scheme} ${code}`).join(', ') })
}
