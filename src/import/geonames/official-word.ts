import type { CountryRule, OfficialWord } from '../../../config/register/schemas.ts'

/** An official name taken apart: `Gemeente Haarlemmermeer` is `Haarlemmermeer` and the word `Gemeente`. */
export interface BareName {
  readonly bare: string
  /** Null when the name has no word of that kind. */
  readonly word: OfficialWord | null
}

/** Takes the word for "municipality" off a name, the longest that fits. Words are compared without regard to case. */
export function takeOffWord(name: string, rule: CountryRule): BareName {
  const lower = name.toLowerCase()
  const byLength = rule.officialNames.words.toSorted((a, b) => b.word.length - a.word.length)
  for (const word of byLength) {
    const text = word.word.toLowerCase()
    if (word.at === 'start' && lower.startsWith(`${text} `)) return { bare: name.slice(text.length + 1).trim(), word }
    if (word.at === 'end' && lower.endsWith(` ${text}`)) return { bare: name.slice(0, -text.length - 1).trim(), word }
  }
  return { bare: name, word: null }
}
