import type { LanguageWords, Meaning } from './lexicon.ts'
import { type Token, TOGETHER, tokenize } from './tokens.ts'
import { foldWord, isInScript, isReadable, stemsOf } from './word-keys.ts'

/** How a word was recognised: as it stands, or by its stem or beginning. */
export type Exactness = 'whole' | 'inflected'

export interface PhraseMatch {
  /** Tokens from `from` to before `to`. */
  readonly from: number
  readonly to: number
  /** Words of the phrase that count. */
  readonly words: number
  readonly exactness: Exactness
  /** Letters of the phrase: "niemieckojęzyczn*" tells more of a word than "niemieck*". */
  readonly letters: number
  readonly meanings: readonly Meaning[]
}

interface Word {
  readonly folded: string
  readonly stems: readonly string[]
  readonly isBeginning: boolean
}

interface Pattern {
  readonly words: readonly Word[]
  readonly meaning: Meaning
  /** Whether its stop words count, and no others may stand between. */
  readonly isUnbroken: boolean
  /** Whether its words stand as they are: "do" is no form of another word. */
  readonly isRigid: boolean
}

/** Stop words that may stand inside a phrase. */
const MOST_STOP_WORDS_INSIDE = 3
const BUCKET = 3
/** Up to this length a stem alone does not make two words one. */
const SHORTEST_SURE_STEM = 4
const MOST_LETTERS_APART = 2

/** A token as one language reads it. */
export interface ReadWord {
  readonly folded: string
  readonly stems: readonly string[]
  readonly isStop: boolean
}

/** All phrases of a language, to be found in a text at a position: the longest that begins there. */
export class PhraseIndex {
  readonly language: string
  readonly stopWords: ReadonlySet<string>
  readonly #isFreeOrder: boolean
  readonly #byKey = new Map<string, Pattern[]>()
  readonly #byBeginning = new Map<string, Pattern[]>()
  readonly #read = new Map<string, ReadWord>()

  constructor({ language, stopWords, phrases, isFreeOrder }: Pick<LanguageWords, 'language' | 'stopWords' | 'phrases' | 'isFreeOrder'>) {
    this.language = language
    this.#isFreeOrder = isFreeOrder
    this.stopWords = new Set(stopWords.map((word) => foldWord(language, word.toLowerCase())))
    for (const [phrase, meaning] of phrases) this.#add(phrase, meaning)
  }

  /** The word of a token; its stems are looked for once. */
  read({ lower }: Pick<Token, 'lower'>): ReadWord {
    const known = this.#read.get(lower)
    if (known !== undefined) return known
    const folded = foldWord(this.language, lower)
    const word = { folded, stems: isInScript(this.language, lower) ? stemsOf(this.language, lower) : [], isStop: this.stopWords.has(folded) }
    // Texts of strangers must not fill the memory.
    if (this.#read.size > 20_000) this.#read.clear()
    this.#read.set(lower, word)
    return word
  }

  /** The longest phrase that begins at token `at`, with all that it can mean; null where none does. */
  longestAt(tokens: readonly Token[], at: number): PhraseMatch | null {
    const first = tokens[at]
    if (first === undefined || first.kind !== 'word' || !isReadable(this.language, first.lower)) return null
    const { folded, stems } = this.read(first)
    let found: PhraseMatch[] = []
    const candidates = new Set([folded, ...stems].flatMap((key) => this.#byKey.get(key) ?? []))
    for (const pattern of this.#byBeginning.get(folded.slice(0, BUCKET)) ?? []) candidates.add(pattern)
    for (const pattern of candidates) {
      const match = this.#match(pattern, tokens, at)
      if (match === null) continue
      const [best] = found
      const order = best === undefined ? 1 : compare(match, best)
      if (order > 0) found = [match]
      else if (order === 0) found.push(match)
    }
    const [best] = found
    if (best === undefined) return null
    const meanings = new Map(found.flatMap((match) => match.meanings).map((meaning) => [`${meaning.kind} ${meaning.value}`, meaning]))
    return { ...best, meanings: [...meanings.values()] }
  }

  #match({ words, meaning, isUnbroken, isRigid }: Pattern, tokens: readonly Token[], at: number): PhraseMatch | null {
    let exactness: Exactness = 'whole'
    let position = at
    let letters = 0
    for (const [index, word] of words.entries()) {
      if (index > 0) {
        const next = isUnbroken ? this.#adjacent(tokens, position) : this.#nextWord(tokens, position)
        if (next === null) return null
        position = next
      }
      const token = tokens[position]
      const how = token === undefined || token.kind !== 'word' ? null : matches(word, this.read(token), isRigid)
      if (how === null) return null
      if (how === 'inflected') exactness = 'inflected'
      letters += word.folded.length
    }
    return { from: at, to: position + 1, words: words.length, exactness, letters, meanings: [meaning] }
  }

  #adjacent(tokens: readonly Token[], position: number): number | null {
    return tokens[position + 1]?.breakBefore === TOGETHER ? position + 1 : null
  }

  /** The next token that is no stop word, within the same stretch of text. */
  #nextWord(tokens: readonly Token[], position: number): number | null {
    for (let at = position + 1; at <= position + 1 + MOST_STOP_WORDS_INSIDE; at++) {
      const token = tokens[at]
      if (token === undefined || token.breakBefore !== TOGETHER) return null
      if (!this.read(token).isStop) return at
    }
    return null
  }

  #add(phrase: string, meaning: Meaning): void {
    const written = tokenize(phrase)
    const all = written.map((token) => this.#word(token, phrase[token.end] === '*'))
    const telling = all.filter(({ folded, isBeginning }) => isBeginning || !this.stopWords.has(folded))
    const isRigid = meaning.kind === 'cue' || meaning.kind === 'language' || meaning.kind === 'size'
    // "Across the border" is more than "border".
    const isUnbroken = isRigid || telling.length === 0 || (telling.length === 1 && all.length > 1)
    const words = isUnbroken ? all : telling
    this.#put({ words, meaning, isUnbroken, isRigid })
    // "wymiana młodzieżowa" is as often "młodzieżowa wymiana", but "škola a hudební festival" is no "hudební škola".
    if (this.#isFreeOrder && words.length === 2 && !isUnbroken) this.#put({ words: words.toReversed(), meaning, isUnbroken: true, isRigid })
  }

  #word(token: Token, isBeginning: boolean): Word {
    const folded = foldWord(this.language, token.lower)
    return { folded, isBeginning, stems: isBeginning ? [] : stemsOf(this.language, token.lower) }
  }

  #put(pattern: Pattern): void {
    const [first] = pattern.words
    if (first === undefined) return
    const put = (map: Map<string, Pattern[]>, key: string) => {
      const list = map.get(key)
      if (list === undefined) map.set(key, [pattern])
      else list.push(pattern)
    }
    if (first.isBeginning) put(this.#byBeginning, first.folded.slice(0, BUCKET))
    else for (const key of new Set([first.folded, ...first.stems])) put(this.#byKey, key)
  }
}

function matches(word: Word, read: ReadWord, isRigid: boolean): Exactness | null {
  if (word.isBeginning) return !read.folded.startsWith(word.folded) ? null : read.folded === word.folded ? 'whole' : 'inflected'
  if (word.folded === read.folded) return 'whole'
  // "para" is no form of "paro".
  if (read.isStop || isRigid) return null
  const shared = word.stems.find((stem) => stem === read.folded || read.stems.includes(stem)) ?? (read.stems.includes(word.folded) ? word.folded : null)
  if (shared === null) return null
  // A short stem is that of many words: "run" is no form of "running water".
  const isNear = Math.abs(word.folded.length - read.folded.length) <= MOST_LETTERS_APART
  return shared.length > SHORTEST_SURE_STEM || isNear ? 'inflected' : null
}

type Ranked = Pick<PhraseMatch, 'words' | 'from' | 'to' | 'exactness' | 'letters'>

/** More words, then more of the text, then words as they stand, then more letters. */
export function compare(a: Ranked, b: Ranked): number {
  return a.words - b.words || (a.to - a.from) - (b.to - b.from) ||
    Number(a.exactness === 'whole') - Number(b.exactness === 'whole') || a.letters - b.letters
}
