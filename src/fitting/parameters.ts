/**
 * The numbers of the ranking values that are fitted, as one vector: which ones, where they stand in the files, and
 * what reason says of them. Everything else in the files (knots, smoothing, languages, declared terms) stays as it is.
 */
import type { RankingValues } from '../matching/values.ts'
import { TRAITS } from '../domain/trait.ts'

/** The terms whose values are fitted, wholly or in part: one file each. */
export const FITTED_TERMS = [
  'size', 'partnersSizes', 'localSetting', 'surroundingsLinks', 'countryPair', 'regionAndCountry', 'distance', 'officialLanguage', 'sharedPartners', 'pathsOfThree',
  'neighboursLinks', 'nearPartner', 'partnerInCountry', 'regionLinks', 'activity', 'capitals', 'sameName', 'traits', 'peerStatus',
] as const satisfies readonly (keyof RankingValues)[]

/** A curve's values, or a single number. */
export interface Block {
  readonly name: string
  /** Where it stands in the ranking values: at a curve, or at the number. */
  readonly path: readonly (string | number)[]
  /** First parameter, and how many there are. */
  readonly from: number
  readonly size: number
  /** Knots of a curve; null for a number. */
  readonly at: readonly number[] | null
  /** What reason says of a curve; a peak stands at 0. */
  readonly shape: 'rising' | 'falling' | 'peak' | 'any'
  /** How much the curve rises or falls at least, per unit, where its shape says so. */
  readonly steepness: number
  /** A curve that is 0 where there is nothing to count: its first value is not fitted. */
  readonly anchored: boolean
  readonly least: number
  readonly most: number
}

interface Wanted {
  readonly path: Block['path']
  readonly shape?: Block['shape']
  readonly steepness?: number
  readonly anchored?: boolean
  readonly least?: number
  readonly most?: number
}

/** A partnership that rests on a name alone is warned against: at most a factor of twenty. */
const NAME_AT_MOST = Math.log(20)

/**
 * A factor of e in population costs at least this: the measured odds of a factor of two are .76 (ln .76 / ln 2). Large
 * towns have more partners of every size; that belongs to the term `activity`, where a poor record silences it.
 */
const FRICTION_OF_SIZE = 0.4

/** Two capitals: measured odds of 4.9 beside the graph. The record has too few of them for a fit to tell them from large cities. */
const CAPITALS_AT_LEAST = Math.log(4.9)
/** Two spas of one size: measured odds of 12. The record has too few of them for a fit of the band. */
const SPAS_AT_LEAST = Math.log(12)

const inBands = (term: string, field: string, of: Omit<Wanted, 'path'>): Wanted[] =>
  [0, 1, 2, 3].map((band) => ({ path: [term, field, band], ...of }))
const RISING = { shape: 'rising', anchored: true } as const

function wanted(values: RankingValues): Wanted[] {
  return [
    ...values.size.byAsker.map((_, row) => ({ path: ['size', 'byAsker', row, 'byLogRatio'], shape: 'peak' as const, steepness: FRICTION_OF_SIZE })),
    { path: ['size', 'candidateUnknown'] }, { path: ['size', 'bothUnknown'] },
    { path: ['size', 'byRank'] }, { path: ['size', 'byCountry'], shape: 'rising' }, { path: ['size', 'byPair'], shape: 'rising' },
    { path: ['localSetting', 'byDominance'] }, { path: ['localSetting', 'byDominanceGap'] }, { path: ['localSetting', 'byAroundGap'] },
    { path: ['surroundingsLinks', 'byLinks'], shape: 'rising' },
    { path: ['partnersSizes', 'ofFew'] }, { path: ['partnersSizes', 'ofMany'] },
    { path: ['countryPair', 'coefficient'], least: 0 }, { path: ['countryPair', 'dilution'] },
    { path: ['regionAndCountry', 'byRegion'], shape: 'rising' }, { path: ['regionAndCountry', 'byCounty'], shape: 'rising' },
    { path: ['distance', 'byKilometres'], shape: 'falling' },
    ...values.distance.bySize.map((_, i) => ({ path: ['distance', 'bySize', i] })),
    ...values.distance.byTie.map((_, i) => ({ path: ['distance', 'byTie', i] })),
    ...Object.keys(values.distance.byCountries).map((pair) => ({ path: ['distance', 'byCountries', pair] })),
    { path: ['officialLanguage', 'byKilometres'], least: 0 },
    ...inBands('sharedPartners', 'byAsker', RISING), ...inBands('sharedPartners', 'byCandidate', RISING),
    { path: ['sharedPartners', 'byShare'], ...RISING },
    ...inBands('pathsOfThree', 'byAsker', RISING), ...inBands('pathsOfThree', 'byCandidate', RISING),
    { path: ['pathsOfThree', 'byShare'], ...RISING },
    { path: ['neighboursLinks', 'byLinks'], ...RISING }, { path: ['nearPartner', 'byPartners'], ...RISING },
    ...inBands('partnerInCountry', 'byPartners', { anchored: true }),
    { path: ['regionLinks', 'byRegion'], shape: 'rising' }, { path: ['regionLinks', 'byCounty'], shape: 'rising' },
    { path: ['activity', 'byRegion'], shape: 'rising' }, { path: ['activity', 'byCounty'], shape: 'rising' },
    { path: ['activity', 'bySize'], shape: 'rising' },
    { path: ['capitals', 'value'], least: CAPITALS_AT_LEAST }, { path: ['capitals', 'onlyCandidate'] },
    { path: ['sameName', 'value'], least: 0, most: NAME_AT_MOST },
    ...(['sameBand', 'otherBand', 'onlyCandidate'] as const).flatMap((field) =>
      TRAITS.filter((trait) => values.traits[field][trait] !== undefined).map((trait) => ({
        path: ['traits', field, trait], ...(field === 'sameBand' && trait === 'spa' ? { least: SPAS_AT_LEAST } : {}),
      }))),
    { path: ['peerStatus', 'bothLinked'], least: 0 }, { path: ['peerStatus', 'onlyCandidateLinked'], shape: 'falling', least: 0 },
  ]
}

/** The layout of the parameters of these values. */
export class Layout {
  readonly blocks: readonly Block[]
  readonly size: number
  private readonly byName: ReadonlyMap<string, Block>

  constructor(values: RankingValues) {
    const blocks: Block[] = []
    let from = 0
    for (const { path, shape = 'any', steepness = 0, anchored = false, least = -Infinity, most = Infinity } of wanted(values)) {
      const curve = curveAt(values, path)
      const size = curve?.at.length ?? 1
      blocks.push({ name: path.join('.'), path, from, size, at: curve?.at ?? null, shape, steepness, anchored, least, most })
      from += size
    }
    this.blocks = blocks
    this.size = from
    this.byName = new Map(blocks.map((block) => [block.name, block]))
  }

  /** The block at a path ("distance.byKilometres"), or undefined where nothing there is fitted. */
  find(name: string): Block | undefined {
    return this.byName.get(name)
  }

  /** The vector that stands in the values. */
  read(values: RankingValues): Float64Array {
    const vector = new Float64Array(this.size)
    for (const { path, from, at } of this.blocks) {
      const there: unknown = followed(values, path)
      if (at === null) vector[from] = typeof there === 'number' ? there : 0
      else vector.set(curveAt(values, path)?.value ?? [], from)
    }
    return vector
  }

  /** A copy of the values, as plain data still to be parsed, with the vector in its places, to three decimals. */
  write(values: RankingValues, vector: Float64Array): unknown {
    const copy: unknown = structuredClone(values)
    for (const { path, from, size, at } of this.blocks) {
      const numbers = [...vector.subarray(from, from + size)].map((value) => Math.round(value * 1_000) / 1_000 + 0)
      const holder = followed(copy, at === null ? path.slice(0, -1) : path)
      if (isRecord(holder)) holder[at === null ? String(path.at(-1)) : 'value'] = at === null ? numbers[0] : numbers
    }
    return copy
  }
}

function curveAt(values: RankingValues, path: Block['path']): { at: number[]; value: number[] } | null {
  const there = followed(values, path)
  if (!isRecord(there) || !isNumbers(there.at) || !isNumbers(there.value)) return null
  return { at: there.at, value: there.value }
}

function followed(root: unknown, path: Block['path']): unknown {
  return path.reduce<unknown>((there, key) => Array.isArray(there) ? there[Number(key)] : isRecord(there) ? there[key] : undefined, root)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'number')
}

/** Which way a curve must go from one knot to the next: up 1, down -1, either 0. */
export function stepOf({ shape, at }: Block, knot: number): number {
  if (shape === 'rising') return 1
  if (shape === 'falling') return -1
  return shape === 'peak' && at !== null ? (at[knot] ?? 0) < 0 ? 1 : -1 : 0
}

/** By how much the curve must go that way from one knot to the next. */
export function leastStep({ steepness, at }: Block, knot: number): number {
  return at === null ? 0 : steepness * ((at[knot + 1] ?? 0) - (at[knot] ?? 0))
}
