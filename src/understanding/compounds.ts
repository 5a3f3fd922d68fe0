import type { Meaning } from './lexicon.ts'
import type { PhraseIndex, PhraseMatch } from './phrase-index.ts'
import type { Token } from './tokens.ts'
import { foldWord } from './word-keys.ts'

const SHORTEST_HEAD = 4
const SHORTEST_MODIFIER = 3
const SHORTEST_TELLING_MODIFIER = 4
/** Syllables before a verb: "Transport" is no sport. */
const PREFIXES = new Set([
  'ver', 'be', 'ent', 'er', 'zer', 'ge', 'an', 'aus', 'ein', 'auf', 'ab', 'um', 'vor', 'zu', 'tran', 'trans', 'nach', 'ex', 'im', 'un', 'unter', 'mit', 'rev', 'kon',
])
/** Shorter last parts are believed only as they stand. */
const SHORTEST_INFLECTED_HEAD = 6
/** Ends of names of places: Mecklenburg is no castle. */
const PLACE_ENDINGS = new Set(['burg', 'burgen', 'berg', 'bergen', 'see', 'wald', 'kirchen', 'hafen', 'bad', 'ach', 'au', 'markt', 'feld', 'bruck', 'rad', 'male', 'insel'])
/** Before a country's name: the south of France is in France. */
const DIRECTIONS = ['süd', 'nord', 'ost', 'west', 'mittel', 'zentral', 'südost', 'südwest', 'nordost', 'nordwest'].map((word) => foldWord('de', word))
const LINKS = ['', 's', 'es', 'n', 'en', 'er', 'e']

/**
 * What a compound of a language that writes them in one word says: by its last part ("Kinderchor" is a choir), or by its
 * first where the last leaves it to that ("Feuerwehrbegegnung").
 * @param heads folded last parts that leave the meaning to the first
 */
export function readCompound(index: PhraseIndex, tokens: readonly Token[], at: number, heads: readonly string[]): PhraseMatch | null {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word') return null
  const { folded } = index.read(token)
  return byModifier(index, folded, at, heads) ?? byHead(index, folded, at) ?? byDirection(index, folded, at)
}

function byHead(index: PhraseIndex, folded: string, at: number): PhraseMatch | null {
  for (let cut = SHORTEST_MODIFIER; cut <= folded.length - SHORTEST_HEAD; cut++) {
    if (PREFIXES.has(folded.slice(0, cut))) continue
    const head = folded.slice(cut)
    const match = PLACE_ENDINGS.has(head) ? null : alone(index, head)
    if (match !== null && (match.exactness === 'whole' || head.length >= SHORTEST_INFLECTED_HEAD)) return { ...match, from: at, to: at + 1, exactness: 'inflected' }
  }
  return null
}

function byModifier(index: PhraseIndex, folded: string, at: number, heads: readonly string[]): PhraseMatch | null {
  for (const head of heads) {
    const cut = folded.indexOf(head, SHORTEST_TELLING_MODIFIER)
    // An ending of the head's own may follow: "-vereine", "-gruppen".
    if (cut < 0 || folded.length - cut - head.length > 3) continue
    for (const link of LINKS) {
      const modifier = folded.slice(0, cut)
      if (!modifier.endsWith(link)) continue
      const match = alone(index, modifier.slice(0, modifier.length - link.length))
      if (match !== null) return { ...match, from: at, to: at + 1, exactness: 'inflected' }
    }
  }
  return null
}

function byDirection(index: PhraseIndex, folded: string, at: number): PhraseMatch | null {
  for (const direction of DIRECTIONS) {
    const match = folded.startsWith(direction) ? alone(index, folded.slice(direction.length), ({ kind }) => kind === 'country') : null
    if (match !== null) return { ...match, from: at, to: at + 1, exactness: 'inflected' }
  }
  return null
}

const saysWhat = ({ kind, value }: Meaning) => kind === 'topic' || kind === 'trait' || (kind === 'cue' && value === 'partner')

/** A part that is a word by itself, with those of its meanings that can be meant: topics, traits and the partner. */
function alone(index: PhraseIndex, part: string, isMeant: (meaning: Meaning) => boolean = saysWhat): PhraseMatch | null {
  if (part.length < SHORTEST_TELLING_MODIFIER || index.stopWords.has(part)) return null
  const token: Token = { kind: 'word', text: part, lower: part, gap: '', breakBefore: 0, start: 0, end: part.length }
  const match = index.longestAt([token], 0)
  if (match === null) return null
  const meanings = match.meanings.filter(isMeant)
  return meanings.length === 0 ? null : { ...match, meanings }
}
