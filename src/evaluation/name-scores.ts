/** How well a search answers the name cases: the share found first and among the first five, by kind. */
import { distanceMetres } from '../domain/distance.ts'
import type { FoundMunicipality, NameAnswer } from './name-answers.ts'
import type { NameCase } from './name-cases.ts'

export interface NameScore {
  readonly kind: string
  readonly cases: number
  /** Shares of the cases, 0 to 1. */
  readonly first: number
  readonly amongFive: number
}

export interface NameMiss {
  readonly kind: string
  readonly query: string
  readonly geonamesCode: string
  /** Where the right one stood, from 1; null when not among the five. */
  readonly rank: number | null
  readonly found: readonly string[]
}

export interface NameEvaluation {
  /** Groups first (published, typos, prefixes), then every kind by itself. */
  readonly scores: readonly NameScore[]
  /** Milliseconds a query, as seen by the caller. */
  readonly latency: { readonly p50: number; readonly p95: number }
  /** All that were not found first. */
  readonly misses: readonly NameMiss[]
}

/** Judges answers by the municipality that was meant. */
export function scoreNames(answers: readonly NameAnswer[]): NameEvaluation {
  const outcomes = answers.map((answer) => ({ ...answer, rank: rankOfMeant(answer) }))
  const misses = outcomes.filter(({ rank }) => rank !== 1).map(({ asked: { kind, query, geonamesCode }, rank, found }): NameMiss =>
    ({ kind, query, geonamesCode, rank, found: found.map(({ name }) => name) }))
  const kinds = [...new Set(answers.map(({ asked }) => asked.kind))].sort()
  const labels = [...new Set([...kinds.map(groupOf), ...kinds])]
  const scores = labels.map((label) =>
    scoreOf(label, outcomes.filter(({ asked }) => asked.kind === label || groupOf(asked.kind) === label)))
  const times = answers.map(({ took }) => took)
  return { scores, latency: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }, misses }
}

function rankOfMeant({ asked, found }: NameAnswer): number | null {
  const position = found.findIndex((municipality) => isMeant(municipality, asked))
  return position < 0 ? null : position + 1
}

/** The code agrees, or the place does: registers cut their municipalities differently. */
function isMeant(found: FoundMunicipality, { geonamesCode, location, tolerance }: NameCase): boolean {
  return found.geonamesCode === geonamesCode || distanceMetres(found.location, location) <= tolerance
}

function groupOf(kind: string): string {
  if (!kind.startsWith('made:')) return 'all published'
  return kind.startsWith('made:typo') ? 'all typos' : 'all made prefixes'
}

function scoreOf(kind: string, outcomes: readonly { readonly rank: number | null }[]): NameScore {
  const share = (count: number) => (outcomes.length === 0 ? 0 : count / outcomes.length)
  return {
    kind,
    cases: outcomes.length,
    first: share(outcomes.filter(({ rank }) => rank === 1).length),
    amongFive: share(outcomes.filter(({ rank }) => rank !== null).length),
  }
}

/** The smallest value that at least this share does not exceed; 0 of nothing. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
