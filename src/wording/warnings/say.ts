import { formatsOf } from '../formats.ts'
import type { Language } from '../language.ts'
import type { WarningCatalogue, WarningCode, WarningValues } from './catalogue.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import { polish } from './pl.ts'
import { ukrainian } from './uk.ts'

const catalogues: Readonly<Record<Language, WarningCatalogue>> = { en: english, pl: polish, de: german, fr: french, uk: ukrainian }

/** A warning as a sentence, or two. */
export function sayWarning<C extends WarningCode>(code: C, values: WarningValues[C], language: Language): string {
  return catalogues[language][code](values, formatsOf(language))
}
