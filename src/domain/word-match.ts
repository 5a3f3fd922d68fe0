/** How well somebody's free text answers words that were looked for. */
export interface WordMatch {
  /** Above 0, and 1 for the best text. */
  readonly score: number
  /** Those of the words that the text has, or begins a word with; as they were written, in their order. */
  readonly words: readonly string[]
}
