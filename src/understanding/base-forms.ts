import { foldName } from '../naming/fold.ts'
import { foldWord } from './word-keys.ts'

/**
 * Endings of place names and of the adjectives in them: as they stand in a sentence, and in what they are called by.
 * Polish and Czech folded, Ukrainian in its own letters; German has the genitive alone. What has no rule here is not found;
 * a wrong form does no harm, since only names that a region bears are taken.
 */
const ENDINGS: Readonly<Record<string, readonly (readonly [written: string, called: string])[]>> = {
  pl: [
    ['ii', 'ia'], ['ie', 'ia'], ['ji', 'ja'], ['je', 'ja'], ['ki', 'ka'], ['ke', 'ka'], ['ce', 'ka'], ['y', 'a'], ['e', 'a'],
    ['u', ''], ['a', ''], ['em', ''], ['iem', ''], ['dzie', 'd'], ['cie', 't'], ['rze', 'r'], ['nie', 'n'], ['u', 'e'], ['a', 'e'], ['em', 'e'],
    ['kiego', 'kie'], ['kim', 'kie'], ['im', 'ie'], ['iego', 'ie'], ['ego', 'y'], ['ym', 'y'], ['im', 'i'], ['iego', 'i'], ['ego', 'e'], ['ym', 'e'], ['iej', 'ia'], ['ej', 'a'], ['ach', 'y'], ['wie', 'wo'], ['wa', 'wo'], ['wu', 'wo'],
  ],
  cs: [
    ['u', 'o'], ['a', 'o'], ['em', 'o'], ['ii', 'ie'], ['i', 'ie'], ['e', 'a'], ['y', 'a'], ['u', 'a'], ['ou', 'a'],
    ['i', ''], ['e', ''], ['u', ''], ['a', ''], ['em', ''], ['em', 'y'], ['eho', 'y'], ['em', 'e'], ['eho', 'e'], ['im', 'i'], ['iho', 'i'], ['ich', 'i'], ['ych', 'e'], ['ich', 'y'], ['ech', 'y'],
  ],
  uk: [
    ['ії', 'ія'], ['ію', 'ія'], ['ією', 'ія'], ['ю', 'я'], ['і', 'я'], ['і', 'а'], ['и', 'а'], ['у', 'а'], ['ою', 'а'], ['і', 'ь'],
    ['і', ''], ['у', ''], ['ом', ''], ['зі', 'г'], ['ій', 'а'], ['ої', 'а'], ['ій', 'я'], ['ьої', 'я'], ['ому', 'ий'], ['ого', 'ий'], ['ому', 'е'], ['ого', 'е'], ['ю', 'ь'],
  ],
  de: [['s', ''], ['es', '']],
}

/** Letters that a name keeps at least: of two and an ending anything could be made. */
const SHORTEST_STEM = 3

/**
 * What a place name may be called that stands in a sentence in this form, folded as names are: "Bavorsku" is "bavorsko"
 * and more that nothing is called by. The form itself is not among them.
 */
export function baseForms(language: string, lower: string): string[] {
  const word = foldWord(language, lower)
  const forms = (ENDINGS[language] ?? []).filter(([written]) => word.endsWith(written) && word.length - written.length >= SHORTEST_STEM)
    .map(([written, called]) => foldName(word.slice(0, word.length - written.length) + called))
  return [...new Set(forms)]
}
