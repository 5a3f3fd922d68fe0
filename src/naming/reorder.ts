import type { SearchName } from '../projection/search-document.ts'
import { isNear, type Match, matchOf } from './match.ts'
import { scoreOf } from './score.ts'

/** A municipality under one of its names, or under that of one of its places. */
export interface NameCandidate {
  readonly id: number
  readonly country: string
  readonly regionId: number | null
  readonly countyId: number | null
  readonly name: SearchName
  /** See `standingOf`. */
  readonly standing: number
  /** See `bonusInFull`. */
  readonly inFull: number
}

export interface RankedCandidate {
  readonly candidate: NameCandidate
  readonly match: Match
  /** The qualifier of the query speaks for it, and the name is at most one edit from the query. */
  readonly isPreferred: boolean
  /** See `scoreOf`. */
  readonly score: number
}

/**
 * The candidates for a folded query, each municipality once under its best name, in the order of `compareRanked`.
 * `isPreferred`: whether the qualifier of the query speaks for a candidate. `ranked`: others that were put in order for the
 * same query and qualifier before, and are put among them.
 */
export function reorder(
  query: string,
  candidates: Iterable<NameCandidate>,
  isPreferred: (candidate: NameCandidate) => boolean = () => false,
  ranked: readonly RankedCandidate[] = [],
): RankedCandidate[] {
  const best = new Map(ranked.map((known) => [known.candidate.id, known]))
  for (const candidate of candidates) {
    const match = matchOf(query, candidate.name.folded)
    const next: RankedCandidate = {
      candidate, match, isPreferred: isNear(match) && isPreferred(candidate), score: scoreOf(match, candidate.standing, candidate.inFull),
    }
    const known = best.get(candidate.id)
    if (known === undefined || compareRanked(next, known) < 0) best.set(candidate.id, next)
  }
  return [...best.values()].sort(compareRanked)
}

/**
 * Best first: what the qualifier speaks for, then the higher score, then the nearer match; at last by id and by the
 * name's own fields, so that no two different candidates are equal and the order never depends on where they came from.
 */
export function compareRanked(first: RankedCandidate, second: RankedCandidate): number {
  if (first.isPreferred !== second.isPreferred) return first.isPreferred ? -1 : 1
  return second.score - first.score || first.match - second.match || compareCandidates(first.candidate, second.candidate)
}

function compareCandidates(first: NameCandidate, second: NameCandidate): number {
  return first.id - second.id
    || compareText(first.name.folded, second.name.folded)
    || compareText(first.name.text, second.name.text)
    || compareText(first.name.place ?? '', second.name.place ?? '')
    || compareText(first.name.kind, second.name.kind)
}

/** By UTF-16 units: the same in every locale. */
function compareText(first: string, second: string): number {
  return first === second ? 0 : first < second ? -1 : 1
}
