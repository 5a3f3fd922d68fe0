import { LETTER_SPELLINGS, PAIR_SPELLINGS } from './transliteration.ts'

const FOLDED_ALREADY = /^[a-z0-9]+(?: [a-z0-9]+)*$/
/** Most names of most countries: nothing but the case of their letters changes. */
const ONLY_CASE = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/
const PLAIN = /^[a-z0-9 ]*$/
const MARKS = /\p{M}+/gu
/** Written between two letters of one word without parting them: the prolonging dash of kana, joiners. */
const INSIDE_WORDS = /[\u30FC\u200B-\u200D\u00AD]/gu
const PAIRS = new RegExp([...PAIR_SPELLINGS.keys()].join('|'), 'gu')
const FOREIGN_LETTERS = /[^a-z0-9 ]/gu
const SEPARATORS = /[^\p{Ll}\p{Lu}\p{Lt}\p{Lo}\p{N}]+/gu
const APOSTROPHES = /['’‘`´ʼʹʻ′]/gu

/**
 * The one spelling by which names are compared: lower case, a to z and digits, words parted by single spaces, without
 * marks, apostrophes and punctuation. Cyrillic, Greek, Armenian and Georgian are transliterated; letters of other
 * scripts stay as they are, without marks. Empty when nothing is left. Folding twice is folding once.
 */
export function foldName(text: string): string {
  if (FOLDED_ALREADY.test(text)) return text
  if (ONLY_CASE.test(text)) return text.toLowerCase()
  let folded = text.toLowerCase().normalize('NFKD').toLowerCase().replace(INSIDE_WORDS, '').replace(MARKS, '')
  if (!PLAIN.test(folded)) {
    folded = folded
      .replace(PAIRS, (pair) => PAIR_SPELLINGS.get(pair) ?? pair)
      .replace(FOREIGN_LETTERS, (letter) => LETTER_SPELLINGS.get(letter) ?? letter)
      .replace(SEPARATORS, ' ')
      .normalize('NFC')
  }
  return folded.replace(/ {2,}/g, ' ').trim()
}

/** The text without its apostrophes, and without gaps in their place. */
export function joinApostrophes(text: string): string {
  return text.replace(APOSTROPHES, '')
}

/** Letters that are also written with two, as in passports, addresses and old guides: Muenchen, Aarhus, Ringkoebing. */
const TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }
const UMLAUTS = /[äöüåø]/g

/** Words that are as often shortened as not, and what may stand for them. Folded, whole words. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:saint|sankt|sint)\b/g, 'st'],
  [/\bsainte\b/g, 'ste'],
  [/\bst\b/g, 'saint'],
  [/\bst\b/g, 'sankt'],
  [/\b(a|o|i)(?:n|b|m) der\b/g, '$1 d'],
  [/\bam\b/g, 'a'],
]
const SHORTENABLE = new RegExp(SHORTENED.map(([word]) => word.source).join('|'))

/**
 * Other spellings under which the same name deserves to be found, folded: two letters for an umlaut, no gap where an
 * apostrophe was, "St." for Saint, Sankt and Sint and the reverse, "a. d." for "an der". Never `foldName(text)` itself.
 */
export function foldVariants(text: string): string[] {
  const folded = foldName(text)
  const variants = new Set<string>()
  // Most names have none of these, and folding them once more would take most of the time that projecting takes.
  if (!ONLY_CASE.test(text)) {
    const composed = text.normalize('NFC').toLowerCase()
    const spelt = composed.replace(UMLAUTS, (letter) => TWO_LETTERS[letter] ?? letter)
    if (spelt !== composed) variants.add(foldName(spelt))
    const joined = joinApostrophes(text)
    if (joined !== text) variants.add(foldName(joined))
  }
  if (SHORTENABLE.test(folded)) for (const [word, other] of SHORTENED) variants.add(folded.replace(word, other))
  variants.delete(folded)
  variants.delete('')
  return [...variants]
}
