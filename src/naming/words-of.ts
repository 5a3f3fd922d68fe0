/** Longer words (in code points) are cut; nobody types them. */
const LONGEST_WORD = 100

/** The words of a folded text, in their order. */
export function wordsOf(folded: string): string[] {
  return folded.split(' ').filter((word) => word !== '')
    .map((word) => (word.length > LONGEST_WORD ? [...word].slice(0, LONGEST_WORD).join('') : word))
}
