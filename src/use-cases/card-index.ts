import { LEVELS } from '../domain/municipality.ts'
import { roomFor } from '../naming/room-for.ts'
import { StringPool } from '../naming/string-pool.ts'
import { cardOf, type CardSource, type MunicipalityCard } from './municipality-card.ts'

const NONE = -1

/**
 * The cards of all municipalities, in columns: a search by name would else ask its engine a second time. Objects would
 * take three times the memory.
 */
export class CardIndex {
  /** Names, regions and codes. */
  private readonly texts = new StringPool()
  private readonly slots = new Map<number, number>()
  private names = new Int32Array(1 << 10)
  private countries = new Int32Array(1 << 10)
  private levels = new Uint8Array(1 << 10)
  /** Numbers of texts plus one: 0 is none. */
  private regions = new Int32Array(1 << 10)
  /** -1 when unknown. */
  private populations = new Int32Array(1 << 10)
  private codes = new Int32Array(1 << 10)
  private latitudes = new Float64Array(1 << 10)
  private longitudes = new Float64Array(1 << 10)
  private used = 0

  /** Puts a card in, or in the place of its former state. */
  set({ id, name, country, level, regionName, population, lat, lon, codes }: CardSource): void {
    const slot = this.slots.get(id) ?? this.used++
    this.slots.set(id, slot)
    this.names = roomFor(this.names, slot + 1)
    this.countries = roomFor(this.countries, slot + 1)
    this.levels = roomFor(this.levels, slot + 1)
    this.regions = roomFor(this.regions, slot + 1)
    this.populations = roomFor(this.populations, slot + 1)
    this.codes = roomFor(this.codes, slot + 1)
    this.latitudes = roomFor(this.latitudes, slot + 1)
    this.longitudes = roomFor(this.longitudes, slot + 1)
    this.names[slot] = this.texts.add(name)
    this.countries[slot] = this.texts.add(country)
    this.levels[slot] = LEVELS.indexOf(level)
    this.regions[slot] = regionName === null ? 0 : this.texts.add(regionName) + 1
    this.populations[slot] = population ?? NONE
    this.codes[slot] = this.texts.add(JSON.stringify(codes))
    this.latitudes[slot] = lat
    this.longitudes[slot] = lon
  }

  remove(id: number): void {
    this.slots.delete(id)
  }

  /** Null for an id that is not in the snapshot. */
  get(id: number): MunicipalityCard | null {
    const slot = this.slots.get(id)
    if (slot === undefined) return null
    const region = this.regions[slot] ?? 0
    const population = this.populations[slot] ?? NONE
    return cardOf({
      id, name: this.text(this.names, slot), country: this.text(this.countries, slot), level: LEVELS[this.levels[slot] ?? 0] ?? 'municipality',
      regionName: region === 0 ? null : this.texts.text(region - 1), population: population === NONE ? null : population,
      lat: this.latitudes[slot] ?? 0, lon: this.longitudes[slot] ?? 0,
      // Written above, from codes.
      codes: JSON.parse(this.text(this.codes, slot)) as MunicipalityCard['codes'],
    })
  }

  /** The name on a card; null for an id that is not in the snapshot. */
  nameOf(id: number): string | null {
    const slot = this.slots.get(id)
    return slot === undefined ? null : this.text(this.names, slot)
  }

  private text(column: Int32Array, slot: number): string {
    return this.texts.text(column[slot] ?? 0)
  }
}
