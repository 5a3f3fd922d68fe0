import { CHORD_KM, DISTANCE_CLASS_BY_CHORD_KM, DISTANCE_CLASSES, LAST_CHORD_KM, SIZE_CLASSES } from './classes.ts'
import { REFERENCE } from './eligible.ts'
import { TERM_NAMES, type TermName } from './findings.ts'
import { fuse, meansOf } from './fuse.ts'
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
export function scoreAll(query: Query, weights: Weights): Scored {
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
  const terms = compiled.map((term) => ({ ...term, ...meansOf(workspace, term, snapshot.countries.size, reference) }))
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
  const { state, forth, back, sameBand, scatter } = workspace
  const { slotOf } = scatter
  const { forth: placeForth, back: placeBack, count: placeCount } = workspace.tables['country*distance']
  const { forth: sizeForth, back: sizeBack, count: sizeCount } = workspace.tables['country*size']
  const { forth: regionForth, back: regionBack, count: regionCount } = workspace.tables.region
  const { forth: countyForth, back: countyBack, count: countyCount } = workspace.tables.county
  const { forth: traitForth, back: traitBack, count: traitCount } = workspace.tables.traits
  const { forth: cellForth, back: cellBack, count: cellCount } = workspace.tables.cell
  const { forth: settingForth, back: settingBack, count: settingCount } = workspace.tables.setting
  const settings = snapshot.settings()
  const { partnersSize } = snapshot.statistics()
  const { forth: partnersForth, back: partnersBack, count: partnersCount } = workspace.tables.partnersSize
  const { forth: degreeForth, back: degreeBack, count: degreeCount } = workspace.tables.degree
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
    const sized = there * sizes + ownSize
    const set = 2 * (traitSet[i] ?? 0) + (sameBand[ownSize] ?? 0)
    const inRegion = region[i] ?? 0
    const inCounty = county[i] ?? 0
    const inCell = cell[i] ?? 0
    const setting = settings[i] ?? 0
    const linked = degreeClass[i] ?? 0
    const ofPartners = partnersSize[i] ?? 0
    const slot = slotOf[i] ?? -1
    forth[i] = (placeForth[place] ?? 0) + (sizeForth[sized] ?? 0) + (regionForth[inRegion] ?? 0) +
      (countyForth[inCounty] ?? 0) + (cellForth[inCell] ?? 0) + (settingForth[setting] ?? 0) + (traitForth[set] ?? 0) + (degreeForth[linked] ?? 0) + (partnersForth[ofPartners] ?? 0) + (slot < 0 ? 0 : fewForth[slot] ?? 0)
    back[i] = (placeBack[place] ?? 0) + (sizeBack[sized] ?? 0) + (regionBack[inRegion] ?? 0) +
      (countyBack[inCounty] ?? 0) + (cellBack[inCell] ?? 0) + (settingBack[setting] ?? 0) + (traitBack[set] ?? 0) + (degreeBack[linked] ?? 0) + (partnersBack[ofPartners] ?? 0) + (slot < 0 ? 0 : fewBack[slot] ?? 0)
    const counts = eligible & referenceBit
    reference += counts
    placeCount[place] = (placeCount[place] ?? 0) + counts
    sizeCount[sized] = (sizeCount[sized] ?? 0) + counts
    regionCount[inRegion] = (regionCount[inRegion] ?? 0) + counts
    countyCount[inCounty] = (countyCount[inCounty] ?? 0) + counts
    cellCount[inCell] = (cellCount[inCell] ?? 0) + counts
    settingCount[setting] = (settingCount[setting] ?? 0) + counts
    traitCount[set] = (traitCount[set] ?? 0) + counts
    degreeCount[linked] = (degreeCount[linked] ?? 0) + counts
    partnersCount[ofPartners] = (partnersCount[ofPartners] ?? 0) + counts
  }
  return reference
}

/** Index of a position in a part of a term; -1 where a scattered term does not touch it. */
export function indexIn(query: Query, part: Part, position: number): number {
  const { columns, workspace } = query.snapshot
  const size = columns.size[position] ?? 0
  switch (part.over) {
    case 'country': return columns.country[position] ?? 0
    case 'size': return size
    case 'region': return columns.region[position] ?? 0
    case 'county': return columns.county[position] ?? 0
    case 'cell': return columns.cell[position] ?? 0
    case 'setting': return query.snapshot.settings()[position] ?? 0
    case 'degree': return columns.degreeClass[position] ?? 0
    case 'partnersSize': return query.snapshot.statistics().partnersSize[position] ?? 0
    case 'traits': return 2 * (columns.traitSet[position] ?? 0) + (workspace.sameBand[size] ?? 0)
    case 'few': return workspace.scatter.slotOf[position] ?? -1
    case 'distance': return distanceAt(query, position)
    case 'country*distance': return (columns.country[position] ?? 0) * DISTANCE_CLASSES + distanceAt(query, position)
    case 'country*size': return (columns.country[position] ?? 0) * SIZE_CLASSES + size
  }
}

function distanceAt({ snapshot: { columns }, asker: { point } }: Query, position: number): number {
  const dx = (columns.x[position] ?? 0) - (point?.x ?? 0)
  const dy = (columns.y[position] ?? 0) - (point?.y ?? 0)
  const dz = (columns.z[position] ?? 0) - (point?.z ?? 0)
  const chordKm = Math.sqrt(dx * dx + dy * dy + dz * dz) * CHORD_KM
  return DISTANCE_CLASS_BY_CHORD_KM[chordKm < LAST_CHORD_KM ? Math.floor(chordKm) : LAST_CHORD_KM] ?? 0
}
