import type { Code, EvidenceByCode } from '../../matching/findings.ts'
import { formatsOf } from '../formats.ts'
import { labelsOf } from '../labels/labels.ts'
import type { Language } from '../language.ts'
import { english } from './en.ts'
import { polish } from './pl.ts'
import type { Names, Sentences, Words } from './sentences.ts'

/** As many names as one sentence lists. */
const MOST_NAMED = 3

const sentences: Readonly<Record<Language, Sentences>> = { en: english, pl: polish }

/** "Toruń, Gdańsk, Olsztyn and 3 more". */
const andMore: Readonly<Record<Language, (count: string) => string>> = {
  en: (count) => `${count} more`,
  pl: (count) => `jeszcze ${count}`,
}

/** Makes sentences of findings, in one language and with one set of names. */
export function speaker(language: Language, names: Names): <C extends Code>(finding: { code: C; evidence: EvidenceByCode[C] }) => string {
  const formats = formatsOf(language)
  const words: Words = {
    formats,
    names,
    trait: (trait) => labelsOf(language).trait[trait],
    some(ids) {
      const known = ids.flatMap((id) => names.municipality(id) ?? []).slice(0, MOST_NAMED)
      const more = ids.length - known.length
      return formats.and(more === 0 ? known : [...known, andMore[language](formats.number(more))])
    },
  }
  return ({ code, evidence }) => sentences[language][code](evidence, words)
}
