import { wordsOf } from '../naming/words-of.ts'
import type { SearchName } from './search-document.ts'

/** The distinct words of names and of free text, both folded: by which the directory is searched. */
export function lexemesOf(names: readonly SearchName[], text: string): string[] {
  const lexemes = new Set<string>()
  for (const { folded } of names) for (const word of wordsOf(folded)) lexemes.add(word)
  for (const word of wordsOf(text)) lexemes.add(word)
  return [...lexemes]
}
