import { foldName } from '../naming/fold.ts'
import type { Mention } from './mentions.ts'
import { type Token, TOGETHER } from './tokens.ts'

/** Looks a region up by its name in any language. */
export interface RegionNames {
  /** Id of the region with this folded name; null where none or several have it. */
  find(folded: string): number | null
}

const LONGEST = 3
/** Shorter names are words of some language as well. */
const SHORTEST = 4

/** The regions that are named among the tokens from `from` to before `to` that nothing else was made of. */
export function findRegions(
  tokens: readonly Token[], from: number, to: number, names: RegionNames, isTaken: (at: number) => boolean,
): Mention[] {
  const found: Mention[] = []
  let at = from
  while (at < to) {
    const mention = regionAt(tokens, at, to, names, isTaken)
    if (mention !== null) found.push(mention)
    at = mention?.to ?? at + 1
  }
  return found
}

function regionAt(tokens: readonly Token[], at: number, to: number, names: RegionNames, isTaken: (at: number) => boolean): Mention | null {
  for (let length = LONGEST; length >= 1; length--) {
    const words = tokens.slice(at, at + length)
    const isWhole = at + length <= to && words.every((token, index) =>
      token.kind === 'word' && !isTaken(at + index) && (index === 0 || token.breakBefore === TOGETHER))
    // Names are written with a capital; small words are none, unless everything is written small.
    if (!isWhole || !/^\p{Lu}/u.test(words[0]?.text ?? '')) continue
    const folded = foldName(words.map(({ text }) => text).join(' '))
    const region = folded.length < SHORTEST ? null : names.find(folded)
    if (region !== null) return { from: at, to: at + length, meanings: [{ kind: 'region', value: region }], exactness: 'whole' }
  }
  return null
}
