import type { LanguageIndex } from './lexicon-index.ts'
import type { Token } from './tokens.ts'
import { isInScript } from './word-keys.ts'

/** What a word tells of its language: that it is a common one of it, that its phrases know it, that it has its letters. */
const STOP_WORD = 1
const KNOWN_WORD = 1
const LETTER = 2
/** What the whole text tells of the language of one sentence of it. */
const FROM_THE_TEXT = 0.3
/** Languages this near to the best are read as well. */
const NEAR = 0.85

export type Scores = ReadonlyMap<LanguageIndex, number>

/** How much each language fits some tokens. */
export function scoreLanguages(tokens: readonly Token[], languages: readonly LanguageIndex[]): Scores {
  return new Map(languages.map((language) => [language, scoreOf(tokens, language)]))
}

function scoreOf(tokens: readonly Token[], { language, letters, phrases }: LanguageIndex): number {
  let score = 0
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || !isInScript(language, token.lower)) continue
    if (phrases.read(token).isStop) score += STOP_WORD
    else if (phrases.longestAt(tokens, at) !== null) score += KNOWN_WORD
    if ([...token.lower].some((letter) => letters.has(letter))) score += LETTER
  }
  return score
}

/** The languages in which a sentence is read, the surest first; empty where no word of it tells. */
export function languagesOf(sentence: Scores, text: Scores): LanguageIndex[] {
  const most = Math.max(1, ...text.values())
  const scored = [...sentence].map(([language, score]) => ({
    language, score: score === 0 ? 0 : score * (1 + (FROM_THE_TEXT * (text.get(language) ?? 0)) / most),
  })).toSorted((a, b) => b.score - a.score)
  const best = scored[0]?.score ?? 0
  return best === 0 ? [] : scored.filter(({ score }) => score >= NEAR * best).map(({ language }) => language)
}
