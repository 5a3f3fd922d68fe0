import { foldName, foldVariants } from '../../naming/fold.ts'
import type { CodeBearer, CodeLookUp, Described, NameBearer, NameLookUp, WrittenName } from '../../use-cases/ports/register-look-up.ts'
import { candidateOf, type EndMatch, type WrittenEnd } from './end-match.ts'
import { keyOf, matchByCode, matchById } from './match-by-code.ts'
import { matchByName, nameKey, SHOWN } from './match-by-name.ts'

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

async function loadUnindexed(codes: CodeLookUp): Promise<ReadonlyMap<string, readonly NameBearer[]>> {
  const bearers = (await codes.unindexedNames()).flatMap((bearer) =>
    [foldName(bearer.text), ...foldVariants(bearer.text)].map((folded) => ({ ...bearer, folded })))
  return grouped(bearers, ({ folded }) => folded)
}

function grouped<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOfItem(item))
    if (group === undefined) groups.set(keyOfItem(item), [item])
    else group.push(item)
  }
  return groups
}
