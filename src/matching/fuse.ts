import type { CandidateKeys } from './candidate-keys.ts'
import { DISTANCE_CLASSES } from './classes.ts'
import type { Kinds } from './kinds.ts'
import type { Snapshot } from './snapshot.ts'
import type { Part } from './terms/term.ts'
import type { Workspace } from './workspace.ts'

interface WeightedParts {
  readonly weight: number
  readonly parts: readonly Part[]
}

/**
 * Adds the tables of all terms up, one for each key, and those into the tables of the scoring loop, so that the loop
 * costs the same however many terms there are.
 */
export function fuse({ workspace, countries }: Snapshot, terms: readonly WeightedParts[], keys: CandidateKeys): void {
  const { scatter } = workspace
  workspace.few.fill(0, 0, 2 * scatter.count)
  for (const { weight, parts } of terms) {
    for (const part of parts) {
      if (part.over === 'few') addAt(workspace.few, 0, part, scatter.count, weight)
      else addTable(workspace, part, part.over, weight, countries.size)
    }
  }
  layOut(workspace, keys)
}

/** Writes the tables of the scoring loop: two as they are, the others several together. */
function layOut(workspace: Workspace, { first, entries, kinds, areas }: CandidateKeys): void {
  const { tables } = workspace
  if (workspace.loop.length < 2 * entries) workspace.loop = new Float64Array(2 * entries)
  const { loop } = workspace
  loop.set(tables['country*distance'].subarray(0, 2 * first.kinds))
  layOutKinds(workspace, kinds, first.kinds)
  for (let area = 0; area < areas.region.length; area++) {
    const region = 2 * (areas.region[area] ?? 0)
    const county = 2 * (areas.county[area] ?? 0)
    const cell = 2 * (areas.cell[area] ?? 0)
    const at = 2 * (first.areas + area)
    loop[at] = (tables.region[region] ?? 0) + (tables.county[county] ?? 0) + (tables.cell[cell] ?? 0)
    loop[at + 1] = (tables.region[region + 1] ?? 0) + (tables.county[county + 1] ?? 0) + (tables.cell[cell + 1] ?? 0)
  }
  loop.set(tables.setting.subarray(0, 2 * (entries - first.setting)), 2 * first.setting)
}

function layOutKinds({ loop, tables, sameBand }: Workspace, kinds: Kinds, first: number): void {
  const { size: sizes, degree: degrees, 'country*size': countriesAndSizes, 'country*band*linked': linkedOrNot, partnersSize: partnersSizes, traits: traitSets } = tables
  for (let kind = 0; kind < kinds.count; kind++) {
    const ownSize = kinds.size[kind] ?? 0
    const size = 2 * ownSize
    const countryAndSize = 2 * (kinds.countryAndSize[kind] ?? 0)
    const linked = 2 * (kinds.countryBandAndLinked[kind] ?? 0)
    const traits = 2 * ((kinds.traits[kind] ?? 0) + (sameBand[ownSize] ?? 0))
    const degree = 2 * (kinds.degree[kind] ?? 0)
    const partnersSize = 2 * (kinds.partnersSize[kind] ?? 0)
    const at = 2 * (first + kind)
    loop[at] = (sizes[size] ?? 0) + (countriesAndSizes[countryAndSize] ?? 0) + (linkedOrNot[linked] ?? 0) + (traitSets[traits] ?? 0) +
      (degrees[degree] ?? 0) + (partnersSizes[partnersSize] ?? 0)
    loop[at + 1] = (sizes[size + 1] ?? 0) + (countriesAndSizes[countryAndSize + 1] ?? 0) + (linkedOrNot[linked + 1] ?? 0) + (traitSets[traits + 1] ?? 0) +
      (degrees[degree + 1] ?? 0) + (partnersSizes[partnersSize + 1] ?? 0)
  }
}

function addTable({ tables }: Workspace, part: Part, over: Exclude<Part['over'], 'few'>, weight: number, countries: number): void {
  switch (over) {
    case 'country': return addRows(tables['country*distance'], part, countries, DISTANCE_CLASSES, weight)
    case 'distance': return addColumns(tables['country*distance'], part, countries, DISTANCE_CLASSES, weight)
    case 'country*distance':
    case 'size':
    case 'country*size':
    case 'country*band*linked':
    case 'region':
    case 'county':
    case 'cell':
    case 'traits':
    case 'degree':
    case 'setting':
    case 'partnersSize': return addAt(tables[over], 0, part, part.forth.length, weight)
  }
}

/** Adds both directions of a part's first `length` values from an entry of the table on. */
function addAt(sum: Float64Array, first: number, { forth, back }: Part, length: number, weight: number): void {
  for (let i = 0; i < length; i++) {
    const at = 2 * (first + i)
    sum[at] = (sum[at] ?? 0) + weight * (forth[i] ?? 0)
    sum[at + 1] = (sum[at + 1] ?? 0) + weight * (back[i] ?? 0)
  }
}

/** The same values along each row of a table. */
function addRows(sum: Float64Array, { forth, back }: Part, rows: number, width: number, weight: number): void {
  for (let row = 0; row < rows; row++) {
    const [a, b] = [weight * (forth[row] ?? 0), weight * (back[row] ?? 0)]
    for (let at = 2 * row * width; at < 2 * (row + 1) * width; at += 2) {
      sum[at] = (sum[at] ?? 0) + a
      sum[at + 1] = (sum[at + 1] ?? 0) + b
    }
  }
}

/** The same values down each column. */
function addColumns(sum: Float64Array, part: Part, rows: number, width: number, weight: number): void {
  for (let row = 0; row < rows; row++) addAt(sum, row * width, part, width, weight)
}
