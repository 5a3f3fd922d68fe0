import { CHORD_KM, DISTANCE_CLASS_BY_CHORD_KM, DISTANCE_CLASSES, LAST_CHORD_KM, LINK_SIZE_BANDS, linkSizeBand, SIZE_CLASSES } from './classes.ts'
import type { Query } from './query.ts'
import type { Key } from './terms/term.ts'

/** Where a position stands in tables over a key; -1 in `few` where no scattered term touches it. */
export function indexIn(query: Query, key: Key, position: number): number {
  const { columns, workspace } = query.snapshot
  const size = columns.size[position] ?? 0
  switch (key) {
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
    case 'country*band*linked': return 2 * ((columns.country[position] ?? 0) * LINK_SIZE_BANDS + linkSizeBand(size)) + (columns.degreeClass[position] === 0 ? 0 : 1)
  }
}

function distanceAt({ snapshot: { columns }, asker: { point } }: Query, position: number): number {
  const dx = (columns.x[position] ?? 0) - (point?.x ?? 0)
  const dy = (columns.y[position] ?? 0) - (point?.y ?? 0)
  const dz = (columns.z[position] ?? 0) - (point?.z ?? 0)
  const chordKm = Math.sqrt(dx * dx + dy * dy + dz * dz) * CHORD_KM
  return DISTANCE_CLASS_BY_CHORD_KM[chordKm < LAST_CHORD_KM ? Math.floor(chordKm) : LAST_CHORD_KM] ?? 0
}
