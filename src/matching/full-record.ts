import { LINK_SIZE_BANDS, linkSizeBand } from './classes.ts'
import type { Snapshot } from './snapshot.ts'
import type { Statistics } from './statistics.ts'
import type { TermValues } from './values.ts'

/** An asker, of which the partners on record count. */
interface Asked {
  readonly partners: { readonly length: number }
  readonly level: number
  readonly country: number
  readonly size: number
}

/** The level that the full record is of: index of `municipality` in LEVELS. */
const RECORDED_LEVEL = 0

/**
 * The snapshot's graph against a full record of partnerships (the one that the values were fitted on). A register
 * that knows few partnerships would else take a town with one partner on record for one that has only one, and a
 * country without any on record for one that wants none. What is not on record is unknown: here it is expected to be as
 * in the full record. With a graph at least as full nothing is added.
 */
export class FullRecord {
  private static readonly known = new WeakMap<Statistics, FullRecord>()

  /** Share of the municipalities with partners that are on record, 0 to 1. */
  private readonly share: number
  /** By country and size band (country * LINK_SIZE_BANDS + band). */
  private readonly links: Float64Array
  private readonly lacking: Float64Array
  /** Towns with partners, the same way. */
  private readonly linked: Float64Array
  private odds: { readonly level: number; readonly values: Float64Array } | null = null

  /** Of a snapshot as it stands, worked out once. */
  static of(snapshot: Snapshot, values: TermValues<'fullRecord'>): FullRecord {
    const statistics = snapshot.statistics()
    const found = FullRecord.known.get(statistics)
    if (found?.values === values) return found
    const made = new FullRecord(snapshot, values)
    FullRecord.known.set(statistics, made)
    return made
  }

  private constructor(private readonly snapshot: Snapshot, private readonly values: TermValues<'fullRecord'>) {
    const { present, linked: linkedNow } = snapshot.statistics()
    const recorded = snapshot.linkCounts(RECORDED_LEVEL).sizes.links
    this.links = Float64Array.from(recorded)
    this.lacking = new Float64Array(recorded.length)
    this.linked = linkedTowns(snapshot, RECORDED_LEVEL, recorded.length)
    let all = 0
    for (const [code, { linked, links }] of Object.entries(values.towns)) {
      const country = snapshot.countries.find(code)
      for (let band = 0; band < LINK_SIZE_BANDS; band++) {
        const towns = linked[band] ?? 0
        all += towns
        if (present[country] !== 1 || towns === 0) continue
        const cell = country * LINK_SIZE_BANDS + band
        const full = Math.max(links[band] ?? 0, recorded[cell] ?? 0)
        this.links[cell] = full
        this.lacking[cell] = (full - (recorded[cell] ?? 0)) / towns
        this.linked[cell] = Math.max(towns, this.linked[cell] ?? 0)
      }
    }
    this.share = all === 0 ? 1 : Math.min(1, (linkedNow[RECORDED_LEVEL] ?? 0) / all)
  }

  /** How much of the municipalities with partners the record has, 0 to 1; 1 on levels that no full record is known of. */
  completeness(level: number): number {
    return level === RECORDED_LEVEL ? this.share : 1
  }

  /** Links by country and size band (country * LINK_SIZE_BANDS + band): those on record, or of the full record where they are more. */
  linksOf(level: number): ArrayLike<number> {
    return level === RECORDED_LEVEL ? this.links : this.snapshot.linkCounts(level).sizes.links
  }

  /**
   * How common partners are among municipalities of a country and size band (country * LINK_SIZE_BANDS + band):
   * ln((with partners + 1) / (without + 3)). The summands keep a handful of towns from saying much.
   */
  oddsOfPartners(level: number): Float64Array {
    if (this.odds?.level === level) return this.odds.values
    const { municipalities } = this.snapshot.linkCounts(level).sizes
    const linked = level === RECORDED_LEVEL ? this.linked : linkedTowns(this.snapshot, level, municipalities.length)
    const values = linked.map((some, cell) => Math.log((some + 1) / (Math.max(0, (municipalities[cell] ?? 0) - some) + 3)))
    this.odds = { level, values }
    return values
  }

  /**
   * How many partners a municipality with so many on record is expected to have: as many, and what towns of its
   * country and size lack on average. Without any on record it has none: nothing is known of it.
   */
  partners(onRecord: number, level: number, country: number, size: number): number {
    if (onRecord === 0 || level !== RECORDED_LEVEL) return onRecord
    return onRecord + (this.lacking[country * LINK_SIZE_BANDS + linkSizeBand(size)] ?? 0)
  }

  /** The same of an asker. */
  ofAsker({ partners, level, country, size }: Asked): number {
    return this.partners(partners.length, level, country, size)
  }

  /** The same of a position of the snapshot. */
  partnersAt(position: number): number {
    const { level, country, size } = this.snapshot.columns
    return this.partners(this.snapshot.partners(position).length, level[position] ?? 0, country[position] ?? 0, size[position] ?? 0)
  }
}

/** Municipalities of a level that have partners on record, by country and size band. */
function linkedTowns({ columns, extent }: Snapshot, level: number, cells: number): Float64Array {
  const linked = new Float64Array(cells)
  for (let position = 0; position < extent; position++) {
    if (columns.alive[position] === 0 || columns.level[position] !== level || columns.degreeClass[position] === 0) continue
    const cell = (columns.country[position] ?? 0) * LINK_SIZE_BANDS + linkSizeBand(columns.size[position] ?? 0)
    linked[cell] = (linked[cell] ?? 0) + 1
  }
  return linked
}
