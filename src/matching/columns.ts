import { TOPIC_WORDS } from './topics.ts'

/**
 * What ranking reads of every municipality, one typed array a field. A municipality's place in all of them is its
 * position. Arrays are replaced when they grow: take them from here again after an upsert.
 */
export class Columns {
  /** 1 while the municipality is in the register; 0 for a tombstone or an id known only as somebody's partner. */
  alive = new Uint8Array(0)
  /** Municipality ids; exact up to 2^53. */
  id = new Float64Array(0)
  /** Index in LEVELS. */
  level = new Uint8Array(0)
  country = new Uint16Array(0)
  region = new Int32Array(0)
  county = new Int32Array(0)
  /** Cell of the grid over its country; see cells.ts. */
  cell = new Int32Array(0)
  /** Number of its region, county and cell together among the distinct ones. */
  area = new Int32Array(0)
  /** Inhabitants; 0 when unknown. */
  population = new Uint32Array(0)
  size = new Uint8Array(0)
  lat = new Float64Array(0)
  lon = new Float64Array(0)
  x = new Float64Array(0)
  y = new Float64Array(0)
  z = new Float64Array(0)
  /** Number of the municipality's set of traits among the distinct sets. */
  traitSet = new Int32Array(0)
  /** Number of its folded own name. */
  name = new Int32Array(0)
  /** Index in AVAILABILITY_STATUSES. */
  availability = new Uint8Array(0)
  degreeClass = new Uint8Array(0)
  /** Topic bits, TOPIC_WORDS a municipality. */
  offers = new Uint32Array(0)
  seeks = new Uint32Array(0)
  shares = new Uint32Array(0)

  get capacity(): number {
    return this.alive.length
  }

  /** The municipality at a position is none any more: it is counted in no table and lies nowhere. */
  bury(position: number): void {
    for (const column of [this.alive, this.region, this.county, this.cell, this.area, this.size, this.x, this.y, this.z]) column[position] = 0
  }

  /**
   * Sorts positions by their ids, in place: what is told of several municipalities, and sums over them, must not depend on
   * the order in which this process came to know them.
   */
  byId(positions: Int32Array): Int32Array {
    return positions.sort((a, b) => (this.id[a] ?? 0) - (this.id[b] ?? 0))
  }

  /** Makes room for `capacity` municipalities; what was there stays. */
  grow(capacity: number): void {
    this.alive = copy(this.alive, new Uint8Array(capacity))
    this.id = copy(this.id, new Float64Array(capacity))
    this.level = copy(this.level, new Uint8Array(capacity))
    this.country = copy(this.country, new Uint16Array(capacity))
    this.region = copy(this.region, new Int32Array(capacity))
    this.county = copy(this.county, new Int32Array(capacity))
    this.cell = copy(this.cell, new Int32Array(capacity))
    this.area = copy(this.area, new Int32Array(capacity))
    this.population = copy(this.population, new Uint32Array(capacity))
    this.size = copy(this.size, new Uint8Array(capacity))
    this.lat = copy(this.lat, new Float64Array(capacity))
    this.lon = copy(this.lon, new Float64Array(capacity))
    this.x = copy(this.x, new Float64Array(capacity))
    this.y = copy(this.y, new Float64Array(capacity))
    this.z = copy(this.z, new Float64Array(capacity))
    this.traitSet = copy(this.traitSet, new Int32Array(capacity))
    this.name = copy(this.name, new Int32Array(capacity))
    this.availability = copy(this.availability, new Uint8Array(capacity))
    this.degreeClass = copy(this.degreeClass, new Uint8Array(capacity))
    this.offers = copy(this.offers, new Uint32Array(capacity * TOPIC_WORDS))
    this.seeks = copy(this.seeks, new Uint32Array(capacity * TOPIC_WORDS))
    this.shares = copy(this.shares, new Uint32Array(capacity * TOPIC_WORDS))
  }
}

function copy<Column extends { set(from: Column): void }>(from: Column, to: Column): Column {
  to.set(from)
  return to
}
