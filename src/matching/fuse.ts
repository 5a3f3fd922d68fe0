import { DISTANCE_CLASSES, SIZE_CLASSES } from './classes.ts'
import type { ScatterColumn } from './scatter.ts'
import type { Part } from './terms/term.ts'
import type { Workspace } from './workspace.ts'

interface WeightedParts {
  readonly weight: number
  readonly parts: readonly Part[]
}

/**
 * Adds the tables of all terms up into the tables of the workspace, one for each key of the scoring loop, so that the
 * loop costs the same however many terms there are. Returns the sum of the scattered parts, by slot.
 */
export function fuse(workspace: Workspace, terms: readonly WeightedParts[], countries: number): ScatterColumn {
  const few = workspace.scatter.column()
  for (const { weight, parts } of terms) {
    for (const part of parts) {
      if (part.over === 'few') addFew(few, part, workspace.scatter.count, weight)
      else addTable(workspace, part, part.over, weight, countries)
    }
  }
  return few
}

function addTable({ tables }: Workspace, part: Part, over: Exclude<Part['over'], 'few'>, weight: number, countries: number): void {
  switch (over) {
    case 'country': return addRows(tables['country*distance'], part, countries, DISTANCE_CLASSES, weight)
    case 'size': return addColumns(tables['country*size'], part, countries, SIZE_CLASSES, weight)
    case 'distance': return addColumns(tables['country*distance'], part, countries, DISTANCE_CLASSES, weight)
    case 'country*distance':
    case 'country*size':
    case 'region':
    case 'county':
    case 'cell':
    case 'traits':
    case 'degree':
    case 'setting':
    case 'partnersSize': return addAt(tables[over], 0, part, weight)
  }
}

function addFew(sum: ScatterColumn, { forth, back }: Part, count: number, weight: number): void {
  for (let slot = 0; slot < count; slot++) {
    sum.forth[slot] = (sum.forth[slot] ?? 0) + weight * (forth[slot] ?? 0)
    sum.back[slot] = (sum.back[slot] ?? 0) + weight * (back[slot] ?? 0)
  }
}

/** Adds both directions of a part from an entry of the table on. */
function addAt(sum: Float64Array, first: number, { forth, back }: Part, weight: number): void {
  for (let i = 0; i < forth.length; i++) {
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
  for (let row = 0; row < rows; row++) addAt(sum, row * width, part, weight)
}
