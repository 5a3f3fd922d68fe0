import { LEVELS } from '../domain/municipality.ts'
import { partnersSizeClass } from './classes.ts'
import type { Columns } from './columns.ts'
import { TOPIC_WORDS } from './topics.ts'

/** What is counted: a snapshot. */
interface Counted {
  readonly columns: Columns
  readonly extent: number
  readonly version: number
  readonly countries: { readonly size: number }
  readonly topics: { readonly size: number }
  partners(position: number): Int32Array
}

/** Counts over the living municipalities of a snapshot. Matrices are flat: row * width + column. */
export interface Statistics {
  /** The snapshot's version that was counted. */
  readonly version: number
  readonly countries: number
  /** By country: 1 where a municipality of the register is, or a partner of one. */
  readonly present: Uint8Array
  /** Municipalities by level (row) and country. */
  readonly municipalities: Int32Array
  /** Municipalities with at least one partner, by level. */
  readonly linked: Int32Array
  /** Every link that a living municipality's row lists, as positions: its own, and the partner's. */
  readonly linkFrom: Int32Array
  readonly linkTo: Int32Array
  /** By position: class of the sizes of its partners (`partnersSizeClass`). */
  readonly partnersSize: Uint16Array
  /** Links across borders by country (row) and partner's country, each counted in the rows that list it. */
  readonly links: Float64Array
  /** Municipalities that have a topic in any role, by topic. */
  readonly topics: Int32Array
  /** Municipalities that have any topic. */
  readonly withTopics: number
}

export function takeStatistics(snapshot: Counted): Statistics {
  const { columns, extent } = snapshot
  const countries = snapshot.countries.size
  const municipalities = new Int32Array(LEVELS.length * countries)
  const linked = new Int32Array(LEVELS.length)
  const links = new Float64Array(countries * countries)
  const topics = new Int32Array(snapshot.topics.size)
  const present = new Uint8Array(countries)
  const linkFrom: number[] = []
  const linkTo: number[] = []
  const partnersSize = new Uint16Array(extent)
  let withTopics = 0
  for (let position = 0; position < extent; position++) {
    if (columns.alive[position] === 0) continue
    const level = columns.level[position] ?? 0
    const country = columns.country[position] ?? 0
    add(municipalities, level * countries + country)
    present[country] = 1
    if (columns.degreeClass[position] !== 0) {
      add(linked, level)
      partnersSize[position] = sizeOfPartners(columns, snapshot.partners(position))
      for (const partner of snapshot.partners(position)) {
        linkFrom.push(position)
        linkTo.push(partner)
        const partnerCountry = columns.country[partner] ?? 0
        present[partnerCountry] = 1
        if (partnerCountry !== country) add(links, country * countries + partnerCountry)
      }
    }
    if (countTopics(snapshot, position, topics)) withTopics++
  }
  return {
    version: snapshot.version, countries, present, municipalities, linked, links, topics, withTopics, partnersSize,
    linkFrom: Int32Array.from(linkFrom), linkTo: Int32Array.from(linkTo),
  }
}

/** Class of the typical size of these partners, unknown sizes left out. */
export function sizeOfPartners({ size }: Columns, partners: Int32Array): number {
  let sum = 0
  let known = 0
  for (const partner of partners) {
    const own = size[partner] ?? 0
    if (own === 0) continue
    sum += own
    known++
  }
  return partnersSizeClass(known === 0 ? null : sum / known, partners.length)
}

function countTopics({ columns: { offers, seeks, shares } }: Counted, position: number, counts: Int32Array): boolean {
  let any = false
  for (let word = 0; word < TOPIC_WORDS; word++) {
    const at = position * TOPIC_WORDS + word
    let bits = ((offers[at] ?? 0) | (seeks[at] ?? 0) | (shares[at] ?? 0)) >>> 0
    while (bits !== 0) {
      any = true
      const bit = 31 - Math.clz32(bits)
      add(counts, word * 32 + bit)
      bits = (bits & ~(1 << bit)) >>> 0
    }
  }
  return any
}

function add(counts: Int32Array | Float64Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}
