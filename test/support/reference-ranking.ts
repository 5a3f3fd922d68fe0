/**
 * The ranking, written as plainly as it can be: rows, maps, one pair and one term at a time. The oracle of the tests
 * of src/matching. It shares with it only the grids of size and distance, which are part of the terms' definition.
 */
import type { RankingValues } from '../../src/matching/values.ts'
import { LANGUAGE_LEVELS } from '../../src/domain/profile.ts'
import type { WordMatch } from '../../src/domain/word-match.ts'
import type { Trait } from '../../src/domain/trait.ts'
import { distanceClass, kilometresOfClass, linkSizeBand, populationOfClass, sizeClass } from '../../src/matching/classes.ts'
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
      if (!own || !other) return both(own ? candidateUnknown : other ? askerUnknown : bothUnknown)
      const curves = byAsker.map(({ byLogRatio }) => at(byLogRatio, Math.log(other / own)))
      return both(at({ at: byAsker.map(({ inhabitants }) => Math.log(inhabitants)), value: curves }, Math.log(own)))
    },
    partnersSizes: (u, v) => [this.sizeAmongPartners(v, u), this.sizeAmongPartners(u, v)],
    regionAndCountry: (u, v) => [this.tieOfAsker(u, v.country), this.tieOfCandidate(v, u.country)],
    pathsOfThree: (u, v) => {
      const { byAsker, byCandidate, byShare } = this.values.pathsOfThree
      let sum = 0
      for (const x of partners(u)) for (const y of partners(this.byId.get(x))) {
        if (y === u.id || x === v.id || !links(this.byId.get(y), v)) continue
        sum += 1 / Math.sqrt(partners(this.byId.get(x)).length * partners(this.byId.get(y)).length)
      }
      if (sum === 0) return both(0)
      const [du, dv] = [partners(u).length, partners(v).length]
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
      return both(area('regionId', byRegion) + area('countyId', byCounty) + at(bySize, excess(alike, () => rate(peers))))
    },
    countryPair: (u, v) => [this.affinity(u.country, v.country, u.level), this.affinity(v.country, u.country, u.level)],
    distance: (u, v) => {
      if (!hasPlace(u)) return both(0)
      const { byKilometres, sizeEdges, bySize, tieEdges, byTie } = this.values.distance
      const kilometres = kilometresOfClass(distanceClass(chord(u, v)))
      const population = populationOfClass(sizeClass(u.population))
      const closeness = Math.max(this.probability(u.country, v.country, u.level), this.probability(v.country, u.country, u.level))
      const curves = [byKilometres, byTie[tieEdges.filter((edge) => edge <= closeness).length],
        ...population === null ? [] : [bySize[sizeEdges.filter((edge) => edge <= population).length]]]
      return both(curves.reduce((sum, curve) => sum + (curve ? at(curve, kilometres) : 0), 0))
    },
    sharedPartners: (u, v) => {
      const shared = partners(u).filter((x) => links(this.byId.get(x), v))
      const adamicAdar = shared.reduce((sum, x) => sum + 1 / Math.log(1 + partners(this.byId.get(x)).length), 0)
      const { byAsker, byCandidate, byShare } = this.values.sharedPartners
      const [du, dv] = [partners(u).length, partners(v).length]
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
        const curve = this.values.partnerInCountry.byPartners[band(partners(row).length)]
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
        .reduce((sum, t) => sum + this.idf(t) * Math.min(this.nearest(t, own), this.nearest(t, theirs)), 0)
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
    wants: (u, v) => [this.wishes(u, v), this.wishes(v, u)],
    availability: (_u, v, { today }) => {
      const { status, confirmedOn, expiresOn } = v.availability
      if (expiresOn !== null && expiresOn < today) return [0, 0]
      const { seeking, open, atCapacity, halfLifeMonths, undatedMonths } = this.values.availability
      const worth = { seeking, open, at_capacity: atCapacity, closed: 0, unknown: 0 }[status]
      const months = confirmedOn === null ? undatedMonths : Math.max(0, Date.parse(today) - Date.parse(confirmedOn)) / 86_400_000 / 30.44
      return both(worth * 0.5 ** (months / halfLifeMonths))
    },
    peerStatus: (u, v) => {
      const { bothLinked, onlyCandidateLinked, fullRecordShare } = this.values.peerStatus
      const peers = this.rows.filter(({ level }) => level === u.level)
      const completeness = Math.min(1, peers.filter((row) => partners(row).length > 0).length / (fullRecordShare * Math.max(1, peers.length)))
      return both(partners(v).length === 0 ? 0 : completeness * (partners(u).length > 0 ? bothLinked : onlyCandidateLinked))
    },
    words: (_u, v, { words }) => both(this.values.words.full * (words.get(v.id)?.score ?? 0)),
  }

  /** How well the size of one goes with those of the other's partners. */
  private sizeAmongPartners(row: SnapshotRow, of: SnapshotRow): number {
    const sizes = partners(of).map((id) => sizeClass(this.byId.get(id)?.population ?? null)).filter((size) => size > 0)
    const own = populationOfClass(sizeClass(row.population))
    if (sizes.length === 0 || own === null) return 0
    const typical = 2 ** ((Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length) - 1) / 8)
    const { ofFew, ofMany } = this.values.partnersSizes
    return at(partners(of).length <= 2 ? ofFew : ofMany, Math.log(own / typical))
  }

  private tieOfAsker(u: SnapshotRow, country: string): number {
    return this.ties(u, country, () => this.probability(u.country, country, u.level))
  }

  /** Of an area's municipalities' countries, the mean share of partners in the country. */
  private tieOfCandidate(v: SnapshotRow, country: string): number {
    return this.ties(v, country, (area) => area.reduce((sum, row) => sum + this.probability(row.country, country, v.level), 0) / area.length)
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
    const { smoothing, links: prior } = this.values.countryPair
    const recordedAnywhere = this.rows.reduce((sum, row) =>
      sum + this.partnerCountries(row).filter((country) => country !== row.country).length, 0) / 2
    const missing = Math.max(0, 1 - recordedAnywhere / Object.values(prior).reduce((sum, count) => sum + count, 0))
    const known = new Set(this.rows.flatMap((row) => [row.country, ...this.partnerCountries(row)]))
    const count = (a: string, b: string) => {
      const recorded = a === b ? 0 : this.rows.filter((row) => row.country === a)
        .flatMap((row) => this.partnerCountries(row)).filter((country) => country === b).length
      return recorded + (known.has(a) && known.has(b) ? missing * (prior[[a, b].sort().join('-')] ?? 0) : 0)
    }
    const ends = (a: string) => [...known].reduce((sum, b) => sum + count(a, b), 0)
    const total = [...known].reduce((sum, a) => sum + ends(a), 0)
    const peers = this.rows.filter((row) => row.level === level)
    const municipalities = (country: string) => peers.filter((row) => row.country === country).length
    const spread = (municipalities(to) + 1) / (peers.length + known.size)
    const share = (ends(to) + 50 * spread) / (total + 50)
    return (count(from, to) + smoothing * share) / (ends(from) + smoothing)
  }

  private traitBand({ population }: SnapshotRow): number | null {
    const middle = populationOfClass(sizeClass(population))
    return middle === null ? null : this.values.traits.bands.filter((edge) => edge <= middle).length
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
      verdicts.push((wisher.traits.includes(trait) === other.traits.includes(trait)) === (wish === 'similar'))
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
