import { DISTANCE_CLASSES, SIZE_CLASSES } from './classes.ts'
import { REFERENCE } from './eligible.ts'
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
export function fuse(workspace: Workspace, terms: readonly WeightedParts[], countries: number): { forth: Float64Array; back: Float64Array } {
  const few = workspace.scatter.column()
  for (const { weight, parts } of terms) {
    for (const part of parts) {
      for (const direction of ['forth', 'back'] as const) {
        if (part.over === 'few') addTo(few[direction], part[direction], workspace.scatter.count, weight)
        else addTable(workspace, part.over, part[direction], direction, weight, countries)
      }
    }
  }
  return few
}

/** Weighted means of a term over the reference: exact, from how often each value of a key occurred in the loop. */
export function meansOf(
  workspace: Workspace, { weight, parts }: WeightedParts, countries: number, reference: number,
): { meanForth: number; meanBack: number } {
  let sumForth = 0
  let sumBack = 0
  for (const part of parts) {
    if (part.over === 'few') {
      const { count, positions } = workspace.scatter
      for (let slot = 0; slot < count; slot++) {
        if (((workspace.state[positions[slot] ?? 0] ?? 0) & REFERENCE) === 0) continue
        sumForth += part.forth[slot] ?? 0
        sumBack += part.back[slot] ?? 0
      }
    } else {
      const counts = countsOver(workspace, part.over, countries)
      for (let i = 0; i < counts.length; i++) {
        sumForth += (counts[i] ?? 0) * (part.forth[i] ?? 0)
        sumBack += (counts[i] ?? 0) * (part.back[i] ?? 0)
      }
    }
  }
  const each = reference === 0 ? 0 : weight / reference
  return { meanForth: each * sumForth, meanBack: each * sumBack }
}

type TableKey = Exclude<Part['over'], 'few'>

function addTable(
  workspace: Workspace, over: TableKey, values: Float64Array, direction: 'forth' | 'back', weight: number, countries: number,
): void {
  switch (over) {
    case 'country': return addRows(workspace.tables['country*distance'][direction], values, countries, weight)
    case 'size': return addRows(workspace.tables['size*distance'][direction], values, SIZE_CLASSES, weight)
    case 'distance': return addColumns(workspace.tables['size*distance'][direction], values, SIZE_CLASSES, weight)
    case 'country*distance': return addTo(workspace.tables[over][direction], values, countries * DISTANCE_CLASSES, weight)
    case 'size*distance': return addTo(workspace.tables[over][direction], values, SIZE_CLASSES * DISTANCE_CLASSES, weight)
    case 'region':
    case 'traits':
    case 'degree': return addTo(workspace.tables[over][direction], values, values.length, weight)
  }
}

function addTo(sum: Float64Array, values: Float64Array, length: number, weight: number): void {
  for (let i = 0; i < length; i++) sum[i] = (sum[i] ?? 0) + weight * (values[i] ?? 0)
}

/** The same value along each row of a table with a column for each distance class. */
function addRows(sum: Float64Array, values: Float64Array, rows: number, weight: number): void {
  for (let row = 0; row < rows; row++) {
    const value = weight * (values[row] ?? 0)
    for (let i = row * DISTANCE_CLASSES; i < (row + 1) * DISTANCE_CLASSES; i++) sum[i] = (sum[i] ?? 0) + value
  }
}

/** The same value down each column. */
function addColumns(sum: Float64Array, values: Float64Array, rows: number, weight: number): void {
  for (let row = 0; row < rows; row++) {
    addTo(sum.subarray(row * DISTANCE_CLASSES, (row + 1) * DISTANCE_CLASSES), values, DISTANCE_CLASSES, weight)
  }
}

/** How many of the reference have each value of a key. */
function countsOver({ tables }: Workspace, over: TableKey, countries: number): Int32Array {
  const places = tables['country*distance'].count
  const sizes = tables['size*distance'].count
  switch (over) {
    case 'country': return Int32Array.from({ length: countries }, (_, c) => sumOf(places.subarray(c * DISTANCE_CLASSES, (c + 1) * DISTANCE_CLASSES)))
    case 'size': return Int32Array.from({ length: SIZE_CLASSES }, (_, s) => sumOf(sizes.subarray(s * DISTANCE_CLASSES, (s + 1) * DISTANCE_CLASSES)))
    case 'distance': {
      const counts = new Int32Array(DISTANCE_CLASSES)
      for (let i = 0; i < SIZE_CLASSES * DISTANCE_CLASSES; i++) {
        counts[i % DISTANCE_CLASSES] = (counts[i % DISTANCE_CLASSES] ?? 0) + (sizes[i] ?? 0)
      }
      return counts
    }
    case 'country*distance': return places
    case 'size*distance': return sizes
    case 'region':
    case 'traits':
    case 'degree': return tables[over].count
  }
}

function sumOf(counts: Int32Array): number {
  let sum = 0
  for (const count of counts) sum += count
  return sum
}
