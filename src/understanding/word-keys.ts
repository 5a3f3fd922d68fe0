import snowball from 'snowball-stemmers'
import { foldName } from '../naming/fold.ts'
import { lightStem } from './light-stem.ts'

const SNOWBALL: Readonly<Record<string, string>> = { en: 'english', de: 'german', fr: 'french', it: 'italian', es: 'spanish' }
const stemmers = new Map(Object.entries(SNOWBALL).map(([language, algorithm]) => [language, snowball.newStemmer(algorithm)]))

const CYRILLIC = /\p{Script=Cyrillic}/u

/** Whether a word is written in the script of the language. */
export function isInScript(language: string, word: string): boolean {
  return CYRILLIC.test(word) === (language === 'uk')
}

/** Whether the language may have the word: Ukrainian has names in Latin letters, the others have none in Cyrillic. */
export function isReadable(language: string, word: string): boolean {
  return language === 'uk' || !CYRILLIC.test(word)
}

/** The spelling by which words of one language are compared. Ukrainian keeps its letters; in German ä and ae are one. */
export function foldWord(language: string, lower: string): string {
  if (language === 'uk') return lower.replace(/ґ/gu, 'г')
  const folded = foldName(lower)
  return language === 'de' ? folded.replace(/([aou])e/gu, '$1') : folded
}

/** The stems of a word, folded: of the word with its marks, and of the word typed without. Inflected forms of one word share one. */
export function stemsOf(language: string, lower: string): string[] {
  const folded = foldWord(language, lower)
  const stemmer = stemmers.get(language)
  if (stemmer === undefined) return [lightStem(language, folded)]
  const stem = stemmer.stem(lower)
  // Stemming is what the making of the lexicon takes its time for.
  const ofFolded = folded === lower ? stem : stemmer.stem(folded)
  return [...new Set([foldWord(language, stem), ofFolded])].filter(({ length }) => length >= 3)
}
