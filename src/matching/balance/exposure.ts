/** How often municipalities were shown lately, as the question finds it. */
export interface Exposure {
  /** How many lists were shown, decayed. */
  readonly lists: number
  /** In how many of them the municipality was, decayed alike. */
  of(id: number): number
}

export const NO_EXPOSURE: Exposure = { lists: 0, of: () => 0 }

/** Exposure is read as "in how many of the last so many lists", so that it means the same in a busy service as in a quiet one. */
const WINDOW = 1_200
/** Score taken off for exposure e is this times ln(1 + e). Measured: docs/balance.md. */
const WEIGHT = 0.5
/** Nobody is in more than this share of the lists, while others are left. The promise is 2 %; processes learn of each other late. */
const GREATEST_SHARE = 0.015
/** In the first lists of all a share means nothing: so many are nobody's too many. */
const FREE = 5

export interface ShownLately {
  /** In how many of the last lists it was shown, and how many lists that are. */
  readonly shown: number
  readonly lists: number
  /** What that takes off its score. */
  readonly penalty: number
  /** One more list would be one too many: it stands behind all who are not. */
  readonly isFull: boolean
}

/** What its exposure means for a municipality. */
export function shownLately(exposure: Exposure, id: number): ShownLately {
  const lists = Math.min(exposure.lists, WINDOW)
  const shown = exposure.of(id) * (exposure.lists > WINDOW ? WINDOW / exposure.lists : 1)
  return { shown, lists, penalty: WEIGHT * Math.log1p(shown), isFull: shown + 1 > Math.max(FREE, GREATEST_SHARE * lists) }
}
