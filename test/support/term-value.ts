import { EVERYTHING } from '../../src/domain/filter.ts'
import type { WordMatch } from '../../src/domain/word-match.ts'
import type { Finding, TermName } from '../../src/matching/findings.ts'
import { type AskerInput, buildQuery, readAsker } from '../../src/matching/query.ts'
import { scoreEligible } from '../../src/matching/rank.ts'
import { indexIn } from '../../src/matching/key-index.ts'
import { Snapshot } from '../../src/matching/snapshot.ts'
import { TERMS } from '../../src/matching/terms/index.ts'
import type { RankingValues } from '../../src/matching/values.ts'
import type { SnapshotRow } from '../../src/projection/search-document.ts'
import { TODAY, TREE } from './matching-rows.ts'
import { VALUES_OF_FULL_RECORD } from './ranking-values.ts'

/** What one term is worth for one pair of a small register, before it is centred, and what it finds. */
export function termValue(
  name: TermName, rows: readonly SnapshotRow[], asker: AskerInput, candidate: number,
  given: { readonly values?: RankingValues; readonly words?: ReadonlyMap<number, WordMatch> } = {},
): { forth: number; back: number; finding: Finding } {
  const snapshot = Snapshot.of(rows, TREE)
  const read = readAsker(snapshot, asker)
  const position = snapshot.positionOf(candidate)
  if (read === null || position < 0) throw new Error('Asker and candidate must be among the rows')
  const query = buildQuery(snapshot, given.values ?? VALUES_OF_FULL_RECORD, read, TODAY, given.words ?? new Map())
  const scored = scoreEligible(query, { filter: EVERYTHING, pausedCountries: new Set(), today: TODAY }, {})
  const parts = scored.terms.find((term) => term.name === name)?.parts ?? []
  const sum = (direction: 'forth' | 'back') =>
    parts.reduce((value, part) => value + (part[direction][indexIn(query, part.over, position)] ?? 0), 0)
  const [forth, back] = [sum('forth'), sum('back')]
  return { forth, back, finding: TERMS[name].find(query, position, forth + back >= 0) }
}
