import { LINK_SIZE_BANDS, linkSizeBand } from './classes.ts'
import type { Columns } from './columns.ts'
import type { Statistics } from './statistics.ts'

/** What is counted: a snapshot. */
interface Counted {
  readonly columns: Columns
  readonly extent: number
  readonly countries: { readonly size: number }
  readonly regions: { readonly size: number }
  readonly counties: { readonly size: number }
  statistics(): Statistics
}

/** Municipalities of one kind of area, the links in their rows, and those by the partner's country (area * countries + country). */
export interface AreaCounts {
  readonly municipalities: Int32Array
  readonly links: Int32Array
  readonly byCountry: Int32Array
  /** Which countries' municipalities the areas consist of (nearly always one): area, country and number, in step. */
  readonly cells: { readonly area: Int32Array; readonly country: Int32Array; readonly municipalities: Int32Array }
}

/** Counts over the living municipalities of one level. */
export interface LinkCounts {
  readonly countries: number
  readonly region: AreaCounts
  readonly county: AreaCounts
  /** By country and size band: country * LINK_SIZE_BANDS + band. */
  readonly sizes: Pick<AreaCounts, 'municipalities' | 'links'>
  /** Links a municipality, by country, and over all. */
  readonly rateOfCountry: Float64Array
  readonly rate: number
}

export function countLinks(snapshot: Counted, level: number): LinkCounts {
  const { columns: { alive, country, county, region, size, level: levelOf }, extent } = snapshot
  const countries = snapshot.countries.size
  const regions = new AreaCounter(snapshot.regions.size, countries)
  const counties = new AreaCounter(snapshot.counties.size, countries)
  const sizes = { municipalities: new Int32Array(countries * LINK_SIZE_BANDS), links: new Int32Array(countries * LINK_SIZE_BANDS) }
  const sizeOf = (position: number) => (country[position] ?? 0) * LINK_SIZE_BANDS + linkSizeBand(size[position] ?? 0)
  for (let position = 0; position < extent; position++) {
    if (alive[position] === 0 || levelOf[position] !== level) continue
    regions.addMunicipality(region[position] ?? 0, country[position] ?? 0)
    counties.addMunicipality(county[position] ?? 0, country[position] ?? 0)
    add(sizes.municipalities, sizeOf(position))
  }
  const { linkFrom, linkTo } = snapshot.statistics()
  for (let i = 0; i < linkFrom.length; i++) {
    const from = linkFrom[i] ?? 0
    if (levelOf[from] !== level) continue
    const to = country[linkTo[i] ?? 0] ?? 0
    regions.addLink(region[from] ?? 0, to)
    counties.addLink(county[from] ?? 0, to)
    add(sizes.links, sizeOf(from))
  }
  return { countries, region: regions.counts(), county: counties.counts(), sizes, ...rates(sizes, countries) }
}

function rates({ municipalities, links }: LinkCounts['sizes'], countries: number) {
  const rate = (chosen: (cell: number) => boolean) => {
    const sum = (counts: Int32Array) => counts.reduce((total, count, cell) => chosen(cell) ? total + count : total, 0)
    return sum(links) / Math.max(1, sum(municipalities))
  }
  return {
    rateOfCountry: Float64Array.from({ length: countries }, (_, country) => rate((cell) => Math.floor(cell / LINK_SIZE_BANDS) === country)),
    rate: rate(() => true),
  }
}

/** Sums over the cells of every area: municipalities there times a figure of their country. */
export function sumOverAreas({ municipalities, cells }: AreaCounts, ofCountry: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(municipalities.length)
  for (let i = 0; i < cells.area.length; i++) {
    const area = cells.area[i] ?? 0
    sums[area] = (sums[area] ?? 0) + (cells.municipalities[i] ?? 0) * (ofCountry[cells.country[i] ?? 0] ?? 0)
  }
  return sums
}

/** Links from one area (an index; 0 is none) to every other of its kind, by the other's index. Links to none are left out. */
export function linksOfArea(snapshot: Counted, kind: 'region' | 'county', area: number, level: number): Float64Array {
  const { [kind]: areaOf, level: levelOf } = snapshot.columns
  const links = new Float64Array(kind === 'region' ? snapshot.regions.size : snapshot.counties.size)
  if (area === 0) return links
  const { linkFrom, linkTo } = snapshot.statistics()
  for (let i = 0; i < linkFrom.length; i++) {
    const from = linkFrom[i] ?? 0
    if (areaOf[from] !== area || levelOf[from] !== level) continue
    const other = areaOf[linkTo[i] ?? 0] ?? 0
    links[other] = (links[other] ?? 0) + 1
  }
  links[0] = 0
  return links
}

class AreaCounter {
  private readonly municipalities: Int32Array
  private readonly links: Int32Array
  private readonly byCountry: Int32Array
  private readonly cells = new Map<number, number>()

  constructor(areas: number, private readonly countries: number) {
    this.municipalities = new Int32Array(areas)
    this.links = new Int32Array(areas)
    this.byCountry = new Int32Array(areas * countries)
  }

  addMunicipality(area: number, country: number): void {
    add(this.municipalities, area)
    const cell = area * this.countries + country
    this.cells.set(cell, (this.cells.get(cell) ?? 0) + 1)
  }

  addLink(area: number, country: number): void {
    add(this.links, area)
    add(this.byCountry, area * this.countries + country)
  }

  counts(): AreaCounts {
    const { municipalities, links, byCountry, countries } = this
    const cells = [...this.cells].sort(([a], [b]) => a - b)
    return {
      municipalities, links, byCountry,
      cells: {
        area: Int32Array.from(cells, ([cell]) => Math.floor(cell / countries)),
        country: Int32Array.from(cells, ([cell]) => cell % countries),
        municipalities: Int32Array.from(cells, ([, count]) => count),
      },
    }
  }
}

function add(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}
