/**
 * The ranking, written as plainly as it can be: rows, maps, one pair and one term at a time. The oracle of the tests
 * of src/matching. It shares with it only the grids of size and distance, which are part of the terms' definition.
 */
import type { RankingValues } from '../../src/matching/values.ts'
import { LANGUAGE_LEVELS } from '../../src/domain/profile.ts'
import type { WordMatch } from '../../src/domain/word-match.ts'
import type { Trait } from '../../src/domain/trait.ts'
import { interpolate } from '../../src/matching/piecewise.ts'
import { distanceClass, kilometresOfClass, linkSizeBand, ofSettingClass, populationOfClass, settingClass, sizeClass } from '../../src/matching/classes.ts'
import type { TermName } from '../../src/matching/findings.ts'
import type { TopicNode } from '../../src/matching/topics.ts'
import { unitVector } from '../../src/matching/unit-vector.ts'
import { foldName } from '../../src/naming/fold.ts'
import type { SnapshotRow } from '../../src/projection/search-document.ts'

export interface ReferenceRequest {
  readonly asker: SnapshotRow
  readonly pausedCountries: ReadonlySet<string>
  readonly namedCountries: ReadonlySet<string>
  readonly selects: (row: SnapshotRow) => boolean
  readonly today: string
  readonly weights: Partial<Record<TermName, number>>
  readonly words: ReadonlyMap<number, WordMatch>
}
export interface ReferenceScore {
  readonly id: number
  readonly score: number
  readonly terms: Readonly<Record<TermName, { forth: number; back: number; contribution: number }>>
}
type Both = readonly [forth: number, back: number]
type Curve = { readonly at: readonly number[]; readonly value: readonly number[] }

export class ReferenceRanking {
  private readonly byId: ReadonlyMap<number, SnapshotRow>
  private readonly figures = new Map<string, number>()

  constructor(
    private readonly rows: readonly SnapshotRow[], private readonly values: RankingValues, private readonly tree: readonly TopicNode[],
  ) {
    this.byId = new Map(rows.map((row) => [row.id, row]))
  }

  /** Every candidate, best first. */
  rank(request: ReferenceRequest): ReferenceScore[] {
    const { asker, pausedCountries, namedCountries, selects, today, weights } = request
    const open = this.rows.filter((row) => row.id !== asker.id && row.level === asker.level && row.country !== asker.country
      && !isClosed(row, today) && !links(asker, row) && !links(row, asker))
    const reference = open.filter(({ country }) => !pausedCountries.has(country))
    const candidates = open.filter((row) => (!pausedCountries.has(row.country) || namedCountries.has(row.country)) && selects(row))
    const names = Object.keys(this.terms) as TermName[]
    const valuesOf = (row: SnapshotRow) => new Map(names.map((name) => {
      const [forth, back] = this.terms[name](asker, row, request)
      const weight = weights[name] ?? 1
      return [name, { forth: weight * forth, back: weight * back }] as const
    }))
    const all = reference.map(valuesOf)
    const mean = (name: TermName, direction: 'forth' | 'back') =>
      all.reduce((sum, terms) => sum + (terms.get(name)?.[direction] ?? 0), 0) / Math.max(1, all.length)
    const means = new Map(names.map((name) => [name, { forth: mean(name, 'forth'), back: mean(name, 'back') }]))
    return candidates.map((row) => this.scoreOf(row.id, valuesOf(row), means))
      .sort((a, b) => Math.abs(a.score - b.score) > 1e-9 ? b.score - a.score : a.id - b.id)
  }

  private scoreOf(id: number, raw: Map<TermName, { forth: number; back: number }>, means: typeof raw): ReferenceScore {
    const centred = [...raw].map(([name, value]) => ({
      name, forth: value.forth - (means.get(name)?.forth ?? 0), back: value.back - (means.get(name)?.back ?? 0),
    }))
    const a = centred.reduce((sum, { forth }) => sum + forth, 0)
    const b = centred.reduce((sum, { back }) => sum + back, 0)
    const t = this.values.mutual.temperature
    const score = -t * Math.log((Math.exp(-a / t) + Math.exp(-b / t)) / 2)
    const share = shareByQuadrature((b - a) / t)
    const terms = Object.fromEntries(centred.map(({ name, forth, back }) =>
      [name, { forth, back, contribution: share * forth + (1 - share) * back }])) as ReferenceScore['terms']
    return { id, score, terms }
  }

  private readonly terms: Record<TermName, (u: SnapshotRow, v: SnapshotRow, request: ReferenceRequest) => Both> = {
    size: (u, v) => {
      const [own, other] = [u, v].map((row) => populationOfClass(sizeClass(row.population)))
      const { byAsker, askerUnknown, candidateUnknown, bothUnknown } = this.values.size
      const [forth, back] = this.sizesInCountries(u, v)
      const plus = (value: number): Both => [value + forth, value + back]
      if (!own || !other) return plus(own ? candidateUnknown : other ? askerUnknown : bothUnknown)
      const curves = byAsker.map(({ byLogRatio }) => at(byLogRatio, Math.log(other / own)))
      return plus(at({ at: byAsker.map(({ inhabitants }) => Math.log(inhabitants)), value: curves }, Math.log(own)))
    },
    localSetting: (u, v) => {
      const { byDominance, byDominanceGap, byAroundGap } = this.values.localSetting
      const [own, other] = [this.setting(u), this.setting(v)]
      if (!other) return both(0)
      return both((other.dominance === null ? 0 : at(byDominance, other.dominance)) + (own ? at(byAroundGap, other.around - own.around) : 0) +
        (own && own.dominance !== null && other.dominance !== null ? at(byDominanceGap, other.dominance - own.dominance) : 0))
    },
    surroundingsLinks: (u, v) => {
      if (!hasPlace(u)) return both(0)
      const weight = (km: number) => km > 250 ? 0 : Math.exp(-((km / 100) ** 2) / 2)
      const kilometres = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z) * 6_371.0088
      const towards = (country: string, place: { lat: number; lon: number }, other: SnapshotRow) =>
        other.country === country ? weight(kilometres(unitVector(cellCentre(place)), unitVector(cellCentre(other)))) : 0
      let found = 0
      let all = 0
      for (const from of this.rows) {
        if (from.id === u.id || from.country !== u.country || from.level !== u.level) continue
        const near = weight(kilometres(unitVector(u), unitVector(from)))
        for (const to of partners(from).flatMap((id) => this.byId.get(id) ?? [])) {
          if (to.country !== v.country) continue
          all += near
          found += near * towards(v.country, v, to)
        }
      }
      const peers = this.rows.filter((row) => row.level === u.level && row.country === v.country)
      const expected = all * peers.reduce((mass, row) => mass + towards(v.country, v, row), 0) / Math.max(1, peers.length)
      return both(at(this.values.surroundingsLinks.byLinks, Math.log((found + 0.5) / (expected + 0.5))))
    },
    partnersSizes: (u, v) => [this.sizeAmongPartners(v, u), this.sizeAmongPartners(u, v)],
    regionAndCountry: (u, v) => [this.tieOfAsker(u, v.country), this.tieOfCandidate(v, u.country)],
    pathsOfThree: (u, v) => {
      const { byAsker, byCandidate, byShare } = this.values.pathsOfThree
      let sum = 0
      for (const x of partners(u)) for (const y of partners(this.byId.get(x))) {
        if (y === u.id || x === v.id || !links(this.byId.get(y), v)) continue
        sum += 1 / Math.sqrt(this.expectedPartners(this.byId.get(x)) * this.expectedPartners(this.byId.get(y)))
      }
      if (sum === 0) return both(0)
      const [du, dv] = [this.expectedPartners(u), this.expectedPartners(v)]
      return both(at(byAsker[band(du)], sum) + at(byCandidate[band(dv)], sum) + at(byShare, sum / Math.sqrt(Math.max(1, du) * Math.max(1, dv))))
    },
    activity: (u, v) => {
      const { byRegion, byCounty, bySize, smoothing } = this.values.activity
      const peers = this.rows.filter(({ level }) => level === u.level)
      const ends = (rows: readonly SnapshotRow[]) => rows.reduce((sum, row) => sum + partners(row).length, 0)
      const rate = (rows: readonly SnapshotRow[]) => ends(rows) / Math.max(1, rows.length)
      const excess = (rows: readonly SnapshotRow[], rateOf: (row: SnapshotRow) => number) =>
        Math.log((ends(rows) + smoothing) / (rows.reduce((sum, row) => sum + rateOf(row), 0) + smoothing))
      const ofCountry = (row: SnapshotRow) => rate(peers.filter(({ country }) => country === row.country))
      const bandOf = (row: SnapshotRow) => linkSizeBand(sizeClass(row.population))
      const area = (key: 'regionId' | 'countyId', curve: Curve) =>
        v[key] === null ? 0 : at(curve, excess(peers.filter((peer) => peer[key] === v[key]), ofCountry))
      const alike = peers.filter((peer) => peer.country === v.country && bandOf(peer) === bandOf(v))
      const overall = this.once(`links a town ${u.level}`, () => this.linksOfAll(u.level)) / Math.max(1, peers.length)
      const bySizes = Math.log((this.linksAlike(v).full + smoothing) / (alike.length * overall + smoothing))
      return both(area('regionId', byRegion) + area('countyId', byCounty) + at(bySize, bySizes))
    },
    countryPair: (u, v) => [this.affinity(u.country, v.country, u.level), this.affinity(v.country, u.country, u.level)],
    distance: (u, v) => {
      if (!hasPlace(u)) return both(0)
      const { byKilometres, sizeEdges, bySize, tieEdges, byTie, byCountries } = this.values.distance
      const kilometres = kilometresOfClass(distanceClass(chord(u, v)))
      const population = populationOfClass(sizeClass(u.population))
      const closeness = Math.max(this.probability(u.country, v.country, u.level), this.probability(v.country, u.country, u.level))
      const curves = [byKilometres, byCountries[[u.country, v.country].sort().join('-')], byTie[tieEdges.filter((edge) => edge <= closeness).length],
        ...population === null ? [] : [bySize[sizeEdges.filter((edge) => edge <= population).length]]]
      return both(curves.reduce((sum, curve) => sum + (curve ? at(curve, kilometres) : 0), 0))
    },
    sharedPartners: (u, v) => {
      const shared = partners(u).filter((x) => links(this.byId.get(x), v))
      const adamicAdar = shared.reduce((sum, x) => sum + 1 / Math.log(1 + this.expectedPartners(this.byId.get(x))), 0)
      const { byAsker, byCandidate, byShare } = this.values.sharedPartners
      const [du, dv] = [this.expectedPartners(u), this.expectedPartners(v)]
      return both(shared.length === 0 ? 0 : at(byAsker[band(du)], adamicAdar) + at(byCandidate[band(dv)], adamicAdar) +
        at(byShare, shared.length / Math.sqrt(Math.max(1, du) * Math.max(1, dv))))
    },
    neighboursLinks: (u, v) => {
      const aroundV = this.neighbours(v)
      let sum = 0
      for (const x of this.neighbours(u)) for (const y of aroundV) if (links(x, y)) sum += nearness(u, x) * nearness(v, y)
      return both(sum === 0 ? 0 : at(this.values.neighboursLinks.byLinks, sum))
    },
    nearPartner: (u, v) => {
      const near = (of: SnapshotRow, to: SnapshotRow) => {
        const sum = this.neighbours(to).filter((row) => links(of, row)).reduce((all, row) => all + nearness(to, row), 0)
        return sum === 0 ? 0 : at(this.values.nearPartner.byPartners, sum)
      }
      return [near(u, v), near(v, u)]
    },
    partnerInCountry: (u, v) => {
      const within = (row: SnapshotRow, country: string) => this.partnerCountries(row).filter((there) => there === country).length
      const value = (row: SnapshotRow, country: string) => {
        const curve = this.values.partnerInCountry.byPartners[band(this.expectedPartners(row))]
        return at(curve, within(row, country)) - at(curve, 0)
      }
      return [value(u, v.country), value(v, u.country)]
    },
    regionLinks: (u, v) => {
      const { byRegion, byCounty } = this.values.regionLinks
      const peers = this.rows.filter(({ level }) => level === u.level)
      const area = (key: 'regionId' | 'countyId', curve: Curve) => {
        if (u[key] === null || v[key] === null) return 0
        const from = peers.filter((row) => row[key] === u[key])
        const found = from.flatMap(partners).filter((id) => this.byId.get(id)?.[key] === v[key]).length
        const inCountry = (country: string) => from.flatMap((row) => this.partnerCountries(row)).filter((one) => one === country).length
        const expected = peers.filter((row) => row[key] === v[key])
          .reduce((sum, row) => sum + inCountry(row.country) / peers.filter(({ country }) => country === row.country).length, 0)
        return at(curve, Math.log((found + 1) / (expected + 1)))
      }
      return both(area('regionId', byRegion) + area('countyId', byCounty))
    },
    capitals: (u, v) => {
      const { value, onlyCandidate } = this.values.capitals
      return both(!v.traits.includes('capital') ? 0 : u.traits.includes('capital') ? value : onlyCandidate)
    },
    sameName: (u, v) => both(foldName(u.name) === foldName(v.name) ? this.values.sameName.value : 0),
    officialLanguage: (u, v) => {
      const { languages, byKilometres } = this.values.officialLanguage
      const isShared = languages[u.country]?.some((language) => languages[v.country]?.includes(language))
      return both(isShared && hasPlace(u) ? at(byKilometres, kilometresOfClass(distanceClass(chord(u, v)))) : 0)
    },
    traits: (u, v) => {
      const { sameBand, otherBand, onlyCandidate } = this.values.traits
      const isSame = this.traitBand(u) !== null && this.traitBand(u) === this.traitBand(v)
      const valued = (trait: Trait) => u.traits.includes(trait) ? isSame ? sameBand : otherBand : onlyCandidate
      return both(v.traits.reduce((sum, trait) => sum + (valued(trait)[trait] ?? 0), 0))
    },
    interests: (u, v) => {
      const [own, theirs] = [topics(u), topics(v)]
      const all = [...new Set([...own, ...theirs])]
      const alike = all.filter((t) => own.includes(t) || theirs.includes(t))
        .reduce((sum, t) => sum + this.idf(t) * this.distinction(t) * Math.min(this.nearest(t, own), this.nearest(t, theirs)), 0)
      const union = all.reduce((sum, t) => sum + this.idf(t), 0)
      return both(own.length === 0 || theirs.length === 0 ? 0 : this.values.interests.full * alike / union)
    },
    offersAndNeeds: (u, v) => [this.coverage(u, v), this.coverage(v, u)],
    workingLanguages: (u, v) => {
      if (u.languages.length === 0 && v.languages.length === 0) return [0, 0]
      const { full } = this.values.workingLanguages
      const known = ['', ...Object.values(this.values.officialLanguage.languages).flat(), ...[u, v].flatMap((row) => row.languages.map((l) => l.language))]
      return both(full * Math.max(...known.map((language) => Math.min(this.skill(u, language), this.skill(v, language)))))
    },
    wants: (u, v) => both(this.wishes(u, v) + this.wishes(v, u)),
    availability: (_u, v, { today }) => {
      const { status, confirmedOn, expiresOn } = v.availability
      if (expiresOn !== null && expiresOn < today) return [0, 0]
      const { seeking, open, atCapacity, halfLifeMonths, undatedMonths } = this.values.availability
      const worth = { seeking, open, at_capacity: atCapacity, closed: 0, unknown: 0 }[status]
      const months = confirmedOn === null ? undatedMonths : Math.max(0, Date.parse(today) - Date.parse(confirmedOn)) / 86_400_000 / 30.44
      return both(worth * 0.5 ** (months / halfLifeMonths))
    },
    peerStatus: (u, v) => {
      const { bothLinked, onlyCandidateLinked } = this.values.peerStatus
      const peers = this.rows.filter(({ level }) => level === u.level)
      const full = u.level === 'municipality' ? totalOf(Object.values(this.values.fullRecord.towns).flatMap(({ linked }) => linked)) : 0
      const completeness = full === 0 ? 1 : Math.min(1, peers.filter((row) => partners(row).length > 0).length / full)
      if (partners(v).length === 0 || partners(u).length > 0) return both(partners(v).length === 0 ? 0 : completeness * bothLinked)
      const bandOfV = linkSizeBand(sizeClass(v.population))
      const alike = peers.filter(({ country, population }) => country === v.country && linkSizeBand(sizeClass(population)) === bandOfV)
      const known = u.level === 'municipality' ? this.values.fullRecord.towns[v.country]?.linked[bandOfV] ?? 0 : 0
      const linked = Math.max(known, alike.filter((row) => partners(row).length > 0).length)
      return both(completeness * interpolate(onlyCandidateLinked, Math.log((linked + 1) / (Math.max(0, alike.length - linked) + 3))))
    },
    words: (_u, v, { words }) => both(this.values.words.full * (words.get(v.id)?.score ?? 0)),
  }

  /** How well the size of one goes with those of the other's partners. */
  /** Null for an asker whose place is unknown. */
  private setting(row: SnapshotRow): { dominance: number | null; around: number } | null {
    if (!hasPlace(row)) return null
    const near = [row, ...this.neighbours(row).filter((other) => chord(row, other) > 0)]
    const largest = Math.max(200, ...near.slice(1).filter((other) => chord(row, other) < 20 / 6_371.0088).map(({ population }) => population ?? 0))
    const around = near.reduce((sum, other) => sum + (other.population ?? 0) * nearness(row, other), 500)
    const dominance = row.population ? Math.log(row.population / largest) : null
    return ofSettingClass(settingClass({ dominance, around: Math.log(around) }))
  }

  private sizesInCountries(u: SnapshotRow, v: SnapshotRow): Both {
    const { byRank, byCountry, byPair, countrySmoothing, pairSmoothing } = this.values.size
    const peers = this.rows.filter(({ level }) => level === u.level)
    const bandOf = (row: SnapshotRow) => linkSizeBand(sizeClass(row.population))
    const rank = (row: SnapshotRow) => {
      const known = peers.filter((peer) => peer.country === row.country && (peer.population ?? 0) > 0).map((peer) => sizeClass(peer.population))
      const own = sizeClass(row.population)
      const here = known.filter((size) => size === own).length
      return own === 0 || here === 0 ? null : Math.round(10 * Math.log((known.filter((size) => size > own).length + here / 2) / known.length)) / 10
    }
    const [ownRank, otherRank] = [rank(u), rank(v)]
    const ranks = ownRank === null || otherRank === null ? 0 : at(byRank, Math.round(10 * (otherRank - ownRank)) / 10)
    const lift = (row: SnapshotRow, country: string) => {
      const all = peers.filter((peer) => peer.country === row.country && bandOf(peer) === bandOf(row)).flatMap((peer) => this.partnerCountries(peer))
      const share = this.recordedShare(row.country, country, u.level)
      return at(byCountry, Math.log((all.filter((one) => one === country).length + countrySmoothing * share) / ((all.length + countrySmoothing) * share)))
    }
    const ofBand = peers.filter((peer) => bandOf(peer) === bandOf(u))
    // A row may list a partner twice, in two forms: it is one link.
    const listed = (row: SnapshotRow) => [...new Map(row.partners.map((partner) => [partner.id, partner])).values()]
    const reaching = (rows: readonly SnapshotRow[]) => rows.flatMap(listed).map(({ id, country }) => ({
      country: this.byId.get(id)?.country ?? country, band: linkSizeBand(sizeClass(this.byId.get(id)?.population ?? null)),
    })).filter(({ country }) => country === v.country)
    const same = <Link extends { band: number }>(reached: readonly Link[]) => reached.filter(({ band: one }) => one === bandOf(v)).length
    const own = reaching(ofBand.filter(({ country }) => country === u.country))
    const anybodys = reaching(ofBand)
    const pair = at(byPair, Math.log((same(own) + pairSmoothing) / (own.length * same(anybodys) / Math.max(1, anybodys.length) + pairSmoothing)))
    return [ranks + pair + lift(u, v.country), ranks + pair + lift(v, u.country)]
  }

  private sizeAmongPartners(row: SnapshotRow, of: SnapshotRow): number {
    const sizes = partners(of).map((id) => sizeClass(this.byId.get(id)?.population ?? null)).filter((size) => size > 0)
    const own = populationOfClass(sizeClass(row.population))
    if (sizes.length === 0 || own === null) return 0
    const typical = 2 ** ((Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length) - 1) / 8)
    const { ofFew, ofMany } = this.values.partnersSizes
    return at(partners(of).length <= 2 ? ofFew : ofMany, Math.log(own / typical))
  }

  private tieOfAsker(u: SnapshotRow, country: string): number {
    return this.ties(u, country, () => this.recordedShare(u.country, country, u.level))
  }

  /** Of an area's municipalities' countries, the mean share of partners in the country. */
  private tieOfCandidate(v: SnapshotRow, country: string): number {
    return this.ties(v, country, (area) => area.reduce((sum, row) => sum + this.recordedShare(row.country, country, v.level), 0) / area.length)
  }

  private ties(row: SnapshotRow, country: string, shareOf: (area: readonly SnapshotRow[]) => number): number {
    const { byRegion, byCounty, smoothing } = this.values.regionAndCountry
    const value = (key: 'regionId' | 'countyId', curve: Curve) => {
      if (row[key] === null) return 0
      const area = this.rows.filter((other) => other[key] === row[key] && other.level === row.level)
      const all = area.flatMap((other) => this.partnerCountries(other))
      const share = shareOf(area)
      return at(curve, Math.log((all.filter((one) => one === country).length + smoothing * share) / ((all.length + smoothing) * share)))
    }
    return value('regionId', byRegion) + value('countyId', byCounty)
  }

  private neighbours(row: SnapshotRow): SnapshotRow[] {
    if (!hasPlace(row)) return []
    return this.rows.filter((other) => other.id !== row.id && other.level === row.level && chord(row, other) <= 2 * Math.sin(30_000 / 6_371_008.8 / 2))
  }

  /** One entry a partner, however many links there are with it. */
  private partnerCountries(row: SnapshotRow): string[] {
    const listed = new Map(row.partners.map(({ id, country }) => [id, country]))
    return [...listed].map(([id, country]) => this.byId.get(id)?.country ?? country)
  }

  /** b ln P(to | from) - d ln n(to). */
  private affinity(from: string, to: string, level: string): number {
    const { coefficient, dilution } = this.values.countryPair
    const municipalities = this.rows.filter((row) => row.level === level && row.country === to).length
    return coefficient * Math.log(this.probability(from, to, level)) - dilution * Math.log(Math.max(1, municipalities))
  }

  /** (links + s * share) / (ends + s). */
  private probability(from: string, to: string, level: string): number {
    return this.once(`probability ${from} ${to} ${level}`, () => this.workOutProbability(from, to, level))
  }

  private workOutProbability(from: string, to: string, level: string): number {
    const { smoothing } = this.values.countryPair
    const known = new Set(this.rows.flatMap((row) => [row.country, ...this.partnerCountries(row)]))
    const count = (a: string, b: string) => {
      const full = known.has(a) && known.has(b) ? this.values.fullRecord.links[[a, b].sort().join('-')] ?? 0 : 0
      return Math.max(this.recorded(a, b), full)
    }
    const ends = (a: string) => [...known].reduce((sum, b) => sum + count(a, b), 0)
    const total = [...known].reduce((sum, a) => sum + ends(a), 0)
    const peers = this.rows.filter((row) => row.level === level)
    const municipalities = (country: string) => peers.filter((row) => row.country === country).length
    const spread = (municipalities(to) + 1) / (peers.length + known.size)
    const share = (ends(to) + 50 * spread) / (total + 50)
    return (count(from, to) + smoothing * share) / (ends(from) + smoothing)
  }

  /** Figures of the whole register are worked out once: plain they are, and still to be waited for. */
  private once(key: string, workOut: () => number): number {
    const known = this.figures.get(key)
    if (known !== undefined) return known
    const figure = workOut()
    this.figures.set(key, figure)
    return figure
  }

  /** A country in which a municipality of the register is, or a partner of one. */
  private isKnown(country: string): boolean {
    return this.rows.some((row) => row.country === country || row.partners.some((partner) => partner.country === country))
  }

  /** Links on record in the rows of one country with another. */
  private recorded(a: string, b: string): number {
    return this.once(`recorded ${a} ${b}`, () => a === b ? 0 : this.rows.filter((row) => row.country === a).flatMap((row) => this.partnerCountries(row)).filter((country) => country === b).length)
  }

  private recordedShare(from: string, to: string, level: string): number {
    return this.once(`share ${from} ${to} ${level}`, () => this.workOutRecordedShare(from, to, level))
  }

  private workOutRecordedShare(from: string, to: string, level: string): number {
    const { smoothing } = this.values.countryPair
    const all = [...new Set(this.rows.flatMap((row) => this.partnerCountries(row)))].reduce((total, country) => total + this.recorded(from, country), 0)
    return (this.recorded(from, to) + smoothing * this.probability(from, to, level)) / (all + smoothing)
  }

  /** Links of the municipalities of a country and size band, and of the full record where it has more. */
  private linksAlike(row: SnapshotRow): { recorded: number; full: number; linked: number } {
    const bandOf = linkSizeBand(sizeClass(row.population))
    const recorded = this.rows.filter(({ level, country, population }) =>
      level === row.level && country === row.country && linkSizeBand(sizeClass(population)) === bandOf).flatMap(partners).length
    const full = row.level === 'municipality' && this.isKnown(row.country) ? this.values.fullRecord.towns[row.country] : undefined
    const linked = full?.linked[bandOf] ?? 0
    return { recorded, linked, full: linked === 0 ? recorded : Math.max(recorded, full?.links[bandOf] ?? 0) }
  }

  /** All links of a level, those of the full record where it has more, by country and size. */
  private linksOfAll(level: SnapshotRow['level']): number {
    const bandOf = (row: SnapshotRow) => linkSizeBand(sizeClass(row.population))
    const cells = new Map(this.rows.filter((row) => row.level === level).map((row) => [`${row.country} ${bandOf(row)}`, this.linksAlike(row).full]))
    for (const [country, { linked, links: full }] of level === 'municipality' ? Object.entries(this.values.fullRecord.towns) : []) {
      if (!this.isKnown(country)) continue
      for (const [size, count] of full.entries()) {
        if ((linked[size] ?? 0) > 0) cells.set(`${country} ${size}`, Math.max(count, cells.get(`${country} ${size}`) ?? 0))
      }
    }
    return totalOf([...cells.values()])
  }

  /** The partners on record, and what towns of its country and size lack on average against the full record. */
  private expectedPartners(row: SnapshotRow | undefined): number {
    return row === undefined ? 0 : this.once(`partners ${row.id} ${row.partners.length}`, () => this.workOutExpectedPartners(row))
  }

  private workOutExpectedPartners(row: SnapshotRow): number {
    const onRecord = partners(row).length
    if (onRecord === 0) return 0
    const { recorded, full, linked } = this.linksAlike(row)
    return onRecord + (linked === 0 ? 0 : (full - recorded) / linked)
  }

  private traitBand({ population }: SnapshotRow): number | null {
    const middle = populationOfClass(sizeClass(population))
    return middle === null ? null : this.values.traits.bands.filter((edge) => edge <= middle).length
  }

  private distinction(topic: string): number {
    const share = this.rows.filter((row) => topics(row).includes(topic)).length / (this.rows.length + 10_000)
    return share <= 0.001 ? 1 : (Math.log(share) / Math.log(0.001)) ** 2
  }

  private idf(topic: string): number {
    const some = this.rows.filter((row) => topics(row).length > 0)
    return 1 + Math.log((1 + some.length) / (1 + some.filter((row) => topics(row).includes(topic)).length))
  }

  private nearest(topic: string, others: readonly string[]): number {
    const parent = (id: string) => this.tree.find((node) => node.id === id)?.parent ?? null
    const { parentAndChild, siblings } = this.values.interests
    return Math.max(0, ...others.map((other) => {
      if (other === topic) return 1
      if (parent(other) === topic || parent(topic) === other) return parentAndChild
      return parent(topic) !== null && parent(topic) === parent(other) ? siblings : 0
    }))
  }

  /** What the needs of one are worth that the other covers. */
  private coverage(needy: SnapshotRow, giver: SnapshotRow): number {
    const all = needy.seeks.reduce((sum, topic) => sum + this.idf(topic), 0)
    const covered = needy.seeks.reduce((sum, topic) => sum + this.idf(topic) * this.nearest(topic, [...giver.offers, ...giver.shares]), 0)
    return all === 0 ? 0 : this.values.offersAndNeeds.full * covered / all
  }

  private skill({ languages, country }: SnapshotRow, language: string): number {
    const { skill, official } = this.values.workingLanguages
    if (languages.length === 0) return this.values.officialLanguage.languages[country]?.includes(language) ? official : 0
    return Math.max(0, ...languages.filter((spoken) => spoken.language === language && LANGUAGE_LEVELS.includes(spoken.level)).map(({ level }) => skill[level]))
  }

  private wishes(wisher: SnapshotRow, other: SnapshotRow): number {
    const { wants } = wisher
    const verdicts: (boolean | null)[] = []
    if (wants.countries.length + wants.regions.length > 0) {
      verdicts.push(wants.countries.includes(other.country) || (other.regionId !== null && wants.regions.includes(other.regionId)))
    }
    if (wants.populationMin !== null || wants.populationMax !== null) {
      verdicts.push(other.population === null ? null
        : other.population >= (wants.populationMin ?? 0) && other.population <= (wants.populationMax ?? Infinity))
    }
    if (wants.distanceMin !== null || wants.distanceMax !== null) {
      const metres = 2 * 6_371_008.8 * Math.asin(Math.min(1, chord(wisher, other) / 2))
      verdicts.push(hasPlace(wisher) && hasPlace(other) ? metres >= (wants.distanceMin ?? 0) && metres <= (wants.distanceMax ?? Infinity) : null)
    }
    for (const { trait, wish } of wants.traits) {
      const has = other.traits.includes(trait)
      const isAlike = wisher.traits.includes(trait) === has
      verdicts.push({ similar: isAlike, complementary: !isAlike, present: has, absent: !has }[wish])
    }
    if (wants.forms.length > 0) {
      verdicts.push(other.wants.forms.length === 0 ? null : other.wants.forms.some((form) => wants.forms.includes(form)))
    }
    if (wants.programme !== null) verdicts.push(wants.programme === other.wants.programme ? true : null)
    const { met, violated } = this.values.wants
    return verdicts.reduce<number>((sum, verdict) => sum + (verdict === null ? 0 : verdict ? met : violated), 0)
  }
}

/** The share of the forward direction, as the integral of sigma(t d) over t from 0 to 1, by Simpson's rule. */
function shareByQuadrature(d: number): number {
  const steps = 100
  const height = (i: number) => 1 / (1 + Math.exp(-d * i / steps))
  let sum = height(0) + height(steps)
  for (let i = 1; i < steps; i++) sum += (i % 2 === 0 ? 2 : 4) * height(i)
  return sum / (3 * steps)
}

function at({ at: knots, value }: Curve, x: number): number {
  for (let i = 1; i < knots.length; i++) {
    const [x0, x1, y0, y1] = [knots[i - 1] ?? 0, knots[i] ?? 0, value[i - 1] ?? 0, value[i] ?? 0]
    if (x >= x0 && x <= x1) return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
  }
  return (x < (knots[0] ?? 0) ? value[0] : value.at(-1)) ?? 0
}

/** Which of the four curves by the number of partners. */
function band(degree: number): 0 | 1 | 2 | 3 {
  return degree <= 1 ? 0 : degree <= 3 ? 1 : degree <= 8 ? 2 : 3
}

/** How much a neighbour counts: half at 12 km. */
function nearness(a: SnapshotRow, b: SnapshotRow): number {
  return 1 / (1 + (chord(a, b) * 6_371.0088 / 12) ** 2)
}

function totalOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

type Point = { x: number; y: number; z: number }

/** Middle of the cell of half a degree that a place lies in. */
function cellCentre({ lat, lon }: { lat: number; lon: number }): { lat: number; lon: number } {
  const middle = Math.floor((lat + 90) / 0.5) * 0.5 + 0.25 - 90
  const width = 0.5 / Math.max(0.1, Math.cos(middle * Math.PI / 180))
  return { lat: middle, lon: (Math.floor((lon + 180) / width) + 0.5) * width - 180 }
}

function both(value: number): Both {
  return [value, value]
}

function partners(row: SnapshotRow | undefined): number[] {
  return [...new Set((row?.partners ?? []).map(({ id }) => id))]
}

function links(from: SnapshotRow | undefined, to: SnapshotRow): boolean {
  return partners(from).includes(to.id)
}

function topics(row: SnapshotRow): string[] {
  return [...new Set([...row.offers, ...row.seeks, ...row.shares])]
}

function isClosed({ availability: { status, expiresOn } }: SnapshotRow, today: string): boolean {
  return status === 'closed' && !(expiresOn !== null && expiresOn < today)
}

/** An asker without a place has NaN for one in these tests. */
function hasPlace({ lat }: SnapshotRow): boolean {
  return !Number.isNaN(lat)
}

function chord(a: SnapshotRow, b: SnapshotRow): number {
  const [p, q] = [unitVector(a), unitVector(b)]
  return Math.hypot(p.x - q.x, p.y - q.y, p.z - q.z)
}
