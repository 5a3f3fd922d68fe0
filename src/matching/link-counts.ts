import type { CellsAround } from './cells.ts'
import { LINK_SIZE_BANDS, linkSizeBand, RANK_STEPS, SIZE_CLASSES } from './classes.ts'
import type { Columns } from './columns.ts'
import type { Statistics } from './statistics.ts'

/** What is counted: a snapshot. */
interface Counted {
  readonly columns: Columns
  readonly extent: number
  readonly countries: { readonly size: number }
  readonly regions: { readonly size: number }
  readonly counties: { readonly size: number }
  readonly cells: { readonly size: number }
  cellsAround(): CellsAround
  statistics(): Statistics
}

/** Rank of a size that no municipality of the country has. */
export const UNRANKED = -32_768

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
  /** By country and size band, as if these were areas: country * LINK_SIZE_BANDS + band. */
  readonly sizes: Omit<AreaCounts, 'cells'>
  /** Links by the partner's country, the size band that they come from and that of the partner: (country * LINK_SIZE_BANDS + from) * LINK_SIZE_BANDS + to. */
  readonly sizesThere: Int32Array
  /** By country and size class: ln of the share of the country's municipalities that are as large or larger, in whole steps of a tenth; UNRANKED where there are none. */
  readonly ranks: Int16Array
  /** By cell: the municipalities around it, weighed (cells.ts), and its country. */
  readonly mass: Float64Array
  readonly countryOfCell: Uint16Array
  /** Links a municipality, by country. */
  readonly rateOfCountry: Float64Array
}

export function countLinks(snapshot: Counted, level: number): LinkCounts {
  const { columns: { alive, cell, country, county, region, size, level: levelOf }, extent } = snapshot
  const countries = snapshot.countries.size
  const regions = new AreaCounter(snapshot.regions.size, countries)
  const counties = new AreaCounter(snapshot.counties.size, countries)
  const sizes = new AreaCounter(countries * LINK_SIZE_BANDS, countries)
  const sizesThere = new Int32Array(countries * LINK_SIZE_BANDS * LINK_SIZE_BANDS)
  const bySize = new Int32Array(countries * SIZE_CLASSES)
  const inCell = new Int32Array(snapshot.cells.size)
  const countryOfCell = new Uint16Array(snapshot.cells.size)
  const sizeOf = (position: number) => (country[position] ?? 0) * LINK_SIZE_BANDS + linkSizeBand(size[position] ?? 0)
  for (let position = 0; position < extent; position++) {
    if (alive[position] === 0 || levelOf[position] !== level) continue
    regions.addMunicipality(region[position] ?? 0, country[position] ?? 0)
    counties.addMunicipality(county[position] ?? 0, country[position] ?? 0)
    add(inCell, cell[position] ?? 0)
    countryOfCell[cell[position] ?? 0] = country[position] ?? 0
    sizes.addMunicipality(sizeOf(position), country[position] ?? 0)
    add(bySize, (country[position] ?? 0) * SIZE_CLASSES + (size[position] ?? 0))
  }
  const { linkFrom, linkTo } = snapshot.statistics()
  for (let i = 0; i < linkFrom.length; i++) {
    const from = linkFrom[i] ?? 0
    if (levelOf[from] !== level) continue
    const to = country[linkTo[i] ?? 0] ?? 0
    regions.addLink(region[from] ?? 0, to)
    counties.addLink(county[from] ?? 0, to)
    sizes.addLink(sizeOf(from), to)
    add(sizesThere, (to * LINK_SIZE_BANDS + linkSizeBand(size[from] ?? 0)) * LINK_SIZE_BANDS + linkSizeBand(size[linkTo[i] ?? 0] ?? 0))
  }
  const { municipalities, links, byCountry } = sizes.counts()
  return {
    countries, region: regions.counts(), county: counties.counts(), sizes: { municipalities, links, byCountry }, sizesThere,
    ranks: ranksOf(bySize, countries), mass: massOf(inCell, snapshot.cellsAround()), countryOfCell, rateOfCountry: rates({ municipalities, links }, countries),
  }
}

function massOf(inCell: Int32Array, { first, cell, weight }: CellsAround): Float64Array {
  const mass = new Float64Array(inCell.length)
  for (let at = 1; at < mass.length; at++) {
    let around = 0
    for (let k = first[at] ?? 0; k < (first[at + 1] ?? 0); k++) around += (inCell[cell[k] ?? 0] ?? 0) * (weight[k] ?? 0)
    mass[at] = around
  }
  return mass
}

/** Half of those of the same class count as larger. Those of unknown size are not counted. */
function ranksOf(bySize: Int32Array, countries: number): Int16Array {
  const ranks = new Int16Array(bySize.length).fill(UNRANKED)
  for (let country = 0; country < countries; country++) {
    const own = bySize.subarray(country * SIZE_CLASSES, (country + 1) * SIZE_CLASSES)
    const all = own.subarray(1).reduce((sum, count) => sum + count, 0)
    let larger = 0
    for (let size = SIZE_CLASSES - 1; size > 0; size--) {
      const here = own[size] ?? 0
      if (here > 0) ranks[country * SIZE_CLASSES + size] = Math.round(RANK_STEPS * Math.log((larger + here / 2) / all))
      larger += here
    }
  }
  return ranks
}

function rates({ municipalities, links }: Pick<LinkCounts['sizes'], 'municipalities' | 'links'>, countries: number): Float64Array {
  return Float64Array.from({ length: countries }, (_, country) => {
    const sum = (counts: Int32Array) => counts.subarray(country * LINK_SIZE_BANDS, (country + 1) * LINK_SIZE_BANDS)
      .reduce((total, count) => total + count, 0)
    return sum(links) / Math.max(1, sum(municipalities))
  })
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
