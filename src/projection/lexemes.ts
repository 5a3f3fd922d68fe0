import { wordsOf } from '../naming/words-of.ts'
import type { SearchName } from './search-document.ts'

const ASCII = /^[a-z0-9]+$/
const NOT_ASCII = /[^a-z0-9]/g
/** Characters. Engines may cut what is longer where they store it, and not where they are asked for it: Meilisearch after 468 bytes. */
const LONGEST = 400

/**
 * Words as `lexeme` writes them, each once, by their first letter: Meilisearch looks for beginnings by going through all
 * that stand before them, and through all letters that takes it ten times as long.
 */
export type Lexemes = Readonly<Record<string, readonly string[]>>

/** The words of names and of free text, both folded. */
export function lexemesOf(names: readonly SearchName[], text: string): Lexemes {
  const words = new Set<string>()
  for (const { folded } of names) for (const word of wordsOf(folded)) words.add(word)
  for (const word of wordsOf(text)) words.add(word)
  const lexemes: Record<string, string[]> = {}
  for (const word of words) {
    const written = lexeme(word)
    const alike = (lexemes[written.charAt(0)] ??= [])
    alike.push(written)
  }
  return lexemes
}

/**
 * A folded word in letters that every engine compares as they stand. Others may be taken apart first (Unicode's NFKD), so
 * that a Korean syllable without a final consonant would begin every one with it. What begins a word still does
 * afterwards. A word is letters and digits: nothing else is written with the underscore. Words are not told apart behind
 * 80 letters of other scripts.
 */
export function lexeme(word: string): string {
  if (ASCII.test(word)) return word
  return word.replace(NOT_ASCII, (letter) => `_${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).slice(0, LONGEST)
}
