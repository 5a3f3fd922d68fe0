import type { ImportCandidate } from '../../domain/import-run.ts'
import type { CodeScheme, Level } from '../../domain/municipality.ts'
import { foldName, foldVariants } from '../../naming/fold.ts'
import { SURE_ENOUGH, weighBearers } from '../../naming/weigh-bearers.ts'
import type { CodeBearer, CodeLookUp, Described, NameBearer, NameLookUp, WrittenCode, WrittenName } from '../../use-cases/ports/register-look-up.ts'

/** A municipality as a row names it; empty strings where the row says nothing. */
export interface WrittenEnd {
  /** Our own id. */
  readonly id: string
  readonly codes: readonly WrittenCode[]
  readonly name: string
  /** Another name of the same, in Latin letters for instance. */
  readonly otherName: string
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null
  readonly region: string
  readonly level: Level | null
}

/** How a municipality was found. */
export type FoundBy = CodeScheme | 'id' | 'name'

/** Who is meant by an end, or why nobody can tell. */
export type EndMatch =
  | {
    readonly kind: 'found'
    readonly id: number
    readonly by: FoundBy
    /** Whether a code is that of a place in the municipality that is not its seat. */
    readonly isOfPlace: boolean
    /** Whether a name of the row is one that the municipality itself bears. */
    readonly isNamedSo: boolean
    /** What a careful reader may want to know; null where nothing is doubtful. */
    readonly doubt: string | null
    readonly candidates: readonly ImportCandidate[]
  }
  | {
    readonly kind: 'unknown'
    /** The field to mend. */
    readonly of: FoundBy
    readonly message: string
    readonly candidates: readonly ImportCandidate[]
  }

/** Candidates that are shown. */
const SHOWN = 5
/** A rival below this share of the likelihood is not worth a word. */
const WORTH_A_WORD = 0.02
/** Names for which others that resemble them are looked up, for one file: each costs some 10 ms. */
const MOST_NEAREST = 200

interface Ports {
  readonly codes: CodeLookUp
  readonly names: NameLookUp
}

/**
 * Finds the municipalities that rows are about: by our own id, then by official codes, then by name, country and
 * region. Never guesses: where several may be meant, the row gets to know them. One for each file; takes its rows in
 * batches and asks the database some times a batch, whatever its size.
 */
export class EndMatcher {
  readonly #ports: Ports
  /** Names of what is not indexed yet, once asked for. */
  #unindexed: Promise<ReadonlyMap<string, readonly NameBearer[]>> | null = null
  #nearestAsked = 0

  constructor(ports: Ports) {
    this.#ports = ports
  }

  async match(ends: readonly WrittenEnd[]): Promise<EndMatch[]> {
    const byCode = await this.#lookUpCodes(ends)
    const coded = ends.map((end) => matchByCode(end, byCode))
    const open = ends.filter((_, at) => coded[at] === null)
    const bearers = await this.#lookUpNames(open)
    const described = await this.#describe([
      ...[...bearers.values()].flat().map(({ id }) => id), ...ends.flatMap(({ id }) => (/^[1-9]\d{0,8}$/.test(id) ? [Number(id)] : [])),
      ...coded.flatMap((match) => (match?.kind === 'found' ? [match.id] : [])),
    ])
    const matches: EndMatch[] = []
    for (const [at, end] of ends.entries()) {
      const own = matchById(end, described)
      const found = own ?? coded[at] ?? matchByName(end, bearers, described)
      matches.push(found.kind === 'found' ? withName(found, end, described) : await this.#withNearest(found, end))
    }
    return matches
  }

  async #lookUpCodes(ends: readonly WrittenEnd[]): Promise<ReadonlyMap<string, readonly CodeBearer[]>> {
    const asked = new Map(ends.flatMap(({ codes }) => codes).map((code) => [keyOf(code), code]))
    if (asked.size === 0) return new Map()
    return grouped(await this.#ports.codes.byCodes([...asked.values()]), keyOf)
  }

  async #lookUpNames(ends: readonly WrittenEnd[]): Promise<ReadonlyMap<string, readonly NameBearer[]>> {
    const asked = new Map<string, WrittenName>()
    for (const { name, otherName, country, region } of ends) {
      for (const text of [name, otherName, region]) {
        const folded = foldName(text)
        if (folded !== '') asked.set(nameKey(folded, country), { folded, country })
      }
    }
    if (asked.size === 0) return new Map()
    this.#unindexed ??= loadUnindexed(this.#ports.codes)
    const unindexed = await this.#unindexed
    const found = await this.#ports.names.byNames([...asked.values()])
    const byName = grouped(found, ({ folded }) => folded)
    return new Map([...asked].map(([key, { folded, country }]) => {
      const known = (byName.get(folded) ?? []).filter((bearer) => country === null || bearer.country === country)
      const fresh = (unindexed.get(folded) ?? []).filter((bearer) => country === null || bearer.country === country)
      return [key, [...new Map([...known, ...fresh].map((bearer) => [bearer.id, bearer])).values()]]
    }))
  }

  async #describe(ids: readonly number[]): Promise<ReadonlyMap<number, Described>> {
    const wanted = [...new Set(ids)]
    return new Map(wanted.length === 0 ? [] : (await this.#ports.codes.describe(wanted)).map((each) => [each.id, each]))
  }

  async #withNearest(match: EndMatch & { kind: 'unknown' }, { name, country }: WrittenEnd): Promise<EndMatch> {
    const folded = foldName(name)
    if (match.candidates.length > 0 || folded === '' || this.#nearestAsked >= MOST_NEAREST) return match
    this.#nearestAsked++
    const near = await this.#ports.names.nearest({ folded, country }, SHOWN)
    const described = await this.#describe(near)
    return { ...match, candidates: near.flatMap((id) => candidateOf(id, described)) }
  }
}

function matchById({ id }: WrittenEnd, described: ReadonlyMap<number, Described>): EndMatch | null {
  if (id === '') return null
  if (described.has(Number(id))) return foundBy(Number(id), 'id')
  return { kind: 'unknown', of: 'id', message: `There is no municipality ${id} in the register.`, candidates: [] }
}

/** Null where no code decides: none is given, or all that are given are unknown and the name may. */
function matchByCode({ codes, country, level }: WrittenEnd, byCode: ReadonlyMap<string, readonly CodeBearer[]>): EndMatch | null {
  const decided = new Map<number, CodeBearer>()
  for (const code of codes) {
    const bearers = byCode.get(keyOf(code)) ?? []
    const fitting = bearers.filter((bearer) => (country === null || bearer.country === country) && (level === null || bearer.level === level))
    const lowest = fitting.toSorted((a, b) => LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level])[0]
    if (lowest !== undefined && !decided.has(lowest.id)) decided.set(lowest.id, lowest)
    if (bearers.length > 0 && fitting.length === 0) {
      return { kind: 'unknown', of: code.scheme, message: `The ${code.scheme} code ${code.code} is that of a place elsewhere (${bearers[0]?.country ?? ''}): mend the code, the country or the level.`, candidates: [] }
    }
    // GeoNames is what the register is made of: what it does not know is not meant by any name either.
    if (code.scheme === 'geonames' && bearers.length === 0 && decided.size === 0) {
      return { kind: 'unknown', of: 'geonames', message: `No municipality of the register has or holds the GeoNames id ${code.code}: mend it, or take it out to go by the name.`, candidates: [] }
    }
  }
  const [first, second] = [...decided.values()]
  if (first === undefined) return null
  if (second !== undefined) {
    return {
      kind: 'unknown', of: second.scheme, candidates: [],
      message: `The codes contradict each other: ${first.scheme} ${first.code} and ${second.scheme} ${second.code} are two municipalities. Take the wrong one out.`,
    }
  }
  return { ...foundBy(first.id, first.scheme), isOfPlace: first.isOfPlace }
}

const LEVEL_ORDER: Readonly<Record<Level, number>> = { municipality: 0, county: 1, region: 2 }

function matchByName(end: WrittenEnd, bearers: ReadonlyMap<string, readonly NameBearer[]>, described: ReadonlyMap<number, Described>): EndMatch {
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

function foundBy(id: number, by: FoundBy): EndMatch & { kind: 'found' } {
  return { kind: 'found', id, by, isOfPlace: false, isNamedSo: false, doubt: null, candidates: [] }
}

/** Adds whether the municipality found by a code is called as the row says. */
function withName(match: EndMatch & { kind: 'found' }, { name, otherName }: WrittenEnd, described: ReadonlyMap<number, Described>): EndMatch {
  if (match.by === 'name') return match
  const own = described.get(match.id)?.name ?? ''
  return { ...match, isNamedSo: [name, otherName].some((text) => text !== '' && isSameName(text, own)) }
}

/** "Flensburg, Stadt" is Flensburg. */
function isSameName(written: string, own: string): boolean {
  const name = foldName(own)
  return foldName(written) === name || foldName(written.split(/[,(/]/u)[0] ?? '') === name
}

function nothingKnown({ codes }: WrittenEnd): string {
  return codes.length === 0
    ? 'Nothing says which municipality is meant: give a name or an official code.'
    : `The register does not know the code ${codes.map(({ scheme, code }) => `${scheme} ${code}`).join(', ')}: mend it, or give a name.`
}

function candidateOf(id: number, described: ReadonlyMap<number, Described>): ImportCandidate[] {
  const one = described.get(id)
  return one === undefined ? [] : [{ id, name: one.name, country: one.country, region: one.region, population: one.population, geonames: one.geonames }]
}

async function loadUnindexed(codes: CodeLookUp): Promise<ReadonlyMap<string, readonly NameBearer[]>> {
  const bearers = (await codes.unindexedNames()).flatMap((bearer) =>
    [foldName(bearer.text), ...foldVariants(bearer.text)].map((folded) => ({ ...bearer, folded })))
  return grouped(bearers, ({ folded }) => folded)
}

const keyOf = ({ scheme, code }: WrittenCode): string => `${scheme} ${code}`
const nameKey = (folded: string, country: string | null): string => `${country ?? '*'} ${folded}`

function grouped<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOfItem(item))
    if (group === undefined) groups.set(keyOfItem(item), [item])
    else group.push(item)
  }
  return groups
}

