import type { TermValues } from './values.ts'
import type { Snapshot } from './snapshot.ts'
import type { Statistics } from './statistics.ts'

/** Municipalities' worth of trust in the register's own spread when the share of a country among all partners is estimated. */
const SPREAD_WEIGHT = 50

/**
 * Links between countries, those of the snapshot's graph, and of the ranking values in the measure in which it lacks them:
 * how likely a partner of a municipality of one country is in another.
 */
export class CountryLinks {
  private static readonly known = new WeakMap<Statistics, CountryLinks[]>()

  private readonly links: Float64Array
  private readonly ends: Float64Array
  private readonly share: Float64Array

  /** Those of a snapshot as it stands, worked out once for each level. */
  static of(snapshot: Snapshot, level: number, values: TermValues<'countryPair'>): CountryLinks {
    const statistics = snapshot.statistics()
    const known = CountryLinks.known.get(statistics) ?? []
    CountryLinks.known.set(statistics, known)
    const found = known[level]
    if (found?.values === values) return found
    return (known[level] = new CountryLinks(snapshot, level, values))
  }

  private constructor(snapshot: Snapshot, level: number, private readonly values: TermValues<'countryPair'>) {
    const { countries, links, municipalities, present } = snapshot.statistics()
    this.links = Float64Array.from(links)
    const recorded = sum(links) / 2
    const published = Object.values(values.links).reduce((total, count) => total + count, 0)
    const missing = published === 0 ? 0 : Math.max(0, 1 - recorded / published)
    for (const [pair, prior] of Object.entries(values.links)) {
      const count = missing * prior
      const a = snapshot.countries.find(pair.slice(0, 2))
      const b = snapshot.countries.find(pair.slice(3))
      if (present[a] !== 1 || present[b] !== 1) continue
      this.links[a * countries + b] = (this.links[a * countries + b] ?? 0) + count
      this.links[b * countries + a] = (this.links[b * countries + a] ?? 0) + count
    }
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
    const { smoothing } = this.values
    const share = this.share[to] ?? 0
    return (this.between(from, to) + smoothing * share) / ((this.ends[from] ?? 0) + smoothing)
  }
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
