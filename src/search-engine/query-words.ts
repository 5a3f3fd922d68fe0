import { foldName } from '../naming/fold.ts'

/** Longer words (in code points) are cut; nobody types them. */
const LONGEST_WORD = 100
const MOST_QUERY_WORDS = 16
const WRITTEN_WORDS = /[\p{L}\p{M}\p{N}]+/gu

/** The words of a folded text, in their order. */
export function wordsOf(folded: string): string[] {
  return folded.split(' ').filter((word) => word !== '')
    .map((word) => (word.length > LONGEST_WORD ? [...word].slice(0, LONGEST_WORD).join('') : word))
}

/** The distinct words of what somebody looks for, folded; at most sixteen. */
export function queryWords(text: string): string[] {
  return [...new Set(wordsOf(foldName(text)))].slice(0, MOST_QUERY_WORDS)
}

/** Those words as they were written, in step; folded where a mark parts what was written as one. */
export function writtenQueryWords(text: string): string[] {
  const written = new Map((text.match(WRITTEN_WORDS) ?? []).map((word) => [wordsOf(foldName(word))[0], word]))
  return queryWords(text).map((word) => written.get(word) ?? word)
}
