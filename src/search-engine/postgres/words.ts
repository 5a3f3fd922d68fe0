import { foldName } from '../../naming/fold.ts'
import { wordsOf } from '../../naming/words-of.ts'
import type { SearchDocument } from '../../projection/search-document.ts'
import { isBeginning, queryWords } from '../query-words.ts'

/** Weights of lexemes: own names, other names, free text. */
const OWN_NAME = 'A'
const OTHER_NAME = 'B'
const FREE_TEXT = 'C'
/** Limits of a tsvector: positions that it tells apart, and how many it keeps for one word. */
const LAST_POSITION = 16_383
const MOST_POSITIONS = 255

/**
 * What can be found by words, in the notation of a tsvector: folded words of names and of free text, each with its
 * weight. Written out here and not by `to_tsvector`, whose parser has its own view of hyphens, numbers and addresses.
 */
export function wordsVector({ names, words }: Pick<SearchDocument, 'names' | 'words'>): string {
  const positions = new Map<string, string[]>()
  let position = 0
  const add = (folded: string, weight: string) => {
    for (const word of wordsOf(folded)) {
      position = Math.min(position + 1, LAST_POSITION)
      const known = positions.get(word)
      if (known === undefined) positions.set(word, [`${position}${weight}`])
      else if (known.length < MOST_POSITIONS) known.push(`${position}${weight}`)
    }
  }
  for (const { folded, kind, place } of names) add(folded, kind === 'own' && place === null ? OWN_NAME : OTHER_NAME)
  add(foldName(words), FREE_TEXT)
  return [...positions].map(([word, at]) => `${quoted(word)}:${at.join(',')}`).join(' ')
}

/** A tsquery for municipalities that have all the words, or begin with them, anywhere. Null when nothing can be searched. */
export function queryForAll(text: string): string | null {
  const words = queryWords(text)
  return words.length === 0 ? null : words.map((word) => lexeme(word, '')).join(' & ')
}

/** A tsquery for each word of the text, for municipalities whose free text has it or begins a word with it. */
export function queriesForFreeText(text: string): string[] {
  return queryWords(text).map((word) => lexeme(word, FREE_TEXT))
}

function lexeme(word: string, weight: string): string {
  const flags = (isBeginning(word) ? '*' : '') + weight
  return flags === '' ? quoted(word) : `${quoted(word)}:${flags}`
}

function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
