import { DEGREE_CLASSES, LINK_SIZE_BANDS, linkSizeBand, PARTNERS_SIZE_CLASSES, SIZE_CLASSES } from './classes.ts'
import { Interner } from './interner.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Municipalities of one kind have the same country, size, traits and record of partners. There are some eight thousand
 * kinds of seventy thousand municipalities: what all these are worth together is added up once for each kind.
 */
export interface Kinds {
  /** Kind by position. */
  readonly of: Int32Array
  readonly count: number
  /** Size class of every kind, and where it stands in the tables over the other keys. */
  readonly size: Int32Array
  readonly countryAndSize: Int32Array
  readonly countryBandAndLinked: Int32Array
  /** Outside the asker's size band. */
  readonly traits: Int32Array
  readonly degree: Int32Array
  readonly partnersSize: Int32Array
}

export function kindsOf(snapshot: Snapshot): Kinds {
  const { columns: { country, size, traitSet, degreeClass }, extent, traitSets } = snapshot
  const { partnersSize } = snapshot.statistics()
  const bodies = new Interner<number>()
  const kinds = new Interner<number>()
  const of = new Int32Array(extent)
  for (let i = 0; i < extent; i++) {
    const body = bodies.intern(((country[i] ?? 0) * SIZE_CLASSES + (size[i] ?? 0)) * traitSets.size + (traitSet[i] ?? 0))
    of[i] = kinds.intern((body * DEGREE_CLASSES + (degreeClass[i] ?? 0)) * PARTNERS_SIZE_CLASSES + (partnersSize[i] ?? 0))
  }
  const known = emptyKinds(of, kinds.size)
  for (let i = 0; i < extent; i++) {
    const kind = of[i] ?? 0
    known.size[kind] = size[i] ?? 0
    known.countryAndSize[kind] = (country[i] ?? 0) * SIZE_CLASSES + (size[i] ?? 0)
    known.countryBandAndLinked[kind] = 2 * ((country[i] ?? 0) * LINK_SIZE_BANDS + linkSizeBand(size[i] ?? 0)) + (degreeClass[i] === 0 ? 0 : 1)
    known.traits[kind] = 2 * (traitSet[i] ?? 0)
    known.degree[kind] = degreeClass[i] ?? 0
    known.partnersSize[kind] = partnersSize[i] ?? 0
  }
  return known
}

function emptyKinds(of: Int32Array, count: number): Kinds {
  return {
    of, count, size: new Int32Array(count), countryAndSize: new Int32Array(count), countryBandAndLinked: new Int32Array(count),
    traits: new Int32Array(count), degree: new Int32Array(count), partnersSize: new Int32Array(count),
  }
}
