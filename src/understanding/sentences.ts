import { SENTENCE, type Token } from './tokens.ts'

/** Tokens from `from` to before `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The sentences of a text. */
export function sentencesOf(tokens: readonly Token[]): Stretch[] {
  const starts = tokens.flatMap(({ breakBefore }, at) => (at === 0 || breakBefore === SENTENCE ? [at] : []))
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? tokens.length }))
}
