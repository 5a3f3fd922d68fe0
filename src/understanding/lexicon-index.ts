import { foldName } from '../naming/fold.ts'
import type { DateWords, LanguageWords } from './lexicon.ts'
import { PhraseIndex } from './phrase-index.ts'
import { QuantityIndex } from './quantity-words.ts'
import { Slips, type SlipWord } from './slips.ts'
import { foldWord } from './word-keys.ts'

/** One language, ready to read texts. */
export interface LanguageIndex {
  readonly language: string
  readonly letters: ReadonlySet<string>
  readonly phrases: PhraseIndex
  readonly quantities: QuantityIndex
  readonly slips: Slips
  /** Folded. */
  readonly compoundHeads: readonly string[]
}

/** All languages, ready to read texts. */
export interface Lexicon {
  readonly languages: readonly LanguageIndex[]
  readonly dates: ReadonlyMap<string, DateWords>
  /** ISO 639-1 of a nation's language by the country's code: "German" may be either. */
  readonly languageOfNation: ReadonlyMap<string, string>
  /** Topics that say nothing beside another. */
  readonly genericTopics: ReadonlySet<string>
  /** Names of regions in other languages, folded, and a name of each that the register has, folded. */
  readonly regionNames: ReadonlyMap<string, string>
}

/** Makes the words of the languages ready; takes a second or so, once. Names of regions are given as they are written. */
export function compileLexicon(
  languages: readonly LanguageWords[], others: Omit<Lexicon, 'languages' | 'dates'>,
): Lexicon {
  return {
    ...others,
    regionNames: new Map(Array.from(others.regionNames, ([name, own]) => [foldName(name), foldName(own)])),
    languages: languages.map((words) => ({
      language: words.language,
      letters: new Set(words.letters),
      phrases: new PhraseIndex(words),
      quantities: new QuantityIndex(words.language, words.quantities),
      slips: new Slips(slipWords(words)),
      compoundHeads: words.compoundHeads.map((head) => foldWord(words.language, head.toLowerCase())),
    })),
    dates: new Map(languages.map(({ language, dates }) => [language, dates])),
  }
}

/** Single whole words that stand for a topic or a country. */
function slipWords({ language, phrases }: LanguageWords): SlipWord[] {
  return phrases
    .filter(([phrase, { kind }]) => (kind === 'topic' || kind === 'country') && /^\p{L}+$/u.test(phrase))
    .map(([phrase, meaning]) => ({ folded: foldWord(language, phrase.toLowerCase()), meaning }))
}
