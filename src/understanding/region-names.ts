import { foldName } from '../naming/fold.ts'
import { baseForms } from './base-forms.ts'
import type { Mention } from './mentions.ts'
import type { Stretch } from './sentences.ts'
import { type Token, TOGETHER } from './tokens.ts'

/** Looks a region up by its name in any language. */
export interface RegionNames {
  /** Id of the region with this folded name; null where none or several have it. */
  find(folded: string): number | null
}

/** The region names that are looked for: of so many words, each of which may stand for one of several folded ones. */
export interface RegionForms {
  readonly shortest: number
  readonly longest: number
  /** Whether the first word must have a capital. */
  readonly isCapital: boolean
  readonly formsOf: (token: Token) => readonly string[]
}

const LONGEST = 3
/** Of texts in no known language so many forms could be made that looking them up would take its time. */
const MOST_FORMS = 300
/** Shorter names are words of some language as well. */
const SHORTEST = 4

/** Names as they stand. */
export const AS_WRITTEN: RegionForms = { shortest: 1, longest: LONGEST, isCapital: true, formsOf: ({ text }) => [foldName(text)] }

/** Languages that write "województwo dolnośląskie" small. */
const WRITTEN_SMALL = new Set(['pl', 'cs', 'uk'])

/** Names in the forms that sentences of these languages give them. Of several words together hardly any but a region's name is made. */
export function inSentencesOf(languages: readonly string[], length: 'oneWord' | 'severalWords'): RegionForms {
  return {
    ...(length === 'oneWord' ? { shortest: 1, longest: 1, isCapital: true }
      : { shortest: 2, longest: LONGEST, isCapital: !languages.every((language) => WRITTEN_SMALL.has(language)) }),
    formsOf: ({ text, lower }) => [...new Set([foldName(text), ...languages.flatMap((language) => baseForms(language, lower))])],
  }
}

/** The regions that are named among the tokens of a sentence that nothing else was made of. */
export function findRegions(
  tokens: readonly Token[], { from, to }: Stretch, names: RegionNames, forms: RegionForms, isTaken: (at: number) => boolean,
): Mention[] {
  const found: Mention[] = []
  let at = from
  while (at < to) {
    const mention = regionAt(tokens, at, to, names, forms, isTaken)
    if (mention !== null) found.push(mention)
    at = mention?.to ?? at + 1
  }
  return found
}

function regionAt(
  tokens: readonly Token[], at: number, to: number, names: RegionNames, { shortest, longest, isCapital, formsOf }: RegionForms, isTaken: (at: number) => boolean,
): Mention | null {
  for (let length = longest; length >= shortest; length--) {
    const words = tokens.slice(at, at + length)
    const isWhole = at + length <= to && words.every((token, index) =>
      token.kind === 'word' && !isTaken(at + index) && (index === 0 || token.breakBefore === TOGETHER))
    // Small words are seldom names.
    if (!isWhole || (isCapital && !/^\p{Lu}/u.test(words[0]?.text ?? ''))) continue
    const forms = words.map(formsOf)
    if (forms.reduce((product, { length: many }) => product * many, 1) > MOST_FORMS) continue
    const called = forms.reduce((begun, next) => begun.flatMap((name) => next.map((form) => `${name} ${form}`.trim())), [''])
    const regions = new Set(called.filter((folded) => folded.length >= SHORTEST).flatMap((folded) => names.find(folded) ?? []))
    const [region] = regions
    if (region !== undefined && regions.size === 1) return { from: at, to: at + length, meanings: [{ kind: 'region', value: region }], exactness: 'whole' }
  }
  return null
}
