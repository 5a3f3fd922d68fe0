import type { TraitSourceCode, TraitSourceValues } from '../../domain/trait-source.ts'
import { formatsOf } from '../formats.ts'
import type { Language } from '../language.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import { polish } from './pl.ts'
import type { TraitSourceSentences } from './sentences.ts'
import { ukrainian } from './uk.ts'

const sentences: Readonly<Record<Language, TraitSourceSentences>> = { en: english, pl: polish, de: german, fr: french, uk: ukrainian }

/** Tells where traits come from: the rule with its figures and the dataset that they are of. */
export function traitSourceSpeaker(
  language: Language,
): <C extends TraitSourceCode>(source: { readonly code: C; readonly values: TraitSourceValues[C] }) => string {
  const formats = formatsOf(language)
  return ({ code, values }) => sentences[language][code](values, formats)
}
