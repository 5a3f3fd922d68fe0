import { CHORD_KM, DISTANCE_CLASS_BY_CHORD_KM, DISTANCE_CLASSES, LAST_CHORD_KM, SIZE_CLASSES } from './classes.ts'
import { type AskersReference, REFERENCE } from './eligible.ts'
import { TERM_NAMES, type TermName } from './findings.ts'
import { fuse } from './fuse.ts'
import { meansOf, referenceCounts } from './means.ts'
import type { Query } from './query.ts'
import { sizeBand } from './size-band.ts'
import { TERMS } from './terms/index.ts'
import type { Part } from './terms/term.ts'

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

/** Both directions of every living municipality, by position, as sums of weighted terms; and their means. */
export interface Scored {
  readonly terms: readonly CompiledTerm[]
  readonly forth: Float64Array
  readonly back: Float64Array
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
  const few = fuse(workspace, compiled, snapshot.countries.size)
  const reference = scoreInOneLoop(query, few.forth, few.back)
  const counts = referenceCounts(query, measured)
  const terms = compiled.map((term) => ({ ...term, ...meansOf(query, term, counts, reference) }))
  return {
    terms, reference,
    forth: workspace.forth,
    back: workspace.back,
    meanForth: terms.reduce((sum, term) => sum + term.meanForth, 0),
    meanBack: terms.reduce((sum, term) => sum + term.meanBack, 0),
  }
}

/** The loop: nine look-ups a candidate, whatever the number of terms. Returns the size of the reference. */
function scoreInOneLoop({ snapshot, asker }: Query, fewForth: Float64Array, fewBack: Float64Array): number {
  const { columns, extent, workspace } = snapshot
  const { country, size, region, county, cell, traitSet, degreeClass, x, y, z } = columns
  const { state, forth, back, sameBand, scatter, places: placeCount } = workspace
  const { slotOf } = scatter
  const {
    'country*distance': ofPlace, 'country*size': ofSize, region: ofRegion, county: ofCounty, cell: ofCell, traits: ofTraits,
    setting: ofSetting, partnersSize: ofPartnersSize, degree: ofDegree,
  } = workspace.tables
  const settings = snapshot.settings()
  const { partnersSize } = snapshot.statistics()
  const ownX = asker.point?.x ?? 0
  const ownY = asker.point?.y ?? 0
  const ownZ = asker.point?.z ?? 0
  const classByChordKm = DISTANCE_CLASS_BY_CHORD_KM
  const lastChordKm = LAST_CHORD_KM
  const chordsKm = CHORD_KM
  const distances = DISTANCE_CLASSES
  const sizes = SIZE_CLASSES
  const referenceBit = REFERENCE
  let reference = 0
  for (let i = 0; i < extent; i++) {
    const eligible = state[i] ?? 0
    if (eligible === 0) continue
    const dx = (x[i] ?? 0) - ownX
    const dy = (y[i] ?? 0) - ownY
    const dz = (z[i] ?? 0) - ownZ
    const chordKm = Math.sqrt(dx * dx + dy * dy + dz * dz) * chordsKm
    const distance = classByChordKm[chordKm < lastChordKm ? chordKm | 0 : lastChordKm] ?? 0
    const ownSize = size[i] ?? 0
    const there = country[i] ?? 0
    const place = there * distances + distance
    const sized = 2 * (there * sizes + ownSize)
    const inRegion = 2 * (region[i] ?? 0)
    const inCounty = 2 * (county[i] ?? 0)
    const inCell = 2 * (cell[i] ?? 0)
    const setting = 2 * (settings[i] ?? 0)
    const traits = 4 * (traitSet[i] ?? 0) + 2 * (sameBand[ownSize] ?? 0)
    const linked = 2 * (degreeClass[i] ?? 0)
    const partners = 2 * (partnersSize[i] ?? 0)
    let a = (ofPlace[2 * place] ?? 0) + (ofSize[sized] ?? 0) + (ofRegion[inRegion] ?? 0) + (ofCounty[inCounty] ?? 0) + (ofCell[inCell] ?? 0) +
      (ofSetting[setting] ?? 0) + (ofTraits[traits] ?? 0) + (ofDegree[linked] ?? 0) + (ofPartnersSize[partners] ?? 0)
    let b = (ofPlace[2 * place + 1] ?? 0) + (ofSize[sized + 1] ?? 0) + (ofRegion[inRegion + 1] ?? 0) + (ofCounty[inCounty + 1] ?? 0) +
      (ofCell[inCell + 1] ?? 0) + (ofSetting[setting + 1] ?? 0) + (ofTraits[traits + 1] ?? 0) + (ofDegree[linked + 1] ?? 0) +
      (ofPartnersSize[partners + 1] ?? 0)
    const slot = slotOf[i] ?? -1
    if (slot >= 0) {
      a += fewForth[slot] ?? 0
      b += fewBack[slot] ?? 0
    }
    forth[i] = a
    back[i] = b
    const counts = eligible & referenceBit
    reference += counts
    placeCount[place] = (placeCount[place] ?? 0) + counts
  }
  return reference
}
