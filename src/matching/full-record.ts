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
