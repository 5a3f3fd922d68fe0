import type { QuantityWords } from './lexicon.ts'
import { type Token, TOGETHER, tokenize } from './tokens.ts'
import { foldWord } from './word-keys.ts'

export type QuantityKind = keyof QuantityWords

interface Phrase {
  readonly kind: QuantityKind
  readonly words: readonly { readonly folded: string; readonly isBeginning: boolean }[]
}

/** The words around numbers in one language, to be found before and after a position. */
export class QuantityIndex {
  readonly language: string
  readonly #phrases: readonly Phrase[]

  constructor(language: string, words: QuantityWords) {
    this.language = language
    const kinds = Object.entries(words) as [QuantityKind, readonly string[]][]
    this.#phrases = kinds.flatMap(([kind, phrases]) => phrases.map((phrase) => ({
      kind,
      words: tokenize(phrase).map((token) => ({ folded: foldWord(language, token.lower), isBeginning: phrase[token.end] === '*' })),
    }))).toSorted((a, b) => b.words.length - a.words.length)
  }

  /** How many tokens the longest phrase of a kind has that ends just before `at`; 0 where none does. */
  before(tokens: readonly Token[], at: number, kind: QuantityKind): number {
    const found = this.#phrases.find((phrase) => phrase.kind === kind && this.#isAt(phrase, tokens, at - phrase.words.length, at))
    return found?.words.length ?? 0
  }

  /** How many tokens the longest phrase of a kind has that begins at `at`; 0 where none does. */
  after(tokens: readonly Token[], at: number, kind: QuantityKind): number {
    const found = this.#phrases.find((phrase) => phrase.kind === kind && this.#isAt(phrase, tokens, at, at + phrase.words.length))
    return found?.words.length ?? 0
  }

  /** Whether the tokens from `from` are the phrase, and nothing parts them from each other or from what stands at `to`. */
  #isAt({ words }: Phrase, tokens: readonly Token[], from: number, to: number): boolean {
    if (from < 0) return false
    return words.every(({ folded, isBeginning }, index) => {
      const token = tokens[from + index]
      if (token === undefined || token.kind !== 'word') return false
      if (index > 0 && token.breakBefore !== TOGETHER) return false
      const word = foldWord(this.language, token.lower)
      return isBeginning ? word.startsWith(folded) : word === folded
    }) && (tokens[to] === undefined || to === from + words.length)
  }
}
