import { CandidateKeys, KEYS_A_POSITION } from './candidate-keys.ts'
import { CHORD_KM, DISTANCE_CLASS_BY_CHORD_KM, LAST_CHORD_KM } from './classes.ts'
import { type AskersReference, REFERENCE } from './eligible.ts'
import { TERM_NAMES, type TermName } from './findings.ts'
import { fuse } from './fuse.ts'
import { meansOf, referenceCounts } from './means.ts'
import type { Query } from './query.ts'
import { sizeBand } from './size-band.ts'
import { TERMS } from './terms/index.ts'
import type { Part } from './terms/term.ts'
import type { Workspace } from './workspace.ts'

/** How much a term counts in one question, as a factor: 1 where nothing is said, 0 switches it off. */
export type Weights = Readonly<Partial<Record<TermName, number>>>

/** A term compiled for one question, and what it is worth on average over the reference. */
export interface CompiledTerm {
  readonly name: TermName
  readonly weight: number
  readonly parts: readonly Part[]
  /** Weighted. */
  readonly meanForth: number
  readonly meanBack: number
}

/** Both directions of every eligible municipality as sums of weighted terms, two a position; and their means. */
export interface Scored {
  readonly terms: readonly CompiledTerm[]
  readonly sums: Float64Array
  readonly meanForth: number
  readonly meanBack: number
  /** How many municipalities the means are over. */
  readonly reference: number
}

/**
 * Scores every position that has a state (see eligible.ts, which must have run) in both directions, and works out
 * the terms' means over the reference. The arrays belong to the workspace: they hold until the next scoring.
 */
export function scoreAll(query: Query, weights: Weights, measured: AskersReference): Scored {
  const { snapshot, asker, values } = query
  const { workspace } = snapshot
  const compiled = TERM_NAMES
    .map((name) => ({ name, weight: weights[name] ?? 1 }))
    .map(({ name, weight }) => ({ name, weight, parts: weight === 0 ? [] : TERMS[name].compile(query, workspace.scatter) }))
  const askersBand = sizeBand(asker.size, values.traits.bands)
  workspace.sameBand.forEach((_, size) => {
    workspace.sameBand[size] = askersBand >= 0 && sizeBand(size, values.traits.bands) === askersBand ? 1 : 0
  })
  const keys = CandidateKeys.of(snapshot)
  fuse(snapshot, compiled, keys)
  const reference = scoreInOneLoop(query, keys)
  addFew(workspace)
  const counts = referenceCounts(query, measured)
  const terms = compiled.map((term) => ({ ...term, ...meansOf(query, term, counts, reference) }))
  return {
    terms, reference,
    sums: workspace.sums,
    meanForth: terms.reduce((sum, term) => sum + term.meanForth, 0),
    meanBack: terms.reduce((sum, term) => sum + term.meanBack, 0),
  }
}

/** The loop: four look-ups a candidate, whatever the number of terms. Returns the size of the reference. */
function scoreInOneLoop({ snapshot: { workspace, extent }, asker: { point } }: Query, { keys, points }: CandidateKeys): number {
  const { state, sums, loop, places } = workspace
  const ownX = point?.x ?? 0
  const ownY = point?.y ?? 0
  const ownZ = point?.z ?? 0
  const classByChordKm = DISTANCE_CLASS_BY_CHORD_KM
  const lastChordKm = LAST_CHORD_KM
  const chordsKm = CHORD_KM
  const keysAPosition = KEYS_A_POSITION
  const referenceBit = REFERENCE
  let reference = 0
  for (let i = 0; i < extent; i++) {
    const eligible = state[i] ?? 0
    if (eligible === 0) continue
    const dx = (points[3 * i] ?? 0) - ownX
    const dy = (points[3 * i + 1] ?? 0) - ownY
    const dz = (points[3 * i + 2] ?? 0) - ownZ
    const chordKm = Math.sqrt(dx * dx + dy * dy + dz * dz) * chordsKm
    const at = i * keysAPosition
    const place = (keys[at] ?? 0) + (classByChordKm[chordKm < lastChordKm ? chordKm | 0 : lastChordKm] ?? 0)
    const kind = 2 * (keys[at + 1] ?? 0)
    const area = 2 * (keys[at + 2] ?? 0)
    const setting = 2 * (keys[at + 3] ?? 0)
    sums[2 * i] = (loop[2 * place] ?? 0) + (loop[kind] ?? 0) + (loop[area] ?? 0) + (loop[setting] ?? 0)
    sums[2 * i + 1] = (loop[2 * place + 1] ?? 0) + (loop[kind + 1] ?? 0) + (loop[area + 1] ?? 0) + (loop[setting + 1] ?? 0)
    const counts = eligible & referenceBit
    reference += counts
    places[place] = (places[place] ?? 0) + counts
  }
  return reference
}

/** Adds to the sums what only few candidates have. */
function addFew({ state, sums, few, scatter: { count, positions } }: Workspace): void {
  for (let slot = 0; slot < count; slot++) {
    const position = positions[slot] ?? 0
    if (state[position] === 0) continue
    const at = 2 * position
    sums[at] = (sums[at] ?? 0) + (few[2 * slot] ?? 0)
    sums[at + 1] = (sums[at + 1] ?? 0) + (few[2 * slot + 1] ?? 0)
  }
}
