import { foldName } from '../naming/fold.ts'
import { wordsOf } from '../naming/words-of.ts'

const MOST_QUERY_WORDS = 16
/** Shorter words (in code points) are not taken for the beginning of longer ones. */
const SHORTEST_BEGINNING = 2
const WRITTEN_WORDS = /[\p{L}\p{M}\p{N}]+/gu

/** The distinct words of what somebody looks for, folded; at most sixteen. */
export function queryWords(text: string): string[] {
  return [...new Set(wordsOf(foldName(text)))].slice(0, MOST_QUERY_WORDS)
}

/** Those words as they were written, in step; folded where a mark parts what was written as one. */
export function writtenQueryWords(text: string): string[] {
  const written = new Map((text.match(WRITTEN_WORDS) ?? []).map((word) => [wordsOf(foldName(word))[0], word]))
  return queryWords(text).map((word) => written.get(word) ?? word)
}

/** Whether a word that is looked for is found by words that it begins, and not by itself alone. */
export function isBeginning(word: string): boolean {
  return [...word].length >= SHORTEST_BEGINNING
}
