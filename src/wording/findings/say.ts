import type { Code, EvidenceByCode } from '../../matching/findings.ts'
import { formatsOf } from '../formats.ts'
import { labelsOf } from '../labels/labels.ts'
import type { Language } from '../language.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import { polish } from './pl.ts'
import type { Names, Sentences, Words } from './sentences.ts'
import { ukrainian } from './uk.ts'

/** As many names as one sentence lists. */
const MOST_NAMED = 3

const sentences: Readonly<Record<Language, Sentences>> = {
  en: english, pl: polish, de: german, fr: french, uk: ukrainian,
}

/** "Toruń, Gdańsk, Olsztyn and 3 more". */
const andMore: Readonly<Record<Language, (count: string) => string>> = {
  en: (count) => `${count} more`,
  pl: (count) => `jeszcze ${count}`,
  de: (count) => `${count} weitere`,
  fr: (count) => `${count} de plus`,
  uk: (count) => `ще ${count}`,
}

/** Makes sentences of findings, in one language and with one set of names. */
export function speaker(language: Language, names: Names): <C extends Code>(finding: { code: C; evidence: EvidenceByCode[C] }) => string {
  const formats = formatsOf(language)
  const labels = labelsOf(language)
  const linkForms: Readonly<Record<string, string>> = labels.form
  const words: Words = {
    formats,
    names,
    trait: (trait) => labels.trait[trait],
    linkForm: (form) => linkForms[form] ?? form,
    some(ids) {
      const known = ids.flatMap((id) => names.municipality(id) ?? []).slice(0, MOST_NAMED)
      const more = ids.length - known.length
      return formats.and(more === 0 ? known : [...known, andMore[language](formats.number(more))])
    },
  }
  return ({ code, evidence }) => sentences[language][code](evidence, words)
}
