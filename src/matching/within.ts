import type { Predicate } from './filter-predicate.ts'
import type { Asker } from './query.ts'
import type { Snapshot } from './snapshot.ts'
import { chordOfMetres } from './unit-vector.ts'

/**
 * Who lies within so many metres of the asker, great circle; null for everybody. Nobody lies within any distance of
 * an asker whose place is not known.
 */
export function compileWithin({ columns: { x, y, z } }: Snapshot, { point }: Asker, metres: number | null): Predicate | null {
  if (metres === null) return null
  if (point === null) return () => false
  const most = chordOfMetres(metres) ** 2
  return (position) => {
    const [east, north, up] = [(x[position] ?? 0) - point.x, (y[position] ?? 0) - point.y, (z[position] ?? 0) - point.z]
    return east * east + north * north + up * up <= most
  }
}
