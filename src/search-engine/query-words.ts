import { foldName } from '../naming/fold.ts'

/** Longer words (in code points) are cut; nobody types them. */
const LONGEST_WORD = 100
const MOST_QUERY_WORDS = 16

/** The words of a folded text, in their order. */
export function wordsOf(folded: string): string[] {
  return folded.split(' ').filter((word) => word !== '')
    .map((word) => (word.length > LONGEST_WORD ? [...word].slice(0, LONGEST_WORD).join('') : word))
}

/** The distinct words of what somebody looks for, folded; at most sixteen. */
export function queryWords(text: string): string[] {
  return [...new Set(wordsOf(foldName(text)))].slice(0, MOST_QUERY_WORDS)
}
