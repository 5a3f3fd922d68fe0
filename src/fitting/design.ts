/**
 * What the fitted parameters multiply, for one asker and one candidate. The score is linear in them: half the sum of
 * both directions, the soft minimum at its limit of a high temperature. Measures come from the product's own terms.
 * A property test shows that parameters times design is what the terms add up to.
 */
import { DISTANCE_CLASS_BY_CHORD_KM, CHORD_KM, kilometresOfClass, LAST_CHORD_KM, LINK_SIZE_BANDS, linkSizeBand, ofSettingClass, partnerBand, populationOfClass, RANK_STEPS, SIZE_CLASSES } from '../matching/classes.ts'
import { traitMask, traitsOf } from '../domain/trait.ts'
import { UNRANKED } from '../matching/link-counts.ts'
import type { Query } from '../matching/query.ts'
import { sizeBand } from '../matching/size-band.ts'
import { shareOfPossible } from '../matching/terms/shared-partners.ts'
import type { RankingValues } from '../matching/values.ts'
import type { Block, Layout } from './parameters.ts'
import { measure, type Measures, SHIFT } from './measures.ts'

const CAPITAL = traitMask(['capital'])
const MOST = 256

/** The design of one candidate: parameters and factors up to `count`. Written anew by every `of`. */
export class Design {
  readonly parameter = new Uint16Array(MOST)
  readonly factor = new Float64Array(MOST)
  count = 0
  private measures: Measures | null = null
  private readonly named = new Map<string, Block>()

  constructor(private readonly layout: Layout) {}

  /** Takes up one asker. The snapshot's scatter is used until the next one. */
  ask(query: Query): void {
    this.measures = measure(query)
  }

  /** Whether any term of the graph speaks of the candidate: 2 for a shared partner, 1 for less. */
  touch(position: number): 0 | 1 | 2 {
    if (!this.measures) return 0
    const { query: { snapshot: { workspace: { scatter } } }, shared, graph } = this.measures
    const slot = scatter.slotOf[position] ?? -1
    if (slot < 0) return 0
    if ((shared.count[slot] ?? 0) > 0) return 2
    return graph.some((column) => (column[slot] ?? 0) > 0) ? 1 : 0
  }

  of(position: number): void {
    this.count = 0
    const { measures } = this
    if (!measures) throw new Error('ask() comes first')
    this.content(measures, position)
    this.places(measures, position)
    this.graph(measures, position)
  }

  private content({ query: { snapshot, asker, values, countryLinks }, ties, pairs, sizeForDistance }: Measures, position: number): void {
    const { columns } = snapshot
    const own = populationOfClass(asker.size)
    const size = columns.size[position] ?? 0
    const other = populationOfClass(size)
    if (own === null) {
      if (other === null) this.add('size.bothUnknown', 1)
    } else if (other === null) this.add('size.candidateUnknown', 1)
    else this.size(values.size.byAsker, own, Math.log(other / own))
    const there = columns.country[position] ?? 0
    const of = snapshot.statistics()
    const municipalities = (country: number) => Math.log(Math.max(1, of.municipalities[asker.level * of.countries + country] ?? 0))
    this.add('countryPair.coefficient',
      (Math.log(countryLinks.probability(asker.country, there)) + Math.log(countryLinks.probability(there, asker.country))) / 2)
    this.add('countryPair.dilution', -(municipalities(there) + municipalities(asker.country)) / 2)
    if (asker.point !== null) {
      const { x, y, z } = asker.point
      const chordKm = Math.hypot((columns.x[position] ?? 0) - x, (columns.y[position] ?? 0) - y, (columns.z[position] ?? 0) - z) * CHORD_KM
      const km = kilometresOfClass(DISTANCE_CLASS_BY_CHORD_KM[Math.min(LAST_CHORD_KM, Math.floor(chordKm))] ?? 0)
      this.curve('distance.byKilometres', km, 1)
      this.curve(`distance.byTie.${ties[there] ?? 0}`, km, 1)
      const pair = pairs[there]
      if (pair !== undefined) this.curve(`distance.byCountries.${pair}`, km, 1)
      if (sizeForDistance !== null) this.curve(`distance.bySize.${sizeForDistance}`, km, 1)
      const { languages } = values.officialLanguage
      const theirs = languages[snapshot.countries.values[there] ?? '']
      if (languages[asker.countryCode]?.some((language) => theirs?.includes(language))) this.curve('officialLanguage.byKilometres', km, 1)
    }
    if (asker.name >= 0 && columns.name[position] === asker.name) this.add('sameName.value', 1)
    const traits = snapshot.traits(position)
    if ((traits & CAPITAL) !== 0) this.add((asker.traits & CAPITAL) !== 0 ? 'capitals.value' : 'capitals.onlyCandidate', 1)
    const band = sizeBand(asker.size, values.traits.bands)
    const sameBand = band >= 0 && sizeBand(size, values.traits.bands) === band
    for (const trait of traitsOf(traits & asker.traits)) this.add(`traits.${sameBand ? 'sameBand' : 'otherBand'}.${trait}`, 1)
    for (const trait of traitsOf(traits & ~asker.traits)) this.add(`traits.onlyCandidate.${trait}`, 1)
  }

  private size(rows: RankingValues['size']['byAsker'], own: number, ratio: number): void {
    const found = rows.findIndex(({ inhabitants }) => inhabitants >= own)
    const upper = found < 0 ? rows.length - 1 : found
    const high = rows[upper]?.inhabitants ?? 1
    const low = rows[upper - 1]?.inhabitants
    const share = low === undefined || own >= high ? 1 : Math.log(own / low) / Math.log(high / low)
    this.curve(`size.byAsker.${upper}.byLogRatio`, ratio, share)
    if (share < 1) this.curve(`size.byAsker.${upper - 1}.byLogRatio`, ratio, 1 - share)
  }

  private places({ query: { snapshot }, ...of }: Measures, position: number): void {
    const { columns } = snapshot
    const country = columns.country[position] ?? 0
    const region = columns.region[position] ?? 0
    const county = columns.county[position] ?? 0
    const size = columns.size[position] ?? 0
    const { ranks, ownRank, lifts, pairs: sizePairs } = of.inCountries
    const rank = ranks[country * SIZE_CLASSES + size] ?? UNRANKED
    const cell = country * LINK_SIZE_BANDS + linkSizeBand(size)
    if (rank !== UNRANKED && ownRank !== UNRANKED) this.curve('size.byRank', (rank - ownRank) / RANK_STEPS, 1)
    this.curve('size.byCountry', lifts.asker[country] ?? 0, 0.5)
    this.curve('size.byCountry', lifts.candidate[cell] ?? 0, 0.5)
    this.curve('size.byPair', sizePairs[cell] ?? 0, 1)
    const setting = ofSettingClass(snapshot.settings()[position] ?? 0)
    if (setting.dominance !== null) this.curve('localSetting.byDominance', setting.dominance, 1)
    if (of.setting !== null) {
      if (setting.dominance !== null && of.setting.dominance !== null) this.curve('localSetting.byDominanceGap', setting.dominance - of.setting.dominance, 1)
      this.curve('localSetting.byAroundGap', setting.around - of.setting.around, 1)
    }
    const around = columns.cell[position] ?? 0
    if (around > 0 && of.surroundings !== null) this.curve('surroundingsLinks.byLinks', of.surroundings[around] ?? 0, 1)
    this.measured('regionAndCountry.byRegion', of.ofRegion.asker[country], 0.5)
    this.measured('regionAndCountry.byRegion', of.ofRegion.candidates[region], 0.5)
    this.measured('regionAndCountry.byCounty', of.ofCounty.asker[country], 0.5)
    this.measured('regionAndCountry.byCounty', of.ofCounty.candidates[county], 0.5)
    this.measured('regionLinks.byRegion', of.betweenRegions?.[region], 1)
    this.measured('regionLinks.byCounty', of.betweenCounties?.[county], 1)
    this.measured('activity.byRegion', of.activity.region[region], 1)
    this.measured('activity.byCounty', of.activity.county[county], 1)
    this.measured('activity.bySize', of.activity.size[country * SIZE_CLASSES + size], 1)
    const partnersSize = snapshot.statistics().partnersSize[position] ?? 0
    this.measured('partnersSizes.ofFew', of.sizesOfFew.forth[size], 0.5)
    this.measured('partnersSizes.ofMany', of.sizesOfMany.forth[size], 0.5)
    this.measured('partnersSizes.ofFew', of.sizesOfFew.back[partnersSize], 0.5)
    this.measured('partnersSizes.ofMany', of.sizesOfMany.back[partnersSize], 0.5)
  }

  private graph({ query, shared, paths, neighbours, near, inAskersCountry, inCountry }: Measures, position: number): void {
    const { snapshot } = query
    const { columns, workspace: { scatter } } = snapshot
    const own = query.fullRecord.ofAsker(query.asker)
    const theirs = query.fullRecord.partnersAt(position)
    const there = inCountry[columns.country[position] ?? 0] ?? 0
    if (there > 0) this.curve(`partnerInCountry.byPartners.${partnerBand(own)}`, there, 0.5)
    const alike = (columns.country[position] ?? 0) * LINK_SIZE_BANDS + linkSizeBand(columns.size[position] ?? 0)
    if (theirs > 0 && own > 0) this.add('peerStatus.bothLinked', 1)
    if (theirs > 0 && own === 0) this.curve('peerStatus.onlyCandidateLinked', query.fullRecord.oddsOfPartners(query.asker.level)[alike] ?? 0, 1)
    const slot = scatter.slotOf[position] ?? -1
    if (slot < 0) return
    const back = inAskersCountry[slot] ?? 0
    if (back > 0) this.curve(`partnerInCountry.byPartners.${partnerBand(theirs)}`, back, 0.5)
    if ((shared.count[slot] ?? 0) > 0) {
      this.inBands('sharedPartners', shared.adamicAdar[slot] ?? 0, shareOfPossible(shared.count[slot] ?? 0, own, theirs), own, theirs)
    }
    const chains = paths[slot] ?? 0
    if (chains > 0) this.inBands('pathsOfThree', chains, shareOfPossible(chains, own, theirs), own, theirs)
    this.counted('neighboursLinks.byLinks', neighbours[slot] ?? 0, 1)
    this.counted('nearPartner.byPartners', near.forth[slot] ?? 0, 0.5)
    this.counted('nearPartner.byPartners', near.back[slot] ?? 0, 0.5)
  }

  private inBands(term: string, x: number, share: number, own: number, theirs: number): void {
    this.curve(`${term}.byAsker.${partnerBand(own)}`, x, 1)
    this.curve(`${term}.byCandidate.${partnerBand(theirs)}`, x, 1)
    this.curve(`${term}.byShare`, share, 1)
  }

  private counted(name: string, x: number, weight: number): void {
    if (x > 0) this.curve(name, x, weight)
  }

  private measured(name: string, shifted: number | undefined, weight: number): void {
    if (shifted !== undefined && shifted > 0) this.curve(name, shifted - SHIFT, weight)
  }

  /** The two knots around x, by how near they are. */
  private curve(name: string, x: number, weight: number): void {
    const block = this.block(name)
    if (!block?.at) return
    const { at, from, size } = block
    let upper = 0
    while (upper < size && (at[upper] ?? 0) < x) upper++
    if (upper === 0) return this.push(from, weight)
    if (upper === size) return this.push(from + size - 1, weight)
    const low = at[upper - 1] ?? 0
    const share = (x - low) / ((at[upper] ?? 0) - low)
    this.push(from + upper - 1, weight * (1 - share))
    this.push(from + upper, weight * share)
  }

  private add(name: string, factor: number): void {
    const block = this.block(name)
    if (block) this.push(block.from, factor)
  }

  private push(parameter: number, factor: number): void {
    this.parameter[this.count] = parameter
    this.factor[this.count++] = factor
  }

  private block(name: string): Block | undefined {
    const known = this.named.get(name)
    if (known) return known
    const found = this.layout.find(name)
    if (found) this.named.set(name, found)
    return found
  }
}
