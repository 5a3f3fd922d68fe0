import type { RankingValues } from './values.ts'
import type { Snapshot } from './snapshot.ts'
import type { Statistics } from './statistics.ts'

/** Municipalities' worth of trust in the register's own spread when the share of a country among all partners is estimated. */
const SPREAD_WEIGHT = 50

type Values = Pick<RankingValues, 'countryPair' | 'fullRecord'>

/**
 * Links between countries, those of the snapshot's graph or of the full record where that has more: how likely a
 * partner of a municipality of one country is in another.
 */
export class CountryLinks {
  private static readonly known = new WeakMap<Statistics, CountryLinks[]>()

  private readonly links: Float64Array
  private readonly ends: Float64Array
  private readonly share: Float64Array
  private readonly recorded: Float64Array
  private readonly recordedEnds: Float64Array

  /** Those of a snapshot as it stands, worked out once for each level. */
  static of(snapshot: Snapshot, level: number, values: Values): CountryLinks {
    const statistics = snapshot.statistics()
    const known = CountryLinks.known.get(statistics) ?? []
    CountryLinks.known.set(statistics, known)
    const found = known[level]
    if (found?.values.countryPair === values.countryPair && found.values.fullRecord === values.fullRecord) return found
    return (known[level] = new CountryLinks(snapshot, level, values))
  }

  private constructor(snapshot: Snapshot, level: number, private readonly values: Values) {
    const { countries, links, municipalities, present } = snapshot.statistics()
    this.links = Float64Array.from(links)
    for (const [pair, full] of Object.entries(values.fullRecord.links)) {
      const a = snapshot.countries.find(pair.slice(0, 2))
      const b = snapshot.countries.find(pair.slice(3))
      if (present[a] !== 1 || present[b] !== 1) continue
      for (const at of [a * countries + b, b * countries + a]) this.links[at] = Math.max(this.links[at] ?? 0, full)
    }
    this.recorded = links
    this.recordedEnds = Float64Array.from({ length: countries }, (_, c) => sum(links.subarray(c * countries, (c + 1) * countries)))
    this.ends = Float64Array.from({ length: countries }, (_, c) => sum(this.links.subarray(c * countries, (c + 1) * countries)))
    const spread = municipalities.subarray(level * countries, (level + 1) * countries)
    const all = sum(spread)
    const total = sum(this.ends)
    const places = sum(present)
    this.share = Float64Array.from(this.ends, (ends, c) =>
      (ends + SPREAD_WEIGHT * ((spread[c] ?? 0) + 1) / (all + places)) / (total + SPREAD_WEIGHT))
  }

  /** Links from one country (an index) to another. */
  between(from: number, to: number): number {
    return this.links[from * this.ends.length + to] ?? 0
  }

  /**
   * P(a partner is in `to` | the municipality is in `from`), smoothed towards the share of `to` among all partners:
   * (n_from,to + s * share_to) / (n_from + s).
   */
  probability(from: number, to: number): number {
    const { smoothing } = this.values.countryPair
    const share = this.share[to] ?? 0
    return (this.between(from, to) + smoothing * share) / ((this.ends[from] ?? 0) + smoothing)
  }

  /**
   * The same share among the partners on record alone, smoothed towards P(to | from): what to compare counts of the
   * record with, that may have been gathered in some countries and not in others.
   */
  recordedShare(from: number, to: number): number {
    const { smoothing } = this.values.countryPair
    const links = this.recorded[from * this.ends.length + to] ?? 0
    return (links + smoothing * this.probability(from, to)) / ((this.recordedEnds[from] ?? 0) + smoothing)
  }
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
