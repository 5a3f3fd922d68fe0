import { LEVELS } from '../domain/municipality.ts'
import { leaveOut } from '../understanding/keys.ts'
import type { Lexicon } from '../understanding/lexicon-index.ts'
import type { RegionNames } from '../understanding/region-names.ts'
import { understand } from '../understanding/understand.ts'
import type { Understood } from '../understanding/understood.ts'
import type { LiveSnapshot } from './live-snapshot.ts'

export interface ReadingPorts {
  readonly live: LiveSnapshot
  /** Made when it is first needed. */
  readonly lexicon: () => Lexicon
}

/** A text in somebody's own words, and the names of what was understood wrongly of it: see `understanding/keys`. */
export interface OwnWords {
  readonly text: string
  readonly without: readonly string[]
}

const REGION = LEVELS.indexOf('region')
/** More bearers of one name than this, and it is no region's in particular. */
const MOST_BEARERS = 20

/** What a text says of the partner that is wanted. Regions are known once the register is loaded. */
export function readWords({ live, lexicon }: ReadingPorts, { text, without }: OwnWords): Understood {
  return leaveOut(understand(text, lexicon(), regionNames(live)), new Set(without))
}

function regionNames(live: LiveSnapshot): RegionNames {
  if (!live.isLoaded) return { find: () => null }
  const { snapshot, names } = live.current()
  return {
    find(folded) {
      const regions = names.exactly(folded, { countries: null }, MOST_BEARERS)
        .filter(({ id }) => snapshot.columns.level[snapshot.positionOf(id)] === REGION)
      return regions.length === 1 ? regions[0]?.id ?? null : null
    },
  }
}
