import { LONGEST_COMPARED, unitsDistance, writeUnits } from './edit-distance.ts'
import { letterMask, type NamePool } from './name-pool.ts'

const query = new Uint16Array(LONGEST_COMPARED)

/**
 * Visits every name of the pool that is at most `bound` edits (0 to 2) from the folded text, or with `toBeginning`,
 * that has a beginning so near. A mask of letters and the length exclude nearly all names before a distance is computed.
 */
export function visitNear(
  pool: NamePool, folded: string, bound: number, toBeginning: boolean, visit: (name: number, edits: number) => void,
): void {
  const { size, units, at, lengths, masks } = pool
  const length = writeUnits(folded, query)
  const mask = letterMask(query, length)
  for (let name = 0; name < size; name++) {
    const nameLength = lengths[name] as number
    if (length - nameLength > bound) continue
    const nameMask = masks[name] as number
    if (hasMoreBits(mask & ~nameMask, bound)) continue
    if (!toBeginning && (nameLength - length > bound || hasMoreBits(nameMask & ~mask, bound))) continue
    const edits = unitsDistance(query, 0, length, units, at[name] as number, nameLength, bound, toBeginning)
    if (edits <= bound) visit(name, edits)
  }
}

/** Whether more than `bound` (0 to 2) bits are set: each step takes the lowest one away. */
function hasMoreBits(bits: number, bound: number): boolean {
  if (bound > 0) bits &= bits - 1
  if (bound > 1) bits &= bits - 1
  return bits !== 0
}
