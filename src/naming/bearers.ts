import { NAME_KINDS, type NameKind } from '../domain/municipality.ts'
import type { SearchName } from '../projection/search-document.ts'
import { roomFor } from './room-for.ts'

const NONE = -1

/**
 * Who bears which name, in columns. A bearer is one name of one municipality; bearers hang in two chains, those of the
 * same name and those of the same municipality. Names and municipalities are numbers here.
 */
export class Bearers {
  /** By bearer. */
  municipalityOf = new Int32Array(1 << 10)
  nameOf = new Int32Array(1 << 10)
  standingOf = new Float32Array(1 << 10)
  /** See `bonusInFull`. */
  inFullOf = new Uint8Array(1 << 10)
  #nextOfName = new Int32Array(1 << 10)
  #nextOfMunicipality = new Int32Array(1 << 10)
  #kinds = new Uint8Array(1 << 10)
  readonly #texts: string[] = []
  readonly #places: (string | null)[] = []
  /** First bearer by name and by municipality, plus one: 0 is none. */
  #firstOfName = new Int32Array(1 << 10)
  #firstOfMunicipality = new Int32Array(1 << 10)
  /** Bearers that were removed, chained by `#nextOfMunicipality`. */
  #firstFree = NONE

  add(municipality: number, name: number, { text, kind, place }: SearchName, standing: number, inFull: number): void {
    const bearer = this.#takeFree()
    this.#firstOfName = roomFor(this.#firstOfName, name + 1)
    this.#firstOfMunicipality = roomFor(this.#firstOfMunicipality, municipality + 1)
    this.municipalityOf[bearer] = municipality
    this.nameOf[bearer] = name
    this.standingOf[bearer] = standing
    this.inFullOf[bearer] = inFull
    this.#kinds[bearer] = NAME_KINDS.indexOf(kind)
    this.#texts[bearer] = text
    this.#places[bearer] = place
    this.#nextOfName[bearer] = this.firstOfName(name)
    this.#nextOfMunicipality[bearer] = this.firstOfMunicipality(municipality)
    this.#firstOfName[name] = bearer + 1
    this.#firstOfMunicipality[municipality] = bearer + 1
  }

  /** Takes all names from a municipality. */
  clear(municipality: number): void {
    let bearer = this.firstOfMunicipality(municipality)
    while (bearer !== NONE) {
      const next = this.nextOfMunicipality(bearer)
      this.#unchainFromName(bearer)
      this.#texts[bearer] = ''
      this.#places[bearer] = null
      this.#nextOfMunicipality[bearer] = this.#firstFree
      this.#firstFree = bearer
      bearer = next
    }
    if (municipality < this.#firstOfMunicipality.length) this.#firstOfMunicipality[municipality] = 0
  }

  /** The first bearer of a name, or -1. */
  firstOfName(name: number): number {
    return (this.#firstOfName[name] ?? 0) - 1
  }

  /** The next bearer of the same name, or -1. */
  nextOfName(bearer: number): number {
    return this.#nextOfName[bearer] ?? NONE
  }

  firstOfMunicipality(municipality: number): number {
    return (this.#firstOfMunicipality[municipality] ?? 0) - 1
  }

  nextOfMunicipality(bearer: number): number {
    return this.#nextOfMunicipality[bearer] ?? NONE
  }

  /** The name as it came; `folded` is that of the name's number. */
  read(bearer: number, folded: string): SearchName {
    const kind: NameKind = NAME_KINDS[this.#kinds[bearer] ?? 0] ?? 'own'
    return { text: this.#texts[bearer] ?? '', folded, kind, place: this.#places[bearer] ?? null }
  }

  #takeFree(): number {
    if (this.#firstFree !== NONE) {
      const bearer = this.#firstFree
      this.#firstFree = this.nextOfMunicipality(bearer)
      return bearer
    }
    const bearer = this.#texts.length
    this.municipalityOf = roomFor(this.municipalityOf, bearer + 1)
    this.nameOf = roomFor(this.nameOf, bearer + 1)
    this.standingOf = roomFor(this.standingOf, bearer + 1)
    this.inFullOf = roomFor(this.inFullOf, bearer + 1)
    this.#nextOfName = roomFor(this.#nextOfName, bearer + 1)
    this.#nextOfMunicipality = roomFor(this.#nextOfMunicipality, bearer + 1)
    this.#kinds = roomFor(this.#kinds, bearer + 1)
    return bearer
  }

  #unchainFromName(bearer: number): void {
    const name = this.nameOf[bearer] as number
    const next = this.nextOfName(bearer)
    let before = this.firstOfName(name)
    if (before === bearer) {
      this.#firstOfName[name] = next + 1
      return
    }
    while (this.nextOfName(before) !== bearer) before = this.nextOfName(before)
    this.#nextOfName[before] = next
  }
}
