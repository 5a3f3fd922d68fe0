import type { SearchDocument, SearchName } from '../projection/search-document.ts'
import { Bearers } from './bearers.ts'
import { BestBearers } from './best-bearers.ts'
import { ExhaustivePass } from './exhaustive-pass.ts'
import {
  BEGUN, BEGUN_ONE_EDIT, EDITS_IN_BEGINNING, editsAllowed, EXACT, type Match, matchOf, mayBeginWithEdit, OTHER, SLIP, TWO_EDITS,
} from './match.ts'
import { NamePool } from './name-pool.ts'
import type { NameCandidate } from './reorder.ts'
import { bonusInFull, scoreOf, standingOf } from './score.ts'
import { SortedNames } from './sorted-names.ts'

/** What is needed of a municipality to find it by name; a search document is one, and so is a snapshot row with names. */
export type NamedMunicipality = Pick<
  SearchDocument, 'id' | 'level' | 'country' | 'population' | 'regionId' | 'countyId'
> & { readonly names: readonly SearchName[] }

/** A name, and whose it is. */
export type NameOfMunicipality = SearchName & Pick<NamedMunicipality, 'id' | 'country' | 'population'>

/** Where to look: in these countries (ISO 3166-1 alpha-2), or with null everywhere. */
export interface NameScope {
  readonly countries: ReadonlySet<string> | null
}

/** A beginning that more names have, one letter or two, takes milliseconds to look up, and everybody who types a name asks for it. */
const COMMON = 3_000

/**
 * All names of the register in memory, to be looked up exactly, by their beginning, and by a pass over every one of
 * them that misses nothing within two slips of the keyboard. Follows the register one municipality at a time.
 * Candidates come in no order: see `reorder`.
 */
export class NameIndex {
  static readonly unkept = ['pass', 'best', 'common']
  private readonly pool = new NamePool()
  private readonly sorted = new SortedNames(this.pool)
  private readonly pass = new ExhaustivePass(this.pool)
  private readonly bearers = new Bearers()
  private readonly best = new BestBearers()
  /** Who was found by common beginnings, by limit and beginning; forgotten when anything changes. */
  private readonly common = new Map<string, readonly NameCandidate[]>()
  /** Numbers of municipalities by id; an id keeps its number when it is removed and comes back. */
  private readonly numbers = new Map<number, number>()
  private readonly municipalities: (Omit<NamedMunicipality, 'names'> | null)[] = []
  /** Numbers of counties and regions. */
  private readonly areas = new Set<number>()
  private readonly perCountry = new Map<string, number>()
  private living = 0

  /** How many municipalities, counties and regions are in the index. */
  get size(): number {
    return this.living
  }

  /** Takes a municipality in, or replaces what was known of it. Names that fold to nothing are left out. */
  set(municipality: NamedMunicipality): void {
    const { id, level, country, population, regionId, countyId, names } = municipality
    this.remove(id)
    const number = this.numbers.get(id) ?? this.municipalities.length
    this.numbers.set(id, number)
    this.describe(number, { id, level, country, population, regionId, countyId })
    for (const name of names) {
      if (name.folded === '') continue
      const bearer = { level, population, name }
      this.bearers.add(number, this.pool.add(name.folded), name, standingOf(bearer), bonusInFull(bearer))
    }
  }

  /** Takes in what else is known of a municipality whose names and level stand as they were; nothing when it is not in the index. */
  update({ id, level, country, population, regionId, countyId }: Omit<NamedMunicipality, 'names'>): void {
    const number = this.numbers.get(id)
    const before = number === undefined ? null : this.municipalities[number]
    if (number === undefined || !before) return
    this.areas.delete(number)
    this.count(before.country, -1)
    this.describe(number, { id, level, country, population, regionId, countyId })
    if (before.population === population) return
    for (let bearer = this.bearers.firstOfMunicipality(number); bearer >= 0; bearer = this.bearers.nextOfMunicipality(bearer)) {
      // A place has inhabitants of its own.
      if (this.bearers.isOfPlace(bearer)) continue
      const ofName = { level, population, name: { kind: this.bearers.kindOf(bearer), place: null } }
      this.bearers.standingOf[bearer] = standingOf(ofName)
      this.bearers.inFullOf[bearer] = bonusInFull(ofName)
    }
  }

  /** Forgets a municipality and all its names; an unknown id is no fault. */
  remove(id: number): void {
    const number = this.numbers.get(id)
    const municipality = number === undefined ? null : this.municipalities[number]
    if (number === undefined || !municipality) return
    this.common.clear()
    this.bearers.clear(number)
    this.municipalities[number] = null
    this.areas.delete(number)
    this.count(municipality.country, -1)
  }

  /** Whether anything in this country is in the index. */
  knowsCountry(country: string): boolean {
    return (this.perCountry.get(country) ?? 0) > 0
  }

  /** Whether anybody bears the folded name. */
  knowsName(folded: string): boolean {
    return this.bearers.firstOfName(this.pool.find(folded)) >= 0
  }

  /** Whether anybody bears a name that begins with the folded text. */
  knowsBeginning(folded: string): boolean {
    return this.sorted.beginningWith(folded).some((name) => this.bearers.firstOfName(name) >= 0)
  }

  /** The municipality under a folded name that it bears; null when it does not. */
  candidate(id: number, folded: string): NameCandidate | null {
    const number = this.numbers.get(id)
    let bearer = this.bearers.firstOfName(this.pool.find(folded))
    while (bearer >= 0 && this.bearers.municipalityOf[bearer] !== number) bearer = this.bearers.nextOfName(bearer)
    return bearer < 0 ? null : this.read(bearer)
  }

  /**
   * The names of the municipality that have to do with the folded query, as they came; all of them when none has. Null
   * when it is not in the index.
   */
  namesOf(id: number, query: string): NameOfMunicipality[] | null {
    const number = this.numbers.get(id)
    const municipality = number === undefined ? null : this.municipalities[number]
    if (number === undefined || !municipality) return null
    const { country, population } = municipality
    const mask = this.pool.maskOf(query)
    const related: number[] = []
    const all: number[] = []
    for (let bearer = this.bearers.firstOfMunicipality(number); bearer >= 0; bearer = this.bearers.nextOfMunicipality(bearer)) {
      all.push(bearer)
      if (this.pool.mayMatch(mask, this.bearers.nameOf[bearer] as number) && matchOf(query, this.foldedOf(bearer)) !== OTHER) related.push(bearer)
    }
    return (related.length > 0 ? related : all).map((bearer) => ({ id, country, population, ...this.bearers.read(bearer, this.foldedOf(bearer)) }))
  }

  /** Who bears exactly this folded name; the best `limit` of them. */
  exactly(folded: string, scope: NameScope, limit: number): NameCandidate[] {
    this.offer(this.pool.find(folded), EXACT, scope)
    return this.take(limit)
  }

  /** Whose name begins with the folded text, or is it; the best `limit` of them. */
  beginningWith(folded: string, scope: NameScope, limit: number): readonly NameCandidate[] {
    const names = this.sorted.beginningWith(folded)
    const isCommon = names.length > COMMON && scope.countries === null
    const key = `${limit} ${folded}`
    const known = isCommon ? this.common.get(key) : undefined
    if (known !== undefined) return known
    for (const name of names) this.offer(name, this.pool.lengths[name] === folded.length ? EXACT : BEGUN, scope)
    const found = this.take(limit)
    if (isCommon) this.common.set(key, found)
    return found
  }

  /**
   * The ids of all that bear a name in which the folded word stands, or of whose words one begins with it; a single
   * letter must be a word of its own. Rising. A pass over every name: some 10 ms for 280,000 of them.
   */
  bearing(word: string): number[] {
    const found = new Set<number>()
    for (const name of this.pool.withWord(word)) {
      for (let bearer = this.bearers.firstOfName(name); bearer >= 0; bearer = this.bearers.nextOfName(bearer)) {
        const municipality = this.municipalities[this.bearers.municipalityOf[bearer] as number]
        if (municipality) found.add(municipality.id)
      }
    }
    return [...found].sort((first, second) => first - second)
  }

  /** The counties and regions of whose name a word, or several, begin with the folded text. */
  areasCalled(folded: string): Set<number> {
    const called = new Set<number>()
    for (const area of this.areas) {
      for (let bearer = this.bearers.firstOfMunicipality(area); bearer >= 0; bearer = this.bearers.nextOfMunicipality(bearer)) {
        const name = ` ${this.pool.text(this.bearers.nameOf[bearer] as number)}`
        if (name.includes(` ${folded}`)) called.add(this.municipalities[area]?.id ?? 0)
      }
    }
    return called
  }

  /** The exhaustive pass: whose name is at most `editsAllowed` edits from the folded text; the best `limit` of them. */
  near(folded: string, scope: NameScope, limit: number): NameCandidate[] {
    this.pass.visitNear(folded, editsAllowed(folded.length), false, (name, edits) => {
      this.offer(name, edits === 0 ? EXACT : edits === 1 ? SLIP : TWO_EDITS, scope)
    })
    return this.take(limit)
  }

  /** The same for whose name has a beginning one edit away; nothing for very short texts. */
  nearBeginning(folded: string, scope: NameScope, limit: number): NameCandidate[] {
    if (!mayBeginWithEdit(folded.length)) return []
    this.pass.visitNear(folded, EDITS_IN_BEGINNING, true, (name) => this.offer(name, BEGUN_ONE_EDIT, scope))
    return this.take(limit)
  }

  private describe(number: number, municipality: Omit<NamedMunicipality, 'names'>): void {
    this.common.clear()
    this.municipalities[number] = municipality
    if (municipality.level !== 'municipality') this.areas.add(number)
    this.count(municipality.country, 1)
  }

  private offer(name: number, match: Match, { countries }: NameScope): void {
    const { municipalityOf, standingOf: standings, inFullOf } = this.bearers
    for (let bearer = this.bearers.firstOfName(name); bearer >= 0; bearer = this.bearers.nextOfName(bearer)) {
      const municipality = municipalityOf[bearer] as number
      if (countries !== null && !countries.has(this.municipalities[municipality]?.country ?? '')) continue
      this.best.offer(municipality, bearer, scoreOf(match, standings[bearer] as number, inFullOf[bearer] as number))
    }
  }

  private take(limit: number): NameCandidate[] {
    return this.best.take(limit).flatMap((bearer) => this.read(bearer) ?? [])
  }

  private read(bearer: number): NameCandidate | null {
    const municipality = this.municipalities[this.bearers.municipalityOf[bearer] as number]
    if (!municipality) return null
    const { id, country, regionId, countyId } = municipality
    const name = this.bearers.read(bearer, this.foldedOf(bearer))
    const standing = this.bearers.standingOf[bearer] as number
    return { id, country, regionId, countyId, name, standing, inFull: this.bearers.inFullOf[bearer] as number }
  }

  private foldedOf(bearer: number): string {
    return this.pool.text(this.bearers.nameOf[bearer] as number)
  }

  private count(country: string, change: 1 | -1): void {
    this.living += change
    this.perCountry.set(country, (this.perCountry.get(country) ?? 0) + change)
  }
}
