import { lexeme } from '../../projection/lexemes.ts'
import { isBeginning } from '../query-words.ts'

/** The attributes in which the words of a document stand one by one (see `lexemesOf`). */
export const LEXEMES = 'lexemes.*'

/**
 * Conditions for municipalities that have all these words, or begin with them, anywhere: the same ones that Postgres
 * finds. A search for them would forgive slips, take the last word alone for a beginning, and order what it finds first.
 */
export function lexemeFilter(words: readonly string[]): string[] {
  return words.map((word) => {
    const written = lexeme(word)
    return `${LEXEMES.replace('*', written.charAt(0))} ${isBeginning(word) ? 'STARTS WITH' : '='} "${written}"`
  })
}
