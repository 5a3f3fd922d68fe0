import { LEVELS } from '../domain/municipality.ts'
import { AVAILABILITY_STATUSES, type Availability, type Wants, type WorkingLanguage } from '../domain/profile.ts'
import { traitMask } from '../domain/trait.ts'
import { foldName } from '../naming/fold.ts'
import type { SearchPartner, SnapshotRow } from '../projection/search-document.ts'
import { areaKey } from './area-key.ts'
import { degreeClass, sizeClass } from './classes.ts'
import { cellKey, type CellsAround, cellsAround } from './cells.ts'
import { Columns } from './columns.ts'
import { Interner } from './interner.ts'
import { Namesakes } from './namesakes.ts'
import { Neighbourhood } from './neighbourhood.ts'
import { countLinks, type LinkCounts } from './link-counts.ts'
import { Settings } from './settings.ts'
import { takeStatistics, type Statistics } from './statistics.ts'
import { TOPIC_WORDS, type TopicNode, Topics } from './topics.ts'
import { unitVector } from './unit-vector.ts'
import { hasWish } from './has-wish.ts'
import { Workspace } from './workspace.ts'

const NO_PARTNERS = new Int32Array(0)
const FIRST_CAPACITY = 1_024

/**
 * The register in memory, in columns, for ranking: municipalities, what they say of themselves and the graph of
 * partnerships. It changes in place, one municipality at a time, and an id keeps its position for as long as the
 * snapshot lives. Single-threaded like all that reads it: never hold a column across an `await`.
 *
 * An id that is only named as somebody's partner has a position and no life: it counts as a partner, and is nobody's
 * candidate until its own row comes. A removed municipality is the same again.
 */
export class Snapshot {
  static readonly unkept = ['workspace', 'aroundNow', 'statisticsNow', 'linkCountsNow']
  readonly columns = new Columns()
  readonly topics: Topics
  readonly countries = new Interner<string>()
  /** Ids of regions; index 0 stands for "in no region". */
  readonly regions = new Interner<number>()
  /** Ids of counties; index 0 stands for "in no county". */
  readonly counties = new Interner<number>()
  /** Distinct sets of traits, as bits. */
  readonly traitSets = new Interner<number>()
  readonly namesakes = new Namesakes()
  readonly neighbourhood = new Neighbourhood()
  /** Cells that municipalities lie in; index 0 stands for none. */
  readonly cells = new Interner<number>()
  /** Distinct places by region, county and cell; index 0 stands for none of them. */
  readonly areas = new Interner<number>()
  /** Memory that one ranking at a time works in. */
  readonly workspace = new Workspace()
  /** What the few say that have said anything, by position. */
  readonly wants = new Map<number, Wants>()
  readonly languages = new Map<number, readonly WorkingLanguage[]>()
  readonly availabilities = new Map<number, Availability>()

  /** Positions of municipalities that have a topic in any role. */
  readonly topical = new Set<number>()

  private readonly positions = new Map<number, number>()
  private readonly partnersOf: Int32Array[] = []
  private readonly settingsNow = new Settings()
  private aroundNow: CellsAround | null = null
  private living = 0
  private changes = 0
  private statisticsNow: Statistics | null = null
  private readonly linkCountsNow = new Map<number, { readonly of: Statistics; readonly counts: LinkCounts }>()

  /** `tree`: the cooperation vocabulary, for how alike two topics are. */
  constructor(tree: readonly TopicNode[]) {
    this.topics = new Topics(tree)
    this.regions.intern(0)
    this.counties.intern(0)
    this.cells.intern(-1)
    this.areas.intern(0)
  }

  /** A snapshot of these rows. */
  static of(rows: Iterable<SnapshotRow>, tree: readonly TopicNode[]): Snapshot {
    const snapshot = new Snapshot(tree)
    for (const row of rows) snapshot.upsert(row)
    return snapshot
  }

  /** How many municipalities, counties and regions are in the register. */
  get size(): number {
    return this.living
  }

  /** Positions run from 0 to below this; dead ones among them. */
  get extent(): number {
    return this.partnersOf.length
  }

  /** Rises by one with every change. */
  get version(): number {
    return this.changes
  }

  /** Position of a living municipality, or -1. */
  positionOf(id: number): number {
    const position = this.positions.get(id)
    return position !== undefined && this.columns.alive[position] === 1 ? position : -1
  }

  /** Position of an id, living or only named as a partner; -1 when it was never heard of. */
  knownPositionOf(id: number): number {
    return this.positions.get(id) ?? -1
  }

  /** Positions of the partners that the municipality's own row lists, in the order of their ids. Shared: do not change it. */
  partners(position: number): Int32Array {
    return this.partnersOf[position] ?? NO_PARTNERS
  }

  /** Positions of the living municipalities (of any level) within 30 km, itself included; none around the dead. */
  neighbours(position: number): Int32Array {
    return this.neighbourhood.of(this.columns, position)
  }

  /** Bits of the traits. */
  traits(position: number): number {
    return this.traitSets.values[this.columns.traitSet[position] ?? 0] ?? 0
  }

  /** Class of the setting of every municipality, by position; it holds until the next change. Shared: do not change it. */
  settings(): Uint16Array {
    return this.settingsNow.of(this.columns, this.neighbourhood, this.extent)
  }

  /** Which cells lie around which. */
  cellsAround(): CellsAround {
    if (this.aroundNow?.first.length !== this.cells.size + 1) this.aroundNow = cellsAround(this.cells.values)
    return this.aroundNow
  }

  /** Counts over the register and its graph, taken anew after a change. */
  statistics(): Statistics {
    const { statisticsNow: now } = this
    if (now?.version === this.changes && now.countries === this.countries.size) return now
    return (this.statisticsNow = takeStatistics(this))
  }

  /** Counts of links on one level, taken anew after a change. */
  linkCounts(level: number): LinkCounts {
    const of = this.statistics()
    const now = this.linkCountsNow.get(level)
    if (now?.of === of) return now.counts
    const counts = countLinks(this, level)
    this.linkCountsNow.set(level, { of, counts })
    return counts
  }

  /** Puts a municipality in, or in the place of its former state. Rows may come in any order, partners before or after. */
  upsert(row: SnapshotRow): void {
    const position = this.claim(row.id)
    const { columns } = this
    const point = unitVector(row)
    const level = LEVELS.indexOf(row.level)
    const stays = columns.alive[position] === 1 && columns.level[position] === level &&
      columns.x[position] === point.x && columns.y[position] === point.y && columns.z[position] === point.z
    const grew = columns.population[position] !== (row.population ?? 0)
    if (columns.alive[position] === 1 && !stays) {
      this.settingsNow.touch(columns, this.neighbourhood, position)
      this.neighbourhood.remove(columns, position)
    }
    if (columns.alive[position] === 0) this.living++
    columns.alive[position] = 1
    columns.level[position] = level
    columns.country[position] = this.countries.intern(row.country)
    columns.region[position] = this.regions.intern(row.regionId ?? 0)
    columns.county[position] = this.counties.intern(row.countyId ?? 0)
    columns.cell[position] = this.cells.intern(cellKey(columns.country[position] ?? 0, row))
    columns.area[position] = this.areas.intern(areaKey(columns, position))
    columns.population[position] = row.population ?? 0
    columns.size[position] = sizeClass(row.population)
    columns.lat[position] = row.lat
    columns.lon[position] = row.lon
    columns.x[position] = point.x
    columns.y[position] = point.y
    columns.z[position] = point.z
    columns.traitSet[position] = this.traitSets.intern(traitMask(row.traits))
    columns.name[position] = this.namesakes.rename(position, columns.name[position] ?? 0, foldName(row.name))
    columns.availability[position] = AVAILABILITY_STATUSES.indexOf(row.availability.status)
    this.writeTopics(columns.offers, position, row.offers)
    this.writeTopics(columns.seeks, position, row.seeks)
    this.writeTopics(columns.shares, position, row.shares)
    if (row.offers.length + row.seeks.length + row.shares.length > 0) this.topical.add(position)
    else this.topical.delete(position)
    keep(this.wants, position, row.wants, hasWish(row.wants))
    keep(this.languages, position, row.languages, row.languages.length > 0)
    keep(this.availabilities, position, row.availability, row.availability.status !== 'unknown')
    this.writePartners(position, row.partners)
    if (!stays) this.neighbourhood.add(columns, position)
    if (!stays || grew) this.settingsNow.touch(columns, this.neighbourhood, position)
    this.changes++
  }

  /** Takes a municipality out; false when it was not in. Rows that list it as a partner keep doing so. */
  remove(id: number): boolean {
    const position = this.positionOf(id)
    if (position === -1) return false
    const { columns } = this
    this.settingsNow.touch(columns, this.neighbourhood, position)
    this.neighbourhood.remove(columns, position)
    columns.bury(position)
    this.living--
    for (const column of [columns.offers, columns.seeks, columns.shares]) this.writeTopics(column, position, [])
    for (const said of [this.topical, this.wants, this.languages, this.availabilities]) said.delete(position)
    this.writePartners(position, [])
    this.changes++
    return true
  }

  private claim(id: number): number {
    const known = this.positions.get(id)
    if (known !== undefined) return known
    const position = this.partnersOf.length
    if (position >= this.columns.capacity) this.columns.grow(Math.max(FIRST_CAPACITY, 2 * this.columns.capacity))
    this.columns.id[position] = id
    this.positions.set(id, position)
    this.partnersOf.push(NO_PARTNERS)
    return position
  }

  private writePartners(position: number, partners: readonly SearchPartner[]): void {
    const found = new Set<number>()
    for (const partner of partners) {
      const other = this.claim(partner.id)
      if (this.columns.alive[other] === 0) this.columns.country[other] = this.countries.intern(partner.country)
      found.add(other)
    }
    this.partnersOf[position] = found.size > 0 ? this.columns.byId(Int32Array.from(found)) : NO_PARTNERS
    this.columns.degreeClass[position] = degreeClass(found.size)
  }

  private writeTopics(column: Uint32Array, position: number, topics: readonly string[]): void {
    const first = position * TOPIC_WORDS
    column.fill(0, first, first + TOPIC_WORDS)
    for (const topic of topics) {
      const number = this.topics.number(topic)
      const word = first + (number >>> 5)
      column[word] = (column[word] ?? 0) | (1 << (number & 31))
    }
  }
}

function keep<Said>(where: Map<number, Said>, position: number, said: Said, isSaid: boolean): void {
  if (isSaid) where.set(position, said)
  else where.delete(position)
}
