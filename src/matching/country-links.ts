import type { TermValues } from '../../config/ranking/schema.ts'
import type { Snapshot } from './snapshot.ts'

/** Municipalities' worth of trust in the register's own spread when the share of a country among all partners is estimated. */
const SPREAD_WEIGHT = 50

/**
 * Links between countries, those of the ranking values and those of the snapshot's graph together, and what follows:
 * how likely a partner of a municipality of one country is in another.
 */
export class CountryLinks {
  private readonly codes: readonly string[]
  private readonly links: Float64Array
  private readonly ends: Float64Array
  private readonly share: Float64Array

  constructor(snapshot: Snapshot, level: number, private readonly values: TermValues<'countryPair'>) {
    const { countries, links, municipalities } = snapshot.statistics()
    this.codes = snapshot.countries.values
    this.links = Float64Array.from(links)
    for (const [pair, count] of Object.entries(values.links)) {
      const a = snapshot.countries.find(pair.slice(0, 2))
      const b = snapshot.countries.find(pair.slice(3))
      if (a < 0 || b < 0) continue
      this.links[a * countries + b] = this.between(a, b) + count
      this.links[b * countries + a] = this.between(b, a) + count
    }
    this.ends = Float64Array.from({ length: countries }, (_, c) => sum(this.links.subarray(c * countries, (c + 1) * countries)))
    const spread = municipalities.subarray(level * countries, (level + 1) * countries)
    const all = sum(spread)
    const total = sum(this.ends)
    this.share = Float64Array.from(this.ends, (ends, c) =>
      (ends + SPREAD_WEIGHT * ((spread[c] ?? 0) + 1) / (all + countries)) / (total + SPREAD_WEIGHT))
  }

  /** Links from one country (an index; -1 for one outside the register) to another. */
  between(from: number, to: number): number {
    return from < 0 || to < 0 ? 0 : this.links[from * this.codes.length + to] ?? 0
  }

  /**
   * P(a partner is in `to` | the municipality is in `from`), smoothed towards the share of `to` among all partners:
   * (n_from,to + s * share_to) / (n_from + s).
   */
  probability(from: number, to: number): number {
    const { smoothing } = this.values
    const share = to < 0 ? 1 / SPREAD_WEIGHT : this.share[to] ?? 0
    const ends = from < 0 ? 0 : this.ends[from] ?? 0
    return (this.between(from, to) + smoothing * share) / (ends + smoothing)
  }
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
