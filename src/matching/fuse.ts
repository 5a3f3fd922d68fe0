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
  const { tables } = workspace
  switch (over) {
    case 'country': return addRows(tables['country*distance'][direction], values, countries, DISTANCE_CLASSES, weight)
    case 'size': return addColumns(tables['country*size'][direction], values, countries, SIZE_CLASSES, weight)
    case 'distance': return addColumns(tables['country*distance'][direction], values, countries, DISTANCE_CLASSES, weight)
    case 'country*distance': return addTo(tables[over][direction], values, countries * DISTANCE_CLASSES, weight)
    case 'country*size': return addTo(tables[over][direction], values, countries * SIZE_CLASSES, weight)
    case 'region':
    case 'county':
    case 'cell':
    case 'traits':
    case 'degree':
    case 'setting':
    case 'partnersSize': return addTo(tables[over][direction], values, values.length, weight)
  }
}

function addTo(sum: Float64Array, values: Float64Array, length: number, weight: number): void {
  for (let i = 0; i < length; i++) sum[i] = (sum[i] ?? 0) + weight * (values[i] ?? 0)
}

/** The same value along each row of a table. */
function addRows(sum: Float64Array, values: Float64Array, rows: number, width: number, weight: number): void {
  for (let row = 0; row < rows; row++) {
    const value = weight * (values[row] ?? 0)
    for (let i = row * width; i < (row + 1) * width; i++) sum[i] = (sum[i] ?? 0) + value
  }
}

/** The same value down each column. */
function addColumns(sum: Float64Array, values: Float64Array, rows: number, width: number, weight: number): void {
  for (let row = 0; row < rows; row++) addTo(sum.subarray(row * width, (row + 1) * width), values, width, weight)
}

/** How many of the reference have each value of a key. */
function countsOver({ tables }: Workspace, over: TableKey, countries: number): Int32Array {
  const places = tables['country*distance'].count
  const sizes = tables['country*size'].count
  switch (over) {
    case 'country': return Int32Array.from({ length: countries }, (_, c) => sumOf(places.subarray(c * DISTANCE_CLASSES, (c + 1) * DISTANCE_CLASSES)))
    case 'size': return byColumn(sizes, countries, SIZE_CLASSES)
    case 'distance': return byColumn(places, countries, DISTANCE_CLASSES)
    case 'country*distance': return places
    case 'country*size': return sizes
    case 'region':
    case 'county':
    case 'cell':
    case 'traits':
    case 'degree':
    case 'setting':
    case 'partnersSize': return tables[over].count
  }
}

function byColumn(counts: Int32Array, rows: number, width: number): Int32Array {
  const sums = new Int32Array(width)
  for (let i = 0; i < rows * width; i++) sums[i % width] = (sums[i % width] ?? 0) + (counts[i] ?? 0)
  return sums
}

function sumOf(counts: Int32Array): number {
  let sum = 0
  for (const count of counts) sum += count
  return sum
}
