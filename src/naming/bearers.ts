import { NAME_KINDS, type NameKind } from '../domain/municipality.ts'
import type { SearchName } from '../projection/search-document.ts'
import { roomFor } from './room-for.ts'
import { StringPool } from './string-pool.ts'

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
  private nextByName = new Int32Array(1 << 10)
  private nextByMunicipality = new Int32Array(1 << 10)
  private kinds = new Uint8Array(1 << 10)
  /** Names and places as they are written. */
  private readonly written = new StringPool()
  private texts = new Int32Array(1 << 10)
  /** The number of the place plus one: 0 is none. */
  private places = new Int32Array(1 << 10)
  private bearers = 0
  /** First bearer by name and by municipality, plus one: 0 is none. */
  private firstByName = new Int32Array(1 << 10)
  private firstByMunicipality = new Int32Array(1 << 10)
  /** Bearers that were removed, chained by `nextByMunicipality`. */
  private firstFree = NONE

  add(municipality: number, name: number, { text, kind, place }: SearchName, standing: number, inFull: number): void {
    const bearer = this.takeFree()
    this.firstByName = roomFor(this.firstByName, name + 1)
    this.firstByMunicipality = roomFor(this.firstByMunicipality, municipality + 1)
    this.municipalityOf[bearer] = municipality
    this.nameOf[bearer] = name
    this.standingOf[bearer] = standing
    this.inFullOf[bearer] = inFull
    this.kinds[bearer] = NAME_KINDS.indexOf(kind)
    this.texts[bearer] = this.written.add(text)
    this.places[bearer] = place === null ? 0 : this.written.add(place) + 1
    this.nextByName[bearer] = this.firstOfName(name)
    this.nextByMunicipality[bearer] = this.firstOfMunicipality(municipality)
    this.firstByName[name] = bearer + 1
    this.firstByMunicipality[municipality] = bearer + 1
  }

  /** Takes all names from a municipality. */
  clear(municipality: number): void {
    let bearer = this.firstOfMunicipality(municipality)
    while (bearer !== NONE) {
      const next = this.nextOfMunicipality(bearer)
      this.unchainFromName(bearer)
      this.nextByMunicipality[bearer] = this.firstFree
      this.firstFree = bearer
      bearer = next
    }
    if (municipality < this.firstByMunicipality.length) this.firstByMunicipality[municipality] = 0
  }

  /** The first bearer of a name, or -1. */
  firstOfName(name: number): number {
    return (this.firstByName[name] ?? 0) - 1
  }

  /** The next bearer of the same name, or -1. */
  nextOfName(bearer: number): number {
    return this.nextByName[bearer] ?? NONE
  }

  firstOfMunicipality(municipality: number): number {
    return (this.firstByMunicipality[municipality] ?? 0) - 1
  }

  nextOfMunicipality(bearer: number): number {
    return this.nextByMunicipality[bearer] ?? NONE
  }

  /** The name as it came; `folded` is that of the name's number. */
  read(bearer: number, folded: string): SearchName {
    const place = this.places[bearer] ?? 0
    return { text: this.written.text(this.texts[bearer] ?? 0), folded, kind: this.kindOf(bearer), place: place === 0 ? null : this.written.text(place - 1) }
  }

  kindOf(bearer: number): NameKind {
    return NAME_KINDS[this.kinds[bearer] ?? 0] ?? 'own'
  }

  /** Whether it is the name of a place inside the municipality. */
  isOfPlace(bearer: number): boolean {
    return this.places[bearer] !== 0
  }

  private takeFree(): number {
    if (this.firstFree !== NONE) {
      const bearer = this.firstFree
      this.firstFree = this.nextOfMunicipality(bearer)
      return bearer
    }
    const bearer = this.bearers++
    this.municipalityOf = roomFor(this.municipalityOf, bearer + 1)
    this.nameOf = roomFor(this.nameOf, bearer + 1)
    this.standingOf = roomFor(this.standingOf, bearer + 1)
    this.inFullOf = roomFor(this.inFullOf, bearer + 1)
    this.nextByName = roomFor(this.nextByName, bearer + 1)
    this.nextByMunicipality = roomFor(this.nextByMunicipality, bearer + 1)
    this.kinds = roomFor(this.kinds, bearer + 1)
    this.texts = roomFor(this.texts, bearer + 1)
    this.places = roomFor(this.places, bearer + 1)
    return bearer
  }

  private unchainFromName(bearer: number): void {
    const name = this.nameOf[bearer] as number
    const next = this.nextOfName(bearer)
    let before = this.firstOfName(name)
    if (before === bearer) {
      this.firstByName[name] = next + 1
      return
    }
    while (this.nextOfName(before) !== bearer) before = this.nextOfName(before)
    this.nextByName[before] = next
  }
}
