import { foldName } from '../naming/fold.ts'
import type { LiveSnapshot } from './live-snapshot.ts'
import type { PartnershipConditions } from './ports/partnership-list.ts'

/** Which partnerships somebody asks for. */
export interface PartnershipQuestion extends Omit<PartnershipConditions, 'bearers'> {
  /** Words of the names of the two ends, in any spelling that search knows, each borne by one of them; empty for none. */
  readonly words: string
}

/** More words are not looked for; nobody names the two ends of a link with so many. */
const MOST_WORDS = 16

/**
 * The question with its words looked up in the names. Names are known of what may be found: a municipality that may be
 * shown and not searched is in the list, and no word leads to it. Fails with DependencyFault while the names are loaded.
 */
export function conditionsOf({ words, ...conditions }: PartnershipQuestion, live: LiveSnapshot): PartnershipConditions {
  const asked = [...new Set(foldName(words).split(' ').filter((word) => word !== ''))].slice(0, MOST_WORDS)
  if (asked.length > 0) {
    const { names } = live.current()
    return { ...conditions, bearers: asked.map((word) => names.bearing(word)) }
  }
  // Words without a letter or digit stand in no name.
  return { ...conditions, bearers: words.trim() === '' ? [] : [[]] }
}
