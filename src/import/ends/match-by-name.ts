import type { ImportCandidate } from '../../domain/import-run.ts'
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
  if (name === '' && otherName === '') return { kind: 'unknown', of: end.codes[0]?.scheme ?? 'name', message: nothingKnown(end), candidates: [] }
  for (const text of [name, otherName]) {
    const all = bearers.get(nameKey(foldName(text), country)) ?? []
    // Towns first: counties and regions are often called after one.
    const towns = all.filter((bearer) => bearer.level === 'municipality')
    const ofLevel = level === null ? (towns.length > 0 ? towns : all) : all.filter((bearer) => bearer.level === level)
    if (ofLevel.length === 0) continue
    const areas = new Set((bearers.get(nameKey(foldName(region), country)) ?? []).filter((area) => area.level !== 'municipality').map(({ id }) => id))
    const inRegion = ofLevel.filter(({ regionId, countyId }) => areas.has(regionId ?? 0) || areas.has(countyId ?? 0))
    if (region !== '' && areas.size > 0 && inRegion.length === 0) {
      return { kind: 'unknown', of: 'name', message: `'${text}' is known, but not in ${region}: mend the name or the region.`, candidates: ranked(text, ofLevel, described) }
    }
    return choose(text, inRegion.length > 0 ? inRegion : ofLevel, described, region !== '' && areas.size === 0 ? `The region '${region}' is not known and was not used.` : null)
  }
  return { kind: 'unknown', of: 'name', message: `No municipality${country === null ? '' : ` in ${country}`} is called '${name || otherName}': mend the name, or give its GeoNames id.`, candidates: [] }
}

function choose(text: string, bearers: readonly NameBearer[], described: ReadonlyMap<number, Described>, doubt: string | null): EndMatch {
  const shares = weighBearers(text, bearers)
  const best = shares.indexOf(Math.max(...shares))
  const [bearer, share] = [bearers[best], shares[best] ?? 0]
  if (bearer === undefined) throw new Error('a name without bearers cannot be chosen from')
  const candidates = ranked(text, bearers, described)
  if (share < SURE_ENOUGH) {
    return { kind: 'unknown', of: 'name', message: `${bearers.length} municipalities are called '${text}', and none is much the likeliest: give its region or its GeoNames id.`, candidates }
  }
  if (1 - share < WORTH_A_WORD) return { ...foundBy(bearer.id, 'name'), isNamedSo: !bearer.isPlace, doubt }
  return {
    ...foundBy(bearer.id, 'name'), isNamedSo: !bearer.isPlace, candidates,
    doubt: [`Taken for the likeliest of ${bearers.length} called '${text}'. Should another be meant, give its GeoNames id.`, doubt ?? ''].join(' ').trim(),
  }
}

function ranked(text: string, bearers: readonly NameBearer[], described: ReadonlyMap<number, Described>): ImportCandidate[] {
  const shares = weighBearers(text, bearers)
  return bearers.map(({ id }, at) => ({ id, share: shares[at] ?? 0 })).sort((a, b) => b.share - a.share).slice(0, SHOWN)
    .flatMap(({ id }) => candidateOf(id, described))
}

function nothingKnown({ codes }: WrittenEnd): string {
  return codes.length === 0
    ? 'Nothing says which municipality is meant: give a name or an official code.'
    : `The register does not know the code ${codes.map(({ scheme, code }) => `${scheme} ${code}`).join(', ')}: mend it, or give a name.`
}
