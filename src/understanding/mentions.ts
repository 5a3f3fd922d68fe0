import { readCompound } from './compounds.ts'
import type { Meaning } from './lexicon.ts'
import type { LanguageIndex } from './lexicon-index.ts'
import { compare, type PhraseMatch } from './phrase-index.ts'
import type { Token } from './tokens.ts'

/** Tokens from `from` to before `to` and what they mean. */
export interface Mention {
  readonly from: number
  readonly to: number
  readonly meanings: readonly Meaning[]
  readonly exactness: PhraseMatch['exactness']
}

/** A word of another language than the sentence's is believed from this many letters on, and only as it stands. */
const SHORTEST_FOREIGN = 5

/**
 * What the words from token `from` to before `to` mean: the longest phrase first, in the languages of the sentence; then
 * what single words are parts of compounds, words of other languages, or mistyped.
 * @param isTaken whether a token was understood already
 */
export function findMentions(
  tokens: readonly Token[], from: number, to: number,
  own: readonly LanguageIndex[], others: readonly LanguageIndex[], isTaken: (at: number) => boolean,
): Mention[] {
  const mentions: Mention[] = []
  const free = (match: PhraseMatch | null) => {
    for (let at = match?.from ?? 0; at < (match?.to ?? 0); at++) if (isTaken(at)) return null
    return match !== null && match.to <= to ? match : null
  }
  let at = from
  while (at < to) {
    const match = isTaken(at) ? null : longest(own.map(({ phrases }) => free(phrases.longestAt(tokens, at)))) ?? lessSure(tokens, at, own, others, free)
    if (match !== null) mentions.push({ from: match.from, to: match.to, meanings: match.meanings, exactness: match.exactness })
    at = match?.to ?? at + 1
  }
  return mentions
}

/** Of several languages the longest match; at a tie that of the surer language. */
function longest(matches: readonly (PhraseMatch | null)[]): PhraseMatch | null {
  let best: PhraseMatch | null = null
  for (const match of matches) if (match !== null && (best === null || compare(match, best) > 0)) best = match
  return best
}

function lessSure(
  tokens: readonly Token[], at: number, own: readonly LanguageIndex[], others: readonly LanguageIndex[],
  free: (match: PhraseMatch | null) => PhraseMatch | null,
): PhraseMatch | null {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word' || own.some(({ phrases }) => phrases.read(token).isStop)) return null
  for (const { phrases, compoundHeads } of own) {
    if (compoundHeads.length === 0) continue
    const compound = readCompound(phrases, tokens, at, compoundHeads)
    if (compound !== null) return compound
  }
  const foreign = longest(others.map(({ phrases }) => free(phrases.longestAt(tokens, at))).filter((match) => match !== null && isSureAbroad(match, token)))
  if (foreign !== null) return foreign
  for (const { phrases, slips } of own) {
    const meaning = slips.nearest(phrases.read(token).folded)
    if (meaning !== null) return { from: at, to: at + 1, words: 1, exactness: 'inflected', letters: 0, meanings: [meaning] }
  }
  return null
}

function isSureAbroad({ exactness, words, meanings }: PhraseMatch, { text }: Token): boolean {
  return exactness === 'whole' && (words > 1 || text.length >= SHORTEST_FOREIGN) && meanings.every(({ kind }) => kind !== 'cue')
}
