import { isBeginning } from '../query-words.ts'

/** Where the words of a document stand one by one, each as `writtenInAscii` has it. */
export const LEXEMES = 'lexemes'

const NOT_ASCII = /[^a-z0-9]/g
/** Characters. Meilisearch cuts longer values, after 468 bytes, where it stores them and not where it is asked for them. */
const LONGEST = 400

/**
 * A folded word in letters that the engine compares as they stand. Others it takes apart first, so that a Korean syllable
 * without a final consonant would begin every one with it. What begins a word still does afterwards. A word is letters
 * and digits: nothing else is written with the underscore. Words are not told apart behind 80 letters of other scripts.
 */
export function writtenInAscii(word: string): string {
  return word.replace(NOT_ASCII, (letter) => `_${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).slice(0, LONGEST)
}

/**
 * Conditions for municipalities that have all these words, or begin with them, anywhere: the same ones that Postgres
 * finds. A search for them would forgive slips, take the last word alone for a beginning, and order what it finds first.
 */
export function lexemeFilter(words: readonly string[]): string[] {
  return words.map((word) => `${LEXEMES} ${isBeginning(word) ? 'STARTS WITH' : '='} "${writtenInAscii(word)}"`)
}
