/** Whether two services over one register, as with either search engine, answer the name cases alike. */
import type { FoundMunicipality, NameAnswer } from './name-answers.ts'

/** Share of the cases on which the first hits must be the same; what the reordering by the same code promises of the engines. */
export const SAME_FIRST_TARGET = 0.97

export interface FirstHits {
  readonly kind: string
  readonly query: string
  /** Null where a service found nothing. */
  readonly one: FoundMunicipality | null
  readonly other: FoundMunicipality | null
}

export interface NameComparison {
  readonly cases: number
  /** Cases with the same first hit; nothing on both sides is the same. */
  readonly sameFirst: number
  /** Cases whose lists of five have the same municipalities in the same order. */
  readonly sameFive: number
  /** `sameFirst` of `cases`, 0 to 1. */
  readonly share: number
  /** Whether the share reaches SAME_FIRST_TARGET. */
  readonly passes: boolean
  /** The cases with different first hits, in their order. */
  readonly differences: readonly FirstHits[]
}

/** Compares answers to the same cases, in step. Throws a RangeError where the two were asked different things, or nothing. */
export function compareNames(one: readonly NameAnswer[], other: readonly NameAnswer[]): NameComparison {
  if (one.length === 0 || one.length !== other.length) throw new RangeError('Only answers to the same cases can be compared')
  const pairs = one.map((answer, at) => ({ asked: answer.asked, one: answer.found, other: answersTo(answer, other[at]) }))
  const differences = pairs.filter((pair) => !isSame(pair.one[0], pair.other[0])).map(({ asked: { kind, query }, ...found }): FirstHits =>
    ({ kind, query, one: found.one[0] ?? null, other: found.other[0] ?? null }))
  const sameFirst = pairs.length - differences.length
  const share = sameFirst / pairs.length
  return {
    cases: pairs.length, sameFirst, share, passes: share >= SAME_FIRST_TARGET,
    sameFive: pairs.filter((pair) => isSameList(pair.one, pair.other)).length,
    differences,
  }
}

function answersTo({ asked }: NameAnswer, other: NameAnswer | undefined): readonly FoundMunicipality[] {
  if (other?.asked.query !== asked.query) throw new RangeError(`Only one of the two was asked '${asked.query}'`)
  return other.found
}

function isSameList(one: readonly FoundMunicipality[], other: readonly FoundMunicipality[]): boolean {
  return one.length === other.length && one.every((found, at) => isSame(found, other[at]))
}

/** Ids are each database's own, so the code tells, and place and name of those without. */
function isSame(one: FoundMunicipality | undefined, other: FoundMunicipality | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  if (one.geonamesCode !== null || other.geonamesCode !== null) return one.geonamesCode === other.geonamesCode
  return one.name === other.name && one.location.lat === other.location.lat && one.location.lon === other.location.lon
}
