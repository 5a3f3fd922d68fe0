import type { Span } from './understood.ts'

/** What stands between a token and the one before it: nothing that parts, a comma or bracket, the end of a sentence. */
export const TOGETHER = 0
export const COMMA = 1
export const SENTENCE = 2
export type Break = typeof TOGETHER | typeof COMMA | typeof SENTENCE

export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'date'
  /** As written. */
  readonly text: string
  readonly lower: string
  /** Characters between it and the token before it. */
  readonly gap: string
  readonly breakBefore: Break
}

const DATE = String.raw`\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}(?!\d)|\d{4}-\d{2}-\d{2}(?!\d)`
const GROUPED = String.raw`\d{1,3}(?:[.,'’ \u00A0\u202F\u2009]\d{3})+(?!\d)`
const PLAIN = String.raw`\d+(?:[.,]\d+)?`
const CYRILLIC = String.raw`\p{Script=Cyrillic}+(?:['’ʼ]\p{Script=Cyrillic}+)*`
const WORD = String.raw`\p{L}[\p{L}\p{M}\p{N}]*\+?`
const TOKEN = new RegExp(`(?<date>${DATE})|(?<number>${GROUPED}|${PLAIN})|${CYRILLIC}|${WORD}`, 'gu')

const ENDS = /[;!?\n\r:]|\.(?=\s|$)/u
const COMMAS = /[,()[\]/–—|•]| - /u
/** Words that are written shortened, with a full stop that ends nothing. */
const SHORTENED = /^(?:tys|tis|тис|tsd|ca|cca|ok|max|maks|min|np|např|hab|env|ew|einw|mieszk|approx|st|nr|km|ab|z\s?b)$/u

/** The words, numbers and dates of a text, in their order. A full stop after a number or a shortened word ends no sentence. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    const [written] = match
    const gap = text.slice(end, match.index)
    const kind = match.groups?.['date'] !== undefined ? 'date' : match.groups?.['number'] !== undefined ? 'number' : 'word'
    tokens.push({
      kind, text: written, lower: written.toLowerCase().replace(/['’ʼ]/gu, ''), gap,
      start: match.index, end: match.index + written.length,
      breakBefore: breakOf(gap, tokens.at(-1), written),
    })
    end = match.index + written.length
  }
  return tokens
}

function breakOf(gap: string, before: Token | undefined, written: string): Break {
  if (before === undefined) return SENTENCE
  const endsNothing = gap.trim() === '.' && (SHORTENED.test(before.lower) || before.kind === 'number' || /^[\p{Ll}\d]/u.test(written))
  if (ENDS.test(gap) && !endsNothing) return SENTENCE
  if (before.kind === 'number' && /^\s*[–—-]\s*$/u.test(gap)) return TOGETHER
  return COMMAS.test(gap) ? COMMA : TOGETHER
}

/** The value of a number as people write it: `10.000`, `10 000`, `10'000` and `10,000` are ten thousand, `2,5` is two and a half. */
export function numberOf({ text }: Pick<Token, 'text'>): number {
  const isGrouped = /^\d{1,3}(?:[^\d]\d{3})+$/u.test(text)
  return Number(isGrouped ? text.replaceAll(/\D/gu, '') : text.replace(',', '.'))
}
