import type { Finding, TermName } from './findings.ts'
import { type MissingFact, missingFacts } from './missing.ts'
import { shareOfForth } from './mutual.ts'
import { indexIn } from './key-index.ts'
import type { CompiledTerm, Scored } from './score.ts'
import type { Query } from './query.ts'
import { TERMS } from './terms/index.ts'

/** What one term adds to a candidate's score, against the average of all municipalities that could be suggested. */
export interface TermContribution {
  readonly term: TermName
  /** Its part of the score: the contributions of all terms add up to it. */
  readonly contribution: number
  /** What it is worth to the asker, and to the candidate. */
  readonly forth: number
  readonly back: number
  /** As asked for; 1 unless the question reweights the term. */
  readonly weight: number
}

/** A term's contribution with what it rests on. */
export type Reason = Finding & { readonly term: TermName; readonly contribution: number }

export interface Explanation {
  /** Both directions as sums of terms; the score is their soft minimum. */
  readonly forth: number
  readonly back: number
  /** Every term, in the fixed order of TERM_NAMES. */
  readonly terms: readonly TermContribution[]
  /** The three strongest terms for it, strongest first. */
  readonly reasons: readonly Reason[]
  /** The strongest term against it, then every wish of either side that is violated and a candidate at capacity. */
  readonly reservations: readonly Reason[]
  /** What the record of either side lacks, so that nothing was said about it. */
  readonly missing: readonly MissingFact[]
}

const REASONS = 3
/** A contribution within 10 % of the average in odds is not worth a sentence. */
const NOTICEABLE = Math.log(1.1)

/** Why a position has its score, after it was scored. */
export function explain(query: Query, scored: Scored, position: number): Explanation {
  const { temperature } = query.values.mutual
  const values = scored.terms.map((term) => valueAt(query, term, position))
  const forth = values.reduce((sum, value) => sum + value.forth, 0)
  const back = values.reduce((sum, value) => sum + value.back, 0)
  const share = shareOfForth(forth, back, temperature)
  const terms = values.map((value) => ({ ...value, contribution: share * value.forth + (1 - share) * value.back }))
  const byStrength = terms.toSorted((a, b) => b.contribution - a.contribution)
  return {
    forth, back, terms,
    reasons: byStrength.slice(0, REASONS).filter(({ contribution }) => contribution >= NOTICEABLE)
      .map((term) => reason(query, position, term, true)),
    reservations: reservations(query, position, byStrength.toReversed()),
    missing: missingFacts(query, position),
  }
}

/** `weakest`: the terms, the strongest against first. */
function reservations(query: Query, position: number, weakest: readonly TermContribution[]): Reason[] {
  const strongest = weakest.slice(0, 1).filter(({ contribution }) => contribution <= -NOTICEABLE)
  const declared = weakest.filter((term) => !strongest.includes(term) && isStatedByRule(query, position, term))
  return [...strongest, ...declared].map((term) => reason(query, position, term, false))
}

/** Told however little it weighs: a violated wish, and a candidate that says it is at capacity. */
function isStatedByRule(query: Query, position: number, { term, contribution }: TermContribution): boolean {
  if (term === 'availability') return contribution < 0 && query.snapshot.availabilities.get(position)?.status === 'at_capacity'
  if (term !== 'wants') return false
  const found = TERMS.wants.find(query, position, false)
  return found.code === 'wishes_violated' && found.evidence.wishes.length > 0
}

function reason(query: Query, position: number, { term, contribution }: TermContribution, favours: boolean): Reason {
  return { ...TERMS[term].find(query, position, favours), term, contribution }
}

function valueAt(query: Query, { name, weight, parts, meanForth, meanBack }: CompiledTerm, position: number) {
  let forth = 0
  let back = 0
  for (const part of parts) {
    const index = indexIn(query, part.over, position)
    forth += part.forth[index] ?? 0
    back += part.back[index] ?? 0
  }
  return { term: name, weight, forth: weight * forth - meanForth, back: weight * back - meanBack }
}
